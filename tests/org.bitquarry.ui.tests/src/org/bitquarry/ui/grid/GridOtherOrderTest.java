package org.bitquarry.ui.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bitquarry.workbench.core.export.ExportFormat;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever is done to cells means the right column, also when columns stand in another order, hidden and frozen ones among them. */
class GridOtherOrderTest extends GridWindow {
    private static final List<Integer> ORDER = List.of(
            GridFixture.TITLE,
            GridFixture.DUE_ON,
            GridFixture.ID,
            GridFixture.DESCRIPTION,
            GridFixture.LINKS,
            GridFixture.DRAFT,
            GridFixture.UPDATED_ON,
            GridFixture.STATE,
            GridFixture.STRATEGY);

    private NatTable table;

    @BeforeEach
    void otherOrder() {
        table = showing(9);
        bot.run(() -> {
            GridColumns columns = grid.columns().orElseThrow();
            columns.arrange(ORDER, Set.of(GridFixture.DUE_ON, GridFixture.LINKS), 1);
        });
        bot.focus(table);
    }

    private void select(int row, int column) {
        bot.run(() -> grid.table().select(row, column));
    }

    private Optional<Object> value(int row, int column) {
        return bot.ask(() -> Optional.ofNullable(rows().value(row, column)));
    }

    private void click(int x, int y) {
        bot.run(() -> {
            for (int type : new int[] {SWT.MouseDown, SWT.MouseUp}) {
                Event event = new Event();
                event.button = 1;
                event.count = 1;
                event.x = x;
                event.y = y;
                table.notifyListeners(type, event);
            }
        });
    }

    private static String clipboard() {
        Clipboard clipboard = new Clipboard(Display.getCurrent());
        try {
            return (String) clipboard.getContents(TextTransfer.getInstance());
        } finally {
            clipboard.dispose();
        }
    }

    @Test
    void aClickSelectsTheCellBelowIt() {
        Rectangle cell = bot.ask(
                () -> grid.table().bounds(new CellPlace(2, GridFixture.DRAFT)).orElseThrow());
        click(cell.x + cell.width / 2, cell.y + cell.height / 2);

        bot.waitUntil("the cell", () -> grid.selected().equals(Optional.of(new CellPlace(2, GridFixture.DRAFT))));
    }

    @Test
    void arrowsFollowTheOrderThatIsSeen() {
        select(0, GridFixture.TITLE);
        bot.press(SWT.ARROW_RIGHT);
        bot.waitUntil("the next", () -> grid.selected().equals(Optional.of(new CellPlace(0, GridFixture.ID))));
        bot.press(SWT.ARROW_RIGHT);
        bot.waitUntil("the next", () -> grid.selected().equals(Optional.of(new CellPlace(0, GridFixture.DESCRIPTION))));
    }

    @Test
    void aTypedValueGoesToItsColumn() {
        select(1, GridFixture.TITLE);
        bot.type("Other");
        bot.press(SWT.CR);
        bot.waitUntil("the value", () -> "Other".equals(rows().value(1, GridFixture.TITLE)));
        select(3, GridFixture.STRATEGY);
        bot.run(() -> grid.editing().orElseThrow().setNull());

        assertThat(value(3, GridFixture.STRATEGY)).isEmpty();
        assertThat(bot.<Integer>ask(() -> edits.rows().size())).isEqualTo(2);
        assertThat(bot.<Boolean>ask(() -> rows().isChanged(1, GridFixture.TITLE)))
                .isTrue();
    }

    @Test
    void aCopyHasTheColumnsAsTheyAreSeen() {
        bot.run(() -> {
            grid.table().select(0, GridFixture.TITLE);
            grid.table().layers.selection.selectRegion(0, 0, 3, 2);
            grid.copy(true);
        });
        String copied = bot.ask(GridOtherOrderTest::clipboard);

        assertThat(copied).isEqualTo("Title\tId\tDescription\nTitle 1\t1\t\"First line\nsecond line\"\nTitle 2\t2\t");
    }

    @Test
    void anExportHasTheColumnsAsTheyAreSeen() {
        bot.run(() -> {
            grid.table().select(0, GridFixture.DRAFT);
            grid.table().layers.selection.selectRegion(3, 0, 3, 1);
            grid.copyAs(ExportFormat.CSV);
        });
        CLabel hint = bot.find(CLabel.class, "grid.hint");
        bot.waitUntil("the copy", () -> String.valueOf(hint.getText()).endsWith(" copied."));

        assertThat(bot.<String>ask(GridOtherOrderTest::clipboard)).startsWith("Draft,UpdatedOn,State\r\nfalse,");
    }

    @Test
    void aHeadSortsByItsOwnColumn() {
        Rectangle cell = bot.ask(
                () -> grid.table().bounds(new CellPlace(0, GridFixture.ID)).orElseThrow());
        for (int click = 0; click < 2; click++) {
            click(cell.x + cell.width / 2, bot.ask(() -> grid.table().layers.headerHeight() / 2));
            boolean descending = click == 1;
            bot.waitUntil("the order", () -> grid.table()
                    .sorted(GridFixture.ID)
                    .equals(Optional.of(new SortMark(SortMark.Kind.HERE, descending))));
        }
        bot.waitUntil("nine first", () -> Long.valueOf(9).equals(rows().value(0, GridFixture.ID)));
    }

    @Test
    void theFilterAboveAColumnIsThatColumns() {
        bot.run(grid::toggleFilter);
        Text field = bot.find(Text.class, "grid.filter.Id");
        Rectangle cell = bot.ask(
                () -> grid.table().bounds(new CellPlace(0, GridFixture.ID)).orElseThrow());
        assertThat(bot.<Integer>ask(() -> field.getBounds().x)).isBetween(cell.x, cell.x + 4);
        bot.run(() -> field.setText("> 7"));

        Label count = bot.find(Label.class, "grid.count");
        bot.waitUntil("the filter", () -> count.getText().equals("2 match · 9 rows"));
        assertThat(value(0, GridFixture.ID)).contains(8L);
    }

    @Test
    void whatIsFoundIsSelectedInItsColumn() {
        bot.run(grid::find);
        Text field = bot.find(Text.class, "grid.find.text");
        bot.run(() -> field.setText("merged"));
        Label count = bot.find(Label.class, "grid.find.count");
        bot.waitUntil("the count", () -> count.getText().equals("3 cells"));
        bot.focus(field);
        bot.press(SWT.CR);

        bot.waitUntil("the cell", () -> grid.selected().equals(Optional.of(new CellPlace(2, GridFixture.STATE))));
    }

    @Test
    void goToFindsTheColumnByItsName() {
        select(4, GridFixture.TITLE);
        bot.run(() -> new GridGoTo(grid.table()).column(GridFixture.STRATEGY));

        assertThat(bot.<Optional<CellPlace>>ask(grid::selected)).contains(new CellPlace(4, GridFixture.STRATEGY));
        assertThat(bot.<Boolean>ask(() -> grid.table()
                        .bounds(new CellPlace(4, GridFixture.STRATEGY))
                        .isPresent()))
                .isTrue();
    }

    @Test
    void tipsAndVoiceSpeakOfTheColumnThatIsThere() {
        select(0, GridFixture.STATE);
        assertThat(bot.<String>ask(() -> GridVoice.words(grid.table()))).startsWith("OPEN, State, row 1");
    }
}
