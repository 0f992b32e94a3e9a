package org.bitquarry.ui.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bitquarry.ui.bot.UiBot;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
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

    private Text asked(Runnable question) {
        bot.focus(grid.table().table);
        bot.run(() -> shell.getDisplay().asyncExec(question));
        bot.waitUntil("the question", () -> shell.getDisplay().getFocusControl() instanceof Text);
        return bot.ask(() -> (Text) shell.getDisplay().getFocusControl());
    }

    @Test
    void aColumnIsFoundByAnyPartOfItsName() {
        showing(3);
        bot.run(() -> grid.table().select(2, GridFixture.TITLE));
        Text name = asked(grid::goToColumn);
        bot.run(() -> name.setText("RAF"));
        bot.waitUntil("one column", () -> named(name).equals(List.of("Draft")));
        bot.press(SWT.CR);

        waitForSelection(2, GridFixture.DRAFT);
    }

    private static List<String> named(Text name) {
        return UiBot.descendant(name.getShell(), Table.class)
                .map(table ->
                        Arrays.stream(table.getItems()).map(TableItem::getText).toList())
                .orElse(List.of());
    }

    @Test
    void aNumberThatNoRowHasIsRefusedInItsOwnWords() {
        showing(FakeRows.job(2_000), 2_000);
        Text number = asked(grid::goToRow);
        Map<String, String> words = Map.of(
                "abc", "Type a number.",
                "-1", "There is no such row here.",
                "0", "There is no such row here.",
                "1000000000000", "This row isn't here yet: load more rows first.");
        words.forEach((typed, why) -> {
            bot.run(() -> number.setText(typed));
            bot.waitUntil(typed + ": " + why, () -> said(number).contains(why));
        });
        bot.run(() -> number.setText("0,150"));
        bot.press(SWT.CR);
        waitForSelection(149, GridFixture.ID);
    }

    private static List<String> said(Text number) {
        return Arrays.stream(number.getParent().getChildren())
                .filter(Label.class::isInstance)
                .map(child -> ((Label) child).getText())
                .toList();
    }
}
