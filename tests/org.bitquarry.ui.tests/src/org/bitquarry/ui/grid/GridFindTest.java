package org.bitquarry.ui.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.bitquarry.ui.bot.UiBot;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.Test;

class GridFindTest extends GridWindow {
    private void waitForCount(String text) {
        Label count = bot.find(Label.class, "grid.find.count");
        bot.waitUntil(text, () -> count.getText().equals(text));
    }

    private void waitForSelection(int row, int column) {
        bot.waitUntil("the cell", () -> grid.selected().equals(Optional.of(new CellPlace(row, column))));
    }

    @Test
    void whatIsTypedIsCountedAndEnterGoesFromOneToTheNext() {
        NatTable table = showing(12);
        bot.focus(table);
        bot.run(() -> {
            grid.table().select(0, GridFixture.ID);
            grid.find();
        });
        Text field = bot.find(Text.class, "grid.find.text");
        bot.waitUntil("the field has the keyboard", field::isFocusControl);
        bot.type("title 1");
        waitForCount("4 cells");

        bot.press(SWT.CR);
        waitForSelection(0, GridFixture.TITLE);
        bot.press(SWT.CR);
        waitForSelection(9, GridFixture.TITLE);
        waitForCount("2 of 4 cells");
        bot.press(SWT.SHIFT | SWT.CR);
        waitForSelection(0, GridFixture.TITLE);
        bot.press(SWT.SHIFT | SWT.CR);
        waitForSelection(11, GridFixture.TITLE);
    }

    @Test
    void foundCellsAreUnderlinedUntilEscape() {
        NatTable table = showing(3);
        bot.focus(table);
        bot.run(grid::find);
        Text field = bot.find(Text.class, "grid.find.text");
        bot.run(() -> field.setText("Title 2"));
        waitForCount("1 cell");
        assertThat(bot.<Boolean>ask(() -> finding().isFound(1, GridFixture.TITLE)))
                .isTrue();
        assertThat(bot.<Boolean>ask(() -> finding().isFound(0, GridFixture.TITLE)))
                .isFalse();

        bot.waitUntil("the field has the keyboard", field::isFocusControl);
        bot.press(SWT.ESC);
        bot.waitUntil("the cells have the keyboard", table::isFocusControl);
        assertThat(bot.<Boolean>ask(() -> finding().isFound(1, GridFixture.TITLE)))
                .isFalse();
    }

    private FindBar finding() {
        return UiBot.descendant(grid, FindBar.class).orElseThrow();
    }

    @Test
    void whatIsNotThereIsToldAndWhatIsTypedIntoCellsIsFound() {
        showing(3);
        bot.run(grid::find);
        Text field = bot.find(Text.class, "grid.find.text");
        bot.run(() -> field.setText("novel"));
        waitForCount("Not found");

        bot.run(() -> grid.rows().orElseThrow().set(0, GridFixture.TITLE, "A novel idea"));
        waitForCount("1 cell");
    }

    @Test
    void goesToARowByItsNumberWhereverItIsSorted() {
        showing(3);
        bot.run(() -> {
            grid.table().select(0, GridFixture.TITLE);
            grid.sorting().orElseThrow().sort(GridFixture.ID, Optional.of(true), false);
        });
        bot.waitUntil("the order", () -> grid.rows().orElseThrow().isArranged());
        bot.run(() -> new GridGoTo(grid.table()).row(3));
        waitForSelection(0, GridFixture.TITLE);

        bot.run(() -> new GridGoTo(grid.table()).column(GridFixture.DRAFT));
        waitForSelection(0, GridFixture.DRAFT);
    }
}
