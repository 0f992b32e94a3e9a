package org.bitquarry.ui.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bitquarry.ui.CommandIds;
import org.bitquarry.ui.PartIds;
import org.bitquarry.ui.UiPlugin;
import org.bitquarry.ui.bot.UiBot;
import org.bitquarry.ui.parts.Commands;
import org.bitquarry.ui.parts.EmptyState;
import org.bitquarry.workbench.core.history.HistoryEntry;
import org.bitquarry.workbench.core.history.SqlHistory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HistoryViewTest {
    private final UiBot bot = new UiBot();
    private final SqlHistory history = UiPlugin.core().history();

    @BeforeEach
    void begin() throws IOException {
        history.read();
        history.remove(history.entries());
        bot.run(() -> bot.page().closeAllEditors(false));
        bot.showView(PartIds.HISTORY);
    }

    private void run(String sql) {
        int before = history.entries().size();
        bot.run(() -> new Commands(bot.page().getWorkbenchWindow())
                .run(
                        CommandIds.NEW_SQL,
                        Map.of(CommandIds.DATASOURCE, "demo", CommandIds.TEXT, sql, CommandIds.RUN, "true")));
        bot.waitUntil("the statement in the history", () -> history.entries().size() > before);
    }

    private Table table(int lines) {
        Table table = bot.find(Table.class, "history.table");
        bot.waitUntil(lines + " lines", () -> table.getItemCount() == lines);
        return table;
    }

    /** Lines are made when they are seen: asking for one makes it. */
    private String statement(Table table, int line) {
        return bot.ask(() -> {
            table.update();
            return table.getItem(line).getText(HistoryColumn.STATEMENT.ordinal());
        });
    }

    @Test
    void whileNothingRanTheViewSaysWhatBelongsThere() {
        EmptyState empty = bot.find(EmptyState.class, "history.empty");

        assertThat(bot.<String>ask(empty::text)).isEqualTo("The statements that you run appear here, over restarts.");
    }

    @Test
    void aStatementIsFoundAndOpenedAgain() {
        run("SELECT Slug FROM Information.Repositories ORDER BY Slug");
        run("SELECT Nothing FROM Information.Repositories");
        bot.showView(PartIds.HISTORY);
        Table table = table(2);
        assertThat(statement(table, 0)).startsWith("SELECT Noth");
        assertThat(history.entries().getLast().sql()).isEqualTo("SELECT Nothing FROM Information.Repositories");
        assertThat(history.entries())
                .extracting(HistoryEntry::ending)
                .containsExactly(HistoryEntry.Ending.DONE, HistoryEntry.Ending.FAILED);

        Text filter = bot.find(Text.class, "history.filter");
        bot.run(() -> filter.setText("order slug"));
        table(1);
        assertThat(statement(table, 0)).startsWith("SELECT Slug");
        bot.run(() -> filter.setText("never written"));
        Button all = bot.find(Button.class, "history.showall");
        bot.run(() -> all.notifyListeners(SWT.Selection, new Event()));
        table(2);
        bot.run(() -> filter.setText("order slug"));
        table(1);
        bot.run(() -> bot.page().closeAllEditors(false));
        bot.focus(filter);
        bot.press(SWT.ARROW_DOWN);
        bot.waitUntil("the first is selected", () -> table.getSelectionIndex() == 0);
        bot.focus(table);
        bot.press(SWT.CR);

        StyledText text = bot.find(StyledText.class, "sql.text");
        bot.waitUntil("the statement in a new session", () -> text.getText()
                .equals("SELECT Slug FROM Information.Repositories ORDER BY Slug"));
        bot.run(() -> filter.setText(""));
    }

    @Test
    void aStatementIsRunAgainUnlessItWrites() {
        run("SELECT Slug FROM Information.Repositories");
        bot.showView(PartIds.HISTORY);
        Table table = table(1);
        MenuItem again = bot.ask(() -> again(table, 0).orElseThrow());
        bot.run(() -> again.notifyListeners(SWT.Selection, new Event()));
        table(2);
        bot.waitUntil("the second run's end", () -> history.entries().getLast().ending() == HistoryEntry.Ending.DONE);

        run("DELETE FROM web.Branches WHERE Name = 'nowhere'");
        bot.showView(PartIds.HISTORY);
        table(3);
        assertThat(bot.<Boolean>ask(() -> again(table, 0).isPresent())).isFalse();
    }

    private static Optional<MenuItem> again(Table table, int line) {
        table.setSelection(line);
        table.getMenu().notifyListeners(SWT.Show, new Event());
        return Stream.of(table.getMenu().getItems())
                .filter(item -> item.getText().startsWith("Run again"))
                .findFirst();
    }

    @Test
    void whatIsRemovedGoesFromTheDiskToo() {
        run("SELECT 1");
        bot.showView(PartIds.HISTORY);
        Table table = table(1);
        bot.run(() -> table.setSelection(0));
        bot.focus(table);

        bot.press(SWT.DEL);

        bot.waitUntil("nothing", () -> history.entries().isEmpty());
        history.read();
        assertThat(history.entries()).isEmpty();
    }
}
