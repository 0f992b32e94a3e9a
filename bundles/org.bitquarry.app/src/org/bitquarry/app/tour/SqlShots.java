package org.bitquarry.app.tour;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.bitquarry.connections.Category;
import org.bitquarry.connections.ConnectionProfile;
import org.bitquarry.connections.ConnectionProperties;
import org.bitquarry.connections.ConnectionProperty;
import org.bitquarry.ui.PartIds;
import org.bitquarry.ui.UiPlugin;
import org.bitquarry.ui.bot.DialogBot;
import org.bitquarry.ui.bot.UiBot;
import org.bitquarry.ui.parts.Commands;
import org.bitquarry.workbench.core.datasource.DataSources;
import org.bitquarry.workbench.core.datasource.SecretPlace;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.PlatformUI;

/** What an SQL session shows beyond one result: several side by side, scripts, plans, questions, files. */
final class SqlShots {
    private static final String COMMAND = "org.bitquarry.ui.command.";
    private static final String SCRIPT = """
            -- name: open PRs
            SELECT Id, Title, AuthorDisplayName, UpdatedOn FROM PullRequests WHERE State = 'OPEN';

            -- name: by author
            SELECT AuthorDisplayName, COUNT(*) AS PullRequests FROM PullRequests
            GROUP BY AuthorDisplayName ORDER BY PullRequests DESC;

            SELECT Name, TargetDate FROM Branches;
            """;
    private static final String BROKEN = """
            SELECT Id, Title FROM PullRequests WHERE State = 'OPEN';
            SELECT Titel FROM PullRequests;
            SELECT Name FROM Branches;
            """;
    private static final String CAREFUL = "careful";
    private static final String COSTLY = """
            SELECT RepositorySlug, Id, Title FROM AllRepositories.PullRequests
            WHERE RepositorySlug IN ('web', 'api', 'billing', 'infra', 'docs')
            """;

    private SqlShots() {}

    static List<Step> all() {
        return List.of(
                new SqlShot("results-side-by-side", false, SqlShots::sideBySide),
                new SqlShot("parameters", false, SqlShots::parameters),
                new SqlShot("script-error", false, SqlShots::scriptError),
                new SqlShot("script-summary", false, SqlShots::scriptSummary),
                new SqlShot("quick-fix", false, SqlShots::quickFix),
                new SqlShot("history-many", false, SqlShots::history),
                new SqlShot("plan-several", false, SqlShots::severalPlans),
                new SqlShot("cost-gate", true, guide -> cost(guide, ConnectionProperties.COST_GATE)),
                new SqlShot("cost-cap", true, guide -> cost(guide, ConnectionProperties.REQUEST_CAP)),
                new SqlShot("result-offline", false, SqlShots::offline),
                new SqlShot("sql-file-changed", false, SqlShots::changedFile));
    }

    private static StyledText session(Guide guide, String datasource, String sql) {
        UiBot bot = guide.bot();
        guide.command(COMMAND + "newsql", Map.of(".datasource", datasource, ".schema", "web", ".text", sql));
        StyledText text = bot.find(StyledText.class, "sql.text");
        bot.waitUntil("the text", () -> text.getText().equals(sql));
        bot.focus(text);
        return text;
    }

    private static void sideBySide(Guide guide) {
        session(guide, "demo", SCRIPT);
        guide.command(COMMAND + "runscript");
        guide.settle();
        guide.command(COMMAND + "splitright");
        CTabFolder tabs = guide.bot().find(CTabFolder.class, "sql.results");
        guide.bot().run(() -> {
            tabs.setSelection(0);
            tabs.notifyListeners(SWT.Selection, new Event());
        });
        guide.settle();
        guide.command(COMMAND + "pinresult");
    }

    private static void parameters(Guide guide) {
        session(
                guide,
                "demo",
                "SELECT Id, Title FROM PullRequests WHERE State = :state AND AuthorDisplayName = :author");
        guide.command(COMMAND + "run");
        Text state = guide.bot().find(Text.class, "sql.parameter.state");
        guide.bot().run(() -> state.setText("OPEN"));
    }

    private static void scriptError(Guide guide) {
        session(guide, "demo", BROKEN);
        guide.command(COMMAND + "runscript");
        guide.waitForDialog("The script has an error");
    }

    private static void scriptSummary(Guide guide) {
        session(guide, "demo", BROKEN);
        guide.command(COMMAND + "runscript");
        new DialogBot(guide.bot()).press("The script has an error", "Run the rest");
        Table messages = guide.bot().find(Table.class, "sql.messages");
        guide.bot().waitUntil("the sum", () -> messages.getItemCount() == 4);
    }

    private static void quickFix(Guide guide) {
        StyledText text = session(guide, "demo", BROKEN);
        guide.bot().run(() -> text.setSelection(BROKEN.indexOf("Titel") + 2));
        guide.settle();
        int shells = guide.bot().ask(() -> text.getDisplay().getShells().length);
        guide.bot().press(SWT.CTRL | '1');
        guide.bot().waitUntil("the fixes", () -> text.getDisplay().getShells().length > shells);
    }

    private static void history(Guide guide) {
        session(guide, "demo", "SELECT Name FROM Branches");
        guide.bot().showView(PartIds.HISTORY);
    }

    private static void severalPlans(Guide guide) {
        StyledText text = session(guide, "demo", SCRIPT);
        guide.bot().run(() -> text.selectAll());
        guide.command(COMMAND + "requestplan");
        Tree tree = guide.bot().find(Tree.class, "sql.plan.tree");
        guide.bot().waitUntil("three plans", () -> tree.getItemCount() == 3);
    }

    private static void cost(Guide guide, ConnectionProperty limit) {
        DataSources dataSources = UiPlugin.core().dataSources();
        ConnectionProfile demo = dataSources.profile("demo").orElseThrow();
        dataSources.save(demo.withName(CAREFUL).with(limit, "2"));
        session(guide, CAREFUL, COSTLY);
        guide.bot().run(() -> Display.getCurrent()
                .asyncExec(
                        () -> new Commands(PlatformUI.getWorkbench().getWorkbenchWindows()[0]).run(COMMAND + "run")));
        guide.bot().find(Label.class, "sql.cost.headline");
    }

    private static void offline(Guide guide) {
        UiPlugin.core()
                .dataSources()
                .save(ConnectionProfile.named(CAREFUL)
                        .with(ConnectionProperties.WORKSPACE, "acme")
                        .with(ConnectionProperties.USER, "ann@acme.example")
                        .with(ConnectionProperties.URL, "http://127.0.0.1:9")
                        .withCategory(Optional.of(Category.PROD)));
        UiPlugin.core()
                .dataSources()
                .keepSecrets(CAREFUL, Map.of("APIToken", "of the tour".toCharArray()), SecretPlace.SESSION);
        session(guide, CAREFUL, "SELECT Name FROM Information.Repositories;\n");
        guide.command(COMMAND + "run");
        guide.bot().find(Button.class, "grid.message.button");
    }

    private static void changedFile(Guide guide) {
        Path file = UiPlugin.core().dataArea().resolve("reviews.sql");
        write(file, SCRIPT);
        guide.command(COMMAND + "openfile", Map.of(".file", file.toString()));
        StyledText text = guide.bot().find(StyledText.class, "sql.text");
        guide.bot().waitUntil("the file", () -> text.getText().equals(SCRIPT));
        guide.bot().run(() -> text.insert("-- mine\n"));
        write(file, "-- theirs\n" + SCRIPT);
        guide.bot().run(() -> text.getShell().notifyListeners(SWT.Activate, new Event()));
        guide.bot().find(Label.class, "sql.notice.words");
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * What a session shows; it is closed after the picture.
     *
     * @param name of the picture
     * @param isAtWork whether a statement waits for an answer
     * @param way what is done
     */
    private record SqlShot(String name, boolean isAtWork, Consumer<Guide> way) implements Step {
        @Override
        public void walk(Guide guide) {
            way.accept(guide);
            guide.look();
        }

        @Override
        public void leave(Guide guide) {
            new DialogBot(guide.bot()).closeAll();
            guide.settle();
            guide.bot()
                    .run(() -> guide.bot().page().closeEditor(guide.bot().page().getActiveEditor(), false));
            UiPlugin.core().dataSources().remove(CAREFUL);
            guide.settle();
        }
    }
}
