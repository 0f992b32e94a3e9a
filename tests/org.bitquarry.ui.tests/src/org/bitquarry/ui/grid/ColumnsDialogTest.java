package org.bitquarry.ui.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.Test;

class ColumnsDialogTest extends GridWindow {
    private Table open() {
        bot.run(() -> shell.getDisplay().asyncExec(grid.columns().orElseThrow()::choose));
        Table table = bot.find(Table.class, "columns.table");
        bot.waitUntil("the columns", () -> table.getItemCount() == 9);
        return table;
    }

    private void press(String testId) {
        Button button = bot.find(Button.class, testId);
        bot.run(() -> button.notifyListeners(SWT.Selection, new Event()));
    }

    private static List<String> names(Table table) {
        return Stream.of(table.getItems()).map(TableItem::getText).toList();
    }

    private List<Integer> shown() {
        return bot.ask(() -> IntStream.of(grid.table().visibleColumns()).boxed().toList());
    }

    private void check(Table table, int item, boolean checked) {
        bot.run(() -> {
            table.getItem(item).setChecked(checked);
            Event event = new Event();
            event.detail = SWT.CHECK;
            event.item = table.getItem(item);
            table.notifyListeners(SWT.Selection, event);
        });
    }

    @Test
    void keysMoveAColumnAndUncheckedOnesAreHidden() {
        showing(3);
        Table table = open();
        bot.run(() -> table.select(GridFixture.TITLE));
        bot.focus(table);
        bot.press(SWT.ALT | SWT.ARROW_UP);
        bot.waitUntil("the order", () -> names(table).subList(0, 2).equals(List.of("Title", "Id")));
        check(table, 2, false);
        Label words = bot.find(Label.class, "columns.words");
        bot.waitUntil("the count", () -> words.getText().equals("8 of 9 columns are shown."));
        press("columns.ok");

        bot.waitUntil("the columns", () -> grid.table().visibleColumns()[0] == GridFixture.TITLE);
        assertThat(shown()).startsWith(GridFixture.TITLE, GridFixture.ID, GridFixture.STATE);
    }

    @Test
    void theFilterNarrowsWhatShowAndHideAllMean() {
        showing(3);
        Table table = open();
        Text filter = bot.find(Text.class, "columns.filter");
        bot.run(() -> filter.setText("on"));
        bot.waitUntil("the matches", () -> names(table).equals(List.of("Description", "DueOn", "UpdatedOn")));
        press("columns.none");
        press("columns.ok");
        bot.waitUntil("the columns", () -> grid.table().visibleColumns().length == 6);

        assertThat(shown()).doesNotContain(GridFixture.DESCRIPTION, GridFixture.DUE_ON, GridFixture.UPDATED_ON);
    }

    @Test
    void oneColumnMustBeShownAndResetShowsAll() {
        showing(3);
        open();
        press("columns.none");
        Button ok = bot.find(Button.class, "columns.ok");
        Label words = bot.find(Label.class, "columns.words");
        bot.waitUntil("the reason", () -> words.getText().equals("Show at least one column.") && !ok.getEnabled());
        press("columns.reset");
        bot.waitUntil("all", () -> words.getText().equals("9 of 9 columns are shown.") && ok.getEnabled());
        press("columns.cancel");
        assertThat(shown()).hasSize(9);
    }

    @Test
    void aColumnIsPutBesideAnotherOne() {
        ColumnChoice choice = new ColumnChoice(List.of("A", "B", "C", "D"), List.of(0, 1, 2, 3), Set.of());
        choice.put(0, 2, true);
        assertThat(choice.order()).containsExactly(1, 2, 0, 3);
        choice.put(3, 1, false);
        assertThat(choice.order()).containsExactly(3, 1, 2, 0);
        choice.filter("c");
        assertThat(choice.move(2, true)).isFalse();
    }
}
