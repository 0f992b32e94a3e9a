package org.bitquarry.app.tour;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The tour's way: the application's main job, from the first start to a committed row, and what it says when something fails. */
final class Steps {
    private Steps() {}

    /** A part of the way, for who changes what a few steps show: a regular expression for their names. */
    private static final String PART = "bitquarry.tour";

    /** The first steps open what the others work with. */
    private static final int BEGIN = 2;

    /** Returns the steps of the whole way, or of the part that the system property {@value #PART} names. */
    static List<Step> all() {
        List<Step> whole = whole();
        Pattern part = Pattern.compile(System.getProperty(PART, ".*"));
        return Stream.concat(
                        whole.stream().limit(BEGIN), whole.stream().skip(BEGIN).filter(step -> part.matcher(step.name())
                                .matches()))
                .toList();
    }

    private static List<Step> whole() {
        return Stream.of(
                        before(),
                        CommitShots.all(),
                        EditorShots.all(),
                        ExplorerShots.all(),
                        SqlShots.all(),
                        GridShots.all(),
                        TransparencyShots.all(),
                        HelpShots.all(),
                        InspectorShots.all(),
                        TableShots.all(),
                        SqlTextShots.all(),
                        SignInShots.all(),
                        MenuShots.all(),
                        CornerShots.all(),
                        StateShots.all(),
                        after(),
                        ManagerShots.all())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Step> after() {
        return List.of(
                new QuestionStep(),
                new PreferencesStep(),
                new SecureStorageStep(),
                new BrokenStorageStep(),
                new LockedStorageStep());
    }

    private static List<Step> before() {
        return List.of(
                new WelcomeStep(),
                new ExplorerStep(),
                new WelcomeKeyboardStep(),
                new TableStep(),
                new SortStep(),
                new FilterStep(),
                new FindStep(),
                new ExportStep(),
                new EditStep(),
                new PendingStep(),
                new PreviewStep(),
                new CommitStep(),
                new SqlStep(),
                new CompletionStep(),
                new PlanStep(),
                new HttpLogStep(),
                new HistoryStep(),
                new DocumentationStep(),
                new RejectedStep(),
                new ReadOnlyStep(),
                new RegisterStep(),
                new UnreachableStep());
    }
}
