package org.bitquarry.app.tour;

import java.util.List;
import java.util.stream.Stream;

/** The tour's way: the application's main job, from the first start to a committed row, and what it says when something fails. */
final class Steps {
    private Steps() {}

    static List<Step> all() {
        return Stream.of(
                        before(),
                        CommitShots.all(),
                        EditorShots.all(),
                        ExplorerShots.all(),
                        SqlShots.all(),
                        GridShots.all(),
                        TransparencyShots.all(),
                        HelpShots.all(),
                        TableShots.all(),
                        SqlTextShots.all(),
                        SignInShots.all(),
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
