package org.bitquarry.ui.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bitquarry.ui.CommandIds;
import org.bitquarry.ui.PartIds;
import org.bitquarry.ui.bot.UiBot;
import org.bitquarry.ui.parts.Commands;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** F1 tells about the table that a person looks at. */
class DocumentationTest {
    private final UiBot bot = new UiBot();
    private Tree tree = null;

    @BeforeEach
    void openDemo() {
        bot.showView(PartIds.EXPLORER);
        run(CommandIds.OPEN_DEMO, Map.of());
        tree = bot.find(Tree.class, "explorer.tree");
        bot.waitUntil("the schemas", () -> line("web").isPresent());
    }

    @Test
    void withoutATableItSaysHowToChooseOne() {
        bot.showView(PartIds.DOCUMENTATION);

        bot.find(Composite.class, "documentation.empty");
    }

    @Test
    void f1OnATableOfTheExplorerShowsItsPage() {
        select("web");
        bot.press(SWT.ARROW_RIGHT);
        bot.waitUntil("tables", () -> line("PullRequests").isPresent());
        select("PullRequests");

        bot.press(SWT.F1);

        assertThat(page("PullRequests"))
                .contains("SELECT  GET /repositories/{workspace}/", "Limits", "Examples", "FROM web.PullRequests")
                .doesNotContain("`");
        Table columns = bot.find(Table.class, "documentation.columns");
        assertThat(bot.<String>ask(() -> columns.getItem(0).getText(0))).isEqualTo("Id");
        assertThat(bot.<Integer>ask(columns::getItemCount)).isGreaterThan(20);
        IViewPart view = bot.ask(() -> bot.page().findView(PartIds.DOCUMENTATION));
        assertThat(bot.<String>ask(view::getTitle)).isEqualTo("Documentation: PullRequests");
    }

    @Test
    void f1OnAColumnSelectsItsLine() {
        select("Information");
        bot.press(SWT.ARROW_RIGHT);
        bot.waitUntil("tables", () -> line("Repositories").isPresent());
        select("Repositories");
        bot.press(SWT.ARROW_RIGHT);
        bot.waitUntil("columns", () -> line("Name").isPresent());
        select("Name");

        bot.press(SWT.F1);

        page("Repositories");
        Table columns = bot.find(Table.class, "documentation.columns");
        assertThat(bot.<String>ask(() -> columns.getSelection()[0].getText(0))).isEqualTo("Name");
    }

    @Test
    void f1InASessionTellsOfTheTableAtTheCaretAndItsQueriesOpen() {
        run(CommandIds.NEW_SQL, Map.of(CommandIds.DATASOURCE, "demo"));
        StyledText sql = bot.find(StyledText.class, "sql.text");
        bot.run(() -> {
            sql.setText("select Slug from Information.Repositories");
            sql.setCaretOffset("select Sl".length());
        });
        bot.focus(sql);
        bot.press(SWT.F1);
        page("Repositories");

        StyledText text = bot.find(StyledText.class, "documentation.text");
        bot.run(() -> text.setCaretOffset(text.getText().indexOf("Open in a SQL session")));
        bot.focus(text);
        bot.press(SWT.CR);

        bot.waitUntil("a session with the query", () -> !sql.isDisposed() && !sql.isVisible());
        StyledText opened = bot.find(StyledText.class, "sql.text");
        assertThat(bot.<String>ask(opened::getText)).startsWith("SELECT ").contains("FROM Information.Repositories");
    }

    @Test
    void f1InATableTellsOfIt() {
        run(
                CommandIds.OPEN_TABLE,
                Map.of(CommandIds.DATASOURCE, "demo", CommandIds.SCHEMA, "web", CommandIds.TABLE, "Branches"));
        bot.focus(bot.find(NatTable.class, "grid.table"));

        bot.press(SWT.F1);

        assertThat(page("Branches")).contains("FROM web.Branches");
    }

    private String page(String table) {
        StyledText text = bot.find(StyledText.class, "documentation.text");
        bot.waitUntil("the page of " + table, () -> text.getText().startsWith(table + "\n"));
        return bot.ask(text::getText);
    }

    private void run(String command, Map<String, String> values) {
        bot.run(() -> {
            bot.page().getWorkbenchWindow().getShell().forceActive();
            new Commands(PlatformUI.getWorkbench().getWorkbenchWindows()[0]).run(command, values);
        });
    }

    private void select(String name) {
        bot.run(() -> {
            tree.setSelection(line(name).orElseThrow());
            tree.notifyListeners(SWT.Selection, new Event());
        });
        bot.focus(tree);
    }

    /** Finds the first line in sight of that name; for use on the UI thread. */
    private Optional<TreeItem> line(String name) {
        return all(tree.getItems())
                .filter(item -> (item.getText() + " ").startsWith(name + " "))
                .findFirst();
    }

    private static Stream<TreeItem> all(TreeItem... items) {
        return Stream.of(items)
                .flatMap(item ->
                        Stream.concat(Stream.of(item), item.getExpanded() ? all(item.getItems()) : Stream.of()));
    }
}
