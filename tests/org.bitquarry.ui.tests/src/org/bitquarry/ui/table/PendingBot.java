package org.bitquarry.ui.table;

import java.util.List;
import java.util.stream.IntStream;
import org.bitquarry.ui.bot.UiBot;
import org.bitquarry.workbench.core.edit.GridRows;
import org.bitquarry.workbench.core.edit.RowId;
import org.bitquarry.workbench.core.edit.StagedEdits;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;

/** A table with pending texts in one of its columns. Called from the test's thread. */
final class PendingBot {
    final TableBot table;
    private final UiBot bot;
    private final String column;

    private PendingBot(UiBot bot, TableBot table, String column) {
        this.bot = bot;
        this.table = table;
        this.column = column;
    }

    /** Opens the webhooks of a repository: descriptions are changed. */
    static PendingBot hooks(UiBot bot) {
        return new PendingBot(bot, TableBot.open(bot, "web", "Hooks").loaded(), "Description");
    }

    /** Opens the branches of a repository. */
    static PendingBot branches(UiBot bot) {
        return new PendingBot(bot, TableBot.open(bot, "web", "Branches").loaded(), "Name");
    }

    /** Opens the pull requests of a repository: titles are changed. */
    static PendingBot pullRequests(UiBot bot) {
        return new PendingBot(bot, TableBot.open(bot, "web", "PullRequests").loaded(), "Title");
    }

    /** Types a text as a person does. */
    RowId type(String text) {
        RowId row = table.row(column, true);
        table.goTo(row, column);
        bot.type(text);
        bot.press(SWT.CR);
        bot.waitUntil("it is pending", table.editor::isDirty);
        return row;
    }

    /** Changes so many rows at once; they are sent in the order of the list. */
    List<RowId> change(int rows, String text) {
        int index = table.column(column);
        List<RowId> changed = bot.ask(() -> {
            GridRows shown = table.grid.rows().orElseThrow();
            List<Integer> positions = IntStream.range(0, shown.count())
                    .filter(row -> shown.readOnlyReason(row, index).isEmpty())
                    .limit(rows)
                    .boxed()
                    .toList();
            positions.forEach(row -> shown.set(row, index, text + " " + row));
            return positions.stream().map(row -> shown.id(row).orElseThrow()).toList();
        });
        bot.waitUntil("they are pending", () -> edits().rows().size() == rows);
        return changed;
    }

    StagedEdits edits() {
        return table.shown().edits().orElseThrow();
    }

    /** Sends what is pending. */
    void commit() {
        bot.focus(table.cells());
        bot.press(SWT.CTRL | 's');
    }

    /** Presses a button by the keyboard. */
    void press(String testId) {
        Button button = bot.find(Button.class, testId);
        bot.waitUntil(testId + " can be pressed", () -> !button.isDisposed() && button.isEnabled());
        bot.focus(button);
        bot.press(' ');
    }

    /** Waits for what is said below the rows. */
    void waitForHint(String begin) {
        bot.waitUntil("the hint " + begin, () -> table.hintText().startsWith(begin));
    }
}
