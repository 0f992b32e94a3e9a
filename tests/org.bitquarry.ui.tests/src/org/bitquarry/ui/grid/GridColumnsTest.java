package org.bitquarry.ui.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.reorder.command.ColumnReorderCommand;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;
import org.junit.jupiter.api.Test;

class GridColumnsTest extends GridWindow {
    GridColumnsTest() {
        super(460);
    }

    private GridColumns columns() {
        return grid.columns().orElseThrow();
    }

    private List<Integer> shown() {
        return bot.ask(() -> IntStream.of(grid.table().visibleColumns()).boxed().toList());
    }

    /** The columns in the order in which the window has them, frozen ones first, as far as they are in sight. */
    private List<Integer> inSight(NatTable table) {
        return bot.ask(() -> IntStream.range(1, table.getColumnCount())
                .map(table::getColumnIndexByPosition)
                .boxed()
                .toList());
    }

    private String hint() {
        CLabel hint = bot.find(CLabel.class, "grid.hint");
        return bot.ask(hint::getText);
    }

    @Test
    void hiddenColumnsGoAndComeBackToTheirPlaces() {
        showing(3);
        bot.run(() -> {
            grid.table().select(0, GridFixture.DESCRIPTION);
            columns().hideSelected();
        });
        assertThat(shown()).doesNotContain(GridFixture.DESCRIPTION).hasSize(8);
        assertThat(bot.<Optional<CellPlace>>ask(grid::selected))
                .describedAs("keys go to the column that took its place")
                .contains(new CellPlace(0, GridFixture.STATE));

        bot.run(columns()::showAll);
        assertThat(shown()).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8);
    }

    @Test
    void theLastColumnsStay() {
        showing(3);
        bot.run(() -> {
            grid.selectAll();
            columns().hideSelected();
        });

        assertThat(shown()).hasSize(9);
        assertThat(hint()).isEqualTo("The last columns can't be hidden.");
    }

    @Test
    void aColumnMovesAmongThoseThatAreShownAndKeepsTheSelection() {
        showing(3);
        bot.run(() -> {
            columns().hide(GridFixture.DESCRIPTION);
            grid.table().select(1, GridFixture.STATE);
            columns().moveSelected(-1);
        });
        assertThat(shown()).startsWith(GridFixture.ID, GridFixture.STATE, GridFixture.TITLE);
        assertThat(bot.<Optional<CellPlace>>ask(grid::selected)).contains(new CellPlace(1, GridFixture.STATE));

        bot.run(() -> {
            columns().moveSelected(-1);
            columns().moveSelected(-1);
            columns().moveSelected(1);
            columns().showAll();
        });
        assertThat(shown()).startsWith(GridFixture.ID, GridFixture.STATE, GridFixture.TITLE, GridFixture.DESCRIPTION);
    }

    @Test
    void frozenColumnsStayInSightWhileOthersScroll() {
        NatTable table = showing(3);
        bot.run(() -> {
            columns().freezeUpTo(GridFixture.TITLE);
            grid.table().select(0, GridFixture.UPDATED_ON);
        });
        assertThat(inSight(table))
                .startsWith(GridFixture.ID, GridFixture.TITLE)
                .endsWith(GridFixture.UPDATED_ON)
                .doesNotContain(GridFixture.DESCRIPTION);

        bot.run(columns()::unfreeze);
        bot.run(() -> grid.table().select(0, GridFixture.ID));
        assertThat(inSight(table)).startsWith(GridFixture.ID, GridFixture.TITLE, GridFixture.DESCRIPTION);
    }

    @Test
    void freezingAfterScrollingFreezesTheFirstColumns() {
        NatTable table = showing(3);
        bot.run(() -> {
            grid.table().select(0, GridFixture.UPDATED_ON);
            columns().freezeUpTo(GridFixture.ID);
        });

        assertThat(inSight(table)).startsWith(GridFixture.ID).endsWith(GridFixture.UPDATED_ON);
        bot.run(() -> grid.table().select(0, GridFixture.TITLE));
        assertThat(inSight(table)).startsWith(GridFixture.ID, GridFixture.TITLE);
    }

    @Test
    void hidingAFrozenColumnLeavesTheOthersFrozen() {
        NatTable table = showing(3);
        bot.run(() -> {
            columns().freezeUpTo(GridFixture.DESCRIPTION);
            columns().hide(GridFixture.TITLE);
            grid.table().select(0, GridFixture.UPDATED_ON);
        });

        assertThat(bot.<Integer>ask(columns()::frozen)).isEqualTo(2);
        assertThat(inSight(table)).startsWith(GridFixture.ID, GridFixture.DESCRIPTION);
        bot.run(columns()::showAll);
        assertThat(shown()).startsWith(GridFixture.ID, GridFixture.TITLE, GridFixture.DESCRIPTION);
    }

    @Test
    void keyColumnsComeFirstAndAreFrozen() {
        showing(3);
        bot.run(() -> {
            columns().move(GridFixture.ID, 3);
            columns().hide(GridFixture.ID);
            columns().freezeKeys();
        });

        assertThat(shown()).startsWith(GridFixture.ID, GridFixture.TITLE);
        assertThat(bot.<Integer>ask(columns()::frozen)).isEqualTo(1);
    }

    @Test
    void aDragOverTheFrozenEdgeKeepsTheWindowInOrder() {
        NatTable table = showing(3);
        bot.run(() -> {
            columns().freezeUpTo(GridFixture.TITLE);
            table.doCommand(new ColumnReorderCommand(table, 1, 5));
        });

        assertThat(shown()).hasSize(9).doesNotHaveDuplicates();
        List<Integer> seen = inSight(table); // grows a moment later, when the grid is laid out
        assertThat(seen).isEqualTo(shown().subList(0, seen.size()));
        bot.run(() -> grid.table().select(0, GridFixture.UPDATED_ON));
        assertThat(inSight(table)).startsWith(shown().getFirst()).endsWith(GridFixture.UPDATED_ON);
    }

    @Test
    void rowsThatComeWhileColumnsAreFrozenScrollOn() {
        NatTable table = showing(450);
        bot.run(() -> {
            columns().freezeUpTo(GridFixture.TITLE);
            grid.job().orElseThrow().loadAll();
        });
        bot.waitUntil("all rows", () -> grid.table().layers.data.getRowCount() == 450);
        bot.run(() -> grid.table().select(449, GridFixture.UPDATED_ON));

        Optional<Rectangle> cell = bot.ask(() -> grid.table().bounds(new CellPlace(449, GridFixture.UPDATED_ON)));
        assertThat(cell).isPresent();
        assertThat(bot.<Optional<CellPlace>>ask(
                        () -> grid.table().cellAt(cell.orElseThrow().x + 2, cell.orElseThrow().y + 2)))
                .contains(new CellPlace(449, GridFixture.UPDATED_ON));
        assertThat(inSight(table)).startsWith(GridFixture.ID, GridFixture.TITLE);
    }

    private int width(int column) {
        return bot.ask(() -> grid.table().layers.data.getColumnWidthByPosition(column));
    }

    @Test
    void aDoubleClickOnTheEdgeOfAHeadFitsItsColumn() {
        NatTable table = showing(3);
        int fits = width(GridFixture.TITLE);
        bot.run(() -> grid.table().layers.data.setColumnWidthByPosition(GridFixture.TITLE, 300));
        assertThat(width(GridFixture.TITLE)).isEqualTo(300);
        bot.run(() -> {
            Point edge = new Point(
                    table.getStartXOfColumnPosition(2) + table.getColumnWidthByPosition(2) - 1,
                    grid.table().layers.headerHeight() / 2);
            for (int type : new int[] {SWT.MouseDown, SWT.MouseUp, SWT.MouseDown, SWT.MouseDoubleClick, SWT.MouseUp}) {
                Event event = new Event();
                event.button = 1;
                event.count = type == SWT.MouseDoubleClick ? 2 : 1;
                event.x = edge.x;
                event.y = edge.y;
                table.notifyListeners(type, event);
            }
        });

        bot.waitUntil("the width", () -> grid.table().layers.data.getColumnWidthByPosition(GridFixture.TITLE) < 300);
        assertThat(width(GridFixture.TITLE)).isEqualTo(fits);
    }

    @Test
    void fittingAllColumnsLooksAtRowsBehindTheFirstOnes() {
        showing(200);
        int before = width(GridFixture.TITLE);
        bot.run(() -> {
            rows().set(150, GridFixture.TITLE, "A title of quite some length");
            columns().fitAll();
        });

        assertThat(width(GridFixture.TITLE)).isGreaterThan(before);
    }

    @Test
    void resetBringsOrderVisibilityAndWidthsBack() {
        showing(3);
        int fits = width(GridFixture.TITLE);
        bot.run(() -> {
            columns().arrange(List.of(8, 7, 6, 5, 4, 3, 2, 1, 0), Set.of(2, 3), 2);
            grid.table().layers.data.setColumnWidthByPosition(GridFixture.TITLE, 300);
            columns().reset();
        });

        assertThat(shown()).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8);
        assertThat(bot.<Integer>ask(columns()::frozen)).isZero();
        assertThat(width(GridFixture.TITLE)).isEqualTo(fits);
    }

    @Test
    void aColumnThatIsFittedStaysInSight() {
        NatTable table = showing(3);
        bot.run(() -> {
            columns().freezeUpTo(GridFixture.ID);
            grid.table().select(0, GridFixture.UPDATED_ON);
            columns().fitSelected();
        });

        assertThat(inSight(table)).startsWith(GridFixture.ID).endsWith(GridFixture.UPDATED_ON);
    }

    @Test
    void columnsThatWouldLeaveNoRoomForOthersAreNotFrozen() {
        showing(3);
        bot.run(() -> {
            grid.table().select(0, GridFixture.UPDATED_ON);
            columns().freezeSelected();
        });

        assertThat(bot.<Integer>ask(columns()::frozen)).isZero();
        CLabel hint = bot.find(CLabel.class, "grid.hint");
        assertThat(bot.<String>ask(hint::getText)).startsWith("These columns fill the whole width");
    }
}
