package org.bitquarry.ui.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;
import org.junit.jupiter.api.Test;

class GridZoomTest extends GridWindow {
    private Rectangle cell(int row, int column) {
        return bot.ask(() -> grid.table().bounds(new CellPlace(row, column)).orElseThrow());
    }

    @Test
    void rowsHeadsAndColumnsGrowTogetherAndColumnsKeepTheirPlaces() {
        showing(9);
        bot.run(() ->
                grid.columns().orElseThrow().arrange(List.of(1, 0, 2, 3, 4, 5, 6, 7, 8), Set.of(GridFixture.LINKS), 1));
        Rectangle before = cell(1, GridFixture.ID);
        for (int step = 0; step < 5; step++) {
            bot.run(GridZoom::larger);
        }

        assertThat(bot.<Integer>ask(GridZoom::percent)).isEqualTo(200);
        Rectangle after = cell(1, GridFixture.ID);
        assertThat(after.height).isEqualTo(2 * before.height);
        assertThat(after.width).isGreaterThan(before.width);
        assertThat(bot.<Integer>ask(() -> grid.table().layers.headerHeight())).isEqualTo(2 * GridLayers.HEADER_HEIGHT);
        assertThat(bot.<List<Integer>>ask(() ->
                        IntStream.of(grid.table().visibleColumns()).boxed().toList()))
                .startsWith(1, 0)
                .doesNotContain(GridFixture.LINKS);
        assertThat(bot.<Optional<CellPlace>>ask(() -> grid.table().cellAt(after.x + 1, after.y + 1)))
                .contains(new CellPlace(1, GridFixture.ID));
        bot.run(GridZoom::full);
        assertThat(cell(1, GridFixture.ID)).isEqualTo(before);
    }

    @Test
    void theCellThatKeysGoToStaysInSight() {
        showing(9);
        CellPlace last = new CellPlace(8, GridFixture.UPDATED_ON);
        bot.run(() -> grid.table().select(last.row(), last.column()));
        for (int step = 0; step < 5; step++) {
            bot.run(GridZoom::larger);
        }

        assertThat(bot.<Optional<Rectangle>>ask(() -> grid.table().bounds(last)))
                .isPresent();
        bot.run(GridZoom::full);
    }

    @Test
    void theWheelWithCtrlZooms() {
        NatTable table = showing(9);
        bot.run(() -> {
            Event event = new Event();
            event.stateMask = SWT.MOD1;
            event.count = 1;
            table.notifyListeners(SWT.MouseWheel, event);
        });
        assertThat(bot.<Integer>ask(GridZoom::percent)).isEqualTo(110);
        bot.run(() -> {
            Event event = new Event();
            event.stateMask = SWT.MOD1;
            event.count = -1;
            table.notifyListeners(SWT.MouseWheel, event);
        });
        assertThat(bot.<Integer>ask(GridZoom::percent)).isEqualTo(100);
    }

    @Test
    void stepsEndAtTheirBounds() {
        assertThat(GridScale.larger(300)).isEqualTo(300);
        assertThat(GridScale.smaller(50)).isEqualTo(50);
        assertThat(GridScale.larger(105)).isEqualTo(110);
        assertThat(GridScale.smaller(105)).isEqualTo(100);
    }
}
