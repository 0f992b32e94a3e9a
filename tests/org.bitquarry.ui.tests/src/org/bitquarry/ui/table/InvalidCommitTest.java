package org.bitquarry.ui.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.bitquarry.ui.bot.UiBot;
import org.bitquarry.ui.grid.CellPlace;
import org.bitquarry.ui.parts.ShortCells;
import org.bitquarry.workbench.core.edit.GridRows;
import org.bitquarry.workbench.core.edit.RowId;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Table;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A commit with a cell that can't be sent is refused here, with a list that leads to the cell. */
class InvalidCommitTest {
    private final UiBot bot = new UiBot();
    private final Acme acme = new Acme();

    @AfterEach
    void close() {
        acme.close();
    }

    @Test
    void nothingIsSentAndTheListLeadsToTheCell() {
        TableBot table = TableBot.open(bot, "web", "Hooks").loaded();
        RowId row = table.row("Events", true);
        table.goTo(row, "Events");
        bot.type("no json");
        bot.press(SWT.CR);
        bot.waitUntil("what was typed", () -> table.rows().flatMap(GridRows::edits).stream()
                .anyMatch(edits -> edits.problems().size() == 1));
        table.goTo(row, "Description");
        bot.type("fine");
        bot.press(SWT.CTRL | 's');

        Table list = bot.find(Table.class, "commit.invalid");
        assertThat(bot.<Integer>ask(list::getItemCount)).isEqualTo(1);
        assertThat(bot.<String>ask(() -> ShortCells.whole(list.getItem(0), 2))).isEqualTo("Events");
        assertThat(bot.<String>ask(() -> ShortCells.whole(list.getItem(0), 3))).startsWith("Events is JSON: ");
        bot.focus(list);
        bot.press(SWT.CR);

        int column = table.column("Events");
        bot.waitUntil("the cell", () -> table.grid
                .selected()
                .map(CellPlace::column)
                .filter(selected -> selected == column)
                .isPresent());
        assertThat(acme.writes()).isEmpty();
        assertThat(table.value(row, "Events")).hasToString("no json");
        assertThat(table.value(row, "Description")).isEqualTo("fine");
    }
}
