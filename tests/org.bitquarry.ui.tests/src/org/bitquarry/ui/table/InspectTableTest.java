package org.bitquarry.ui.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bitquarry.ui.CommandIds;
import org.bitquarry.ui.PartIds;
import org.bitquarry.ui.bot.UiBot;
import org.bitquarry.ui.grid.ResultGrid;
import org.bitquarry.ui.parts.Commands;
import org.bitquarry.workbench.core.edit.PendingRow;
import org.bitquarry.workbench.core.edit.RowId;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IEditorPart;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The inspector follows a table, and leads from its rows to others. */
class InspectTableTest {
    private final UiBot bot = new UiBot();
    private final Acme acme = new Acme();

    @AfterEach
    void close() {
        acme.close();
    }

    private void tab(String name) {
        CTabFolder tabs = bot.find(CTabFolder.class, "inspector.tabs");
        bot.run(() -> {
            CTabItem item = Stream.of(tabs.getItems())
                    .filter(known -> known.getText().equals(name))
                    .findFirst()
                    .orElseThrow();
            tabs.setSelection(item);
            tabs.notifyListeners(SWT.Selection, new Event());
        });
    }

    private static Optional<TreeItem> item(Tree tree, String begin) {
        return Stream.of(tree.getItems())
                .flatMap(group -> Stream.of(group.getItems()))
                .filter(item -> whole(item, 0).startsWith(begin))
                .findFirst();
    }

    /** The view may be too narrow for all of it. */
    private static String whole(TreeItem item, int column) {
        return String.valueOf(item.getData("whole." + column));
    }

    private void waitForEditor(String title) {
        bot.waitUntil(title, () -> Optional.ofNullable(bot.page().getActiveEditor())
                .map(IEditorPart::getTitle)
                .filter(known -> known.contains(title))
                .isPresent());
    }

    @Test
    void withoutACellItSaysWhatToDo() {
        bot.showView(PartIds.INSPECTOR);

        bot.find(Composite.class, "inspector.empty");
    }

    @Test
    void theValueOfTheCellThatIsSelectedIsShown() {
        bot.showView(PartIds.INSPECTOR);
        TableBot table = TableBot.open(bot, "web", "Hooks").loaded();
        RowId row = table.row("Url", true);

        table.goTo(row, "Url");

        tab("Value");
        StyledText text = bot.find(StyledText.class, "inspector.text");
        String url = String.valueOf(table.value(row, "Url"));
        bot.waitUntil("the value", () -> text.getText().equals(url));
        bot.run(() -> bot.page().closeAllEditors(false));
        bot.find(Composite.class, "inspector.empty");
    }

    @Test
    void besideAnEditorWithoutRowsNoneAreShown() {
        bot.showView(PartIds.INSPECTOR);
        TableBot table = TableBot.open(bot, "web", "Hooks").loaded();
        RowId row = table.row("Url", true);
        table.goTo(row, "Url");
        tab("Value");
        String url = String.valueOf(table.value(row, "Url"));

        bot.run(() -> new Commands(bot.page().getWorkbenchWindow())
                .run(CommandIds.NEW_SQL, Map.of(CommandIds.DATASOURCE, Acme.DATASOURCE)));
        bot.find(Composite.class, "inspector.empty");

        bot.run(() -> bot.page().closeEditor(bot.page().getActiveEditor(), false));
        StyledText text = bot.find(StyledText.class, "inspector.text");
        bot.waitUntil("the value again", () -> text.getText().equals(url));
    }

    @Test
    void aRowLeadsToThoseThatBelongToItAndNothingIsSentBefore() {
        bot.showView(PartIds.INSPECTOR);
        TableBot table = TableBot.open(bot, "web", "PullRequests").loaded();
        RowId row = table.row("Title", true);
        table.goTo(row, "Id");
        Object id = table.value(row, "Id");
        int sent = acme.emulator.requests().size();

        tab("References");

        Tree tree = bot.find(Tree.class, "inspector.references.tree");
        bot.waitUntil("comments", () -> item(tree, "PullRequestComments").isPresent());
        assertThat(bot.<String>ask(() -> whole(item(tree, "PullRequestComments").orElseThrow(), 1)))
                .isEqualTo("PullRequestId = " + id);
        assertThat(bot.<String>ask(
                        () -> item(tree, "PullRequestComments").orElseThrow().getText(2)))
                .isEqualTo("≥ 1 request");
        assertThat(acme.emulator.requests()).hasSize(sent);
        Button open = bot.find(Button.class, "inspector.references.open");
        bot.run(() -> {
            tree.setSelection(item(tree, "PullRequestComments").orElseThrow());
            tree.notifyListeners(SWT.Selection, new Event());
            open.notifyListeners(SWT.Selection, new Event());
        });
        waitForEditor("web.PullRequestComments (PullRequestId = " + id + ")");
        TableBot.of(bot, bot.ask(() -> bot.page().getActiveEditor())).loaded();
    }

    private void run(String sql) {
        bot.run(() -> new Commands(bot.page().getWorkbenchWindow())
                .run(
                        CommandIds.NEW_SQL,
                        Map.of(
                                CommandIds.DATASOURCE,
                                Acme.DATASOURCE,
                                CommandIds.SCHEMA,
                                "web",
                                CommandIds.TEXT,
                                sql,
                                CommandIds.RUN,
                                "true")));
        bot.waitUntil(
                "the row", () -> Optional.ofNullable(Adapters.adapt(bot.page().getActiveEditor(), ResultGrid.class))
                        .filter(grid -> grid.job()
                                .filter(job -> job.request().sql().equals(sql))
                                .isPresent())
                        .filter(grid -> {
                            grid.cursor().go(0, 0);
                            return grid.cursor().place().isPresent();
                        })
                        .isPresent());
        bot.focus(bot.find(NatTable.class, "grid.table"));
    }

    @Test
    void whatWasSaidOfAComputedValueIsNotSaidOfTheNextRow() {
        bot.showView(PartIds.INSPECTOR);
        TableBot table = TableBot.open(bot, "web", "PullRequests").loaded();
        RowId row = table.row("Title", true);
        table.goTo(row, "Id");
        tab("References");
        Tree tree = bot.find(Tree.class, "inspector.references.tree");
        bot.waitUntil("comments", () -> item(tree, "PullRequestComments").isPresent());

        run("SELECT 'Nobody' AS Name");

        Label nothing = bot.find(Label.class, "inspector.references.nothing");
        bot.waitUntil("the words", () -> nothing.getText().startsWith("This value is computed"));
        bot.run(() -> bot.page().closeEditor(bot.page().getActiveEditor(), false));
        table.goTo(row, "Id");
        bot.waitUntil(
                "comments again",
                () -> tree.isVisible() && item(tree, "PullRequestComments").isPresent());
    }

    @Test
    void theRowsOfAResultAreFollowedInItsOwnDatasource() {
        bot.showView(PartIds.INSPECTOR);
        run("SELECT Title, UPPER(Title) AS Loud, Id FROM web.PullRequests WHERE State = 'OPEN'");
        // Whatever is selected there.
        bot.showView(PartIds.EXPLORER);

        tab("References");

        Tree tree = bot.find(Tree.class, "inspector.references.tree");
        bot.waitUntil("comments", () -> item(tree, "PullRequestComments").isPresent());
        ResultGrid grid = bot.ask(() -> Adapters.adapt(bot.page().getActiveEditor(), ResultGrid.class));
        assertThat(bot.<Optional<String>>ask(() -> grid.cursor().datasource())).contains(Acme.DATASOURCE);
        bot.run(() -> grid.cursor().go(0, 1));
        bot.waitUntil(
                "the same of a computed value",
                () -> tree.isVisible() && item(tree, "PullRequestComments").isPresent());
    }

    @Test
    void aKeyFollowsTheReferenceOfACell() {
        TableBot table = TableBot.open(bot, "Information", "Repositories").loaded();
        RowId row = table.row("Description", true);
        int column = table.column("ProjectKey");
        bot.run(() -> table.grid
                .cursor()
                .go(table.grid.rows().orElseThrow().position(row).orElseThrow(), column));
        bot.focus(table.cells());
        Object key = table.value(row, "ProjectKey");

        bot.press(SWT.F3);

        waitForEditor("Information.Projects (Key = '" + key + "')");
        TableBot projects =
                TableBot.of(bot, bot.ask(() -> bot.page().getActiveEditor())).loaded();
        assertThat(projects.shown().count()).isEqualTo(1);
    }

    @Test
    void aCellThatLeadsNowhereSaysSo() {
        TableBot table = TableBot.open(bot, "web", "PullRequests").loaded();
        table.goTo(table.row("Title", true), "Title");

        bot.press(SWT.F3);

        bot.waitUntil("the words", () -> table.hintText().startsWith("This cell leads nowhere"));
    }

    @Test
    void whyARowIsStillPendingIsSaidWithItsValue() {
        bot.showView(PartIds.INSPECTOR);
        PendingBot rows = PendingBot.pullRequests(bot);
        RowId row = rows.type("Refused");
        acme.emulator.faults().next(1).of("PUT").answer(403);
        rows.commit();
        bot.waitUntil(
                "a reason",
                () -> rows.edits().row(row).flatMap(PendingRow::trouble).isPresent());
        String why =
                rows.edits().row(row).flatMap(PendingRow::trouble).orElseThrow().text();

        rows.table.goTo(row, "Title");
        tab("Value");
        Label facts = bot.find(Label.class, "inspector.facts");
        bot.waitUntil("all of it", () -> facts.getText().endsWith("\n⚠ " + why));
    }
}
