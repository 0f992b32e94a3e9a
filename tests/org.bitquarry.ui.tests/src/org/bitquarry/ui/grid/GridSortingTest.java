package org.bitquarry.ui.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.bitquarry.model.plan.RequestPlan;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Event;
import org.junit.jupiter.api.Test;

class GridSortingTest extends GridWindow {
    private List<Object> firstIds(int count) {
        return IntStream.range(0, count)
                .mapToObj(row -> rows().value(row, GridFixture.ID))
                .toList();
    }

    private void waitForIds(Object... ids) {
        bot.waitUntil("the order " + List.of(ids), () -> firstIds(ids.length).equals(List.of(ids)));
    }

    private void clickHead(NatTable table, int column) {
        Point head = bot.ask(() -> {
            int position = IntStream.range(1, table.getColumnCount())
                    .filter(at -> table.getColumnIndexByPosition(at) == column)
                    .findFirst()
                    .orElseThrow();
            return new Point(
                    table.getStartXOfColumnPosition(position) + table.getColumnWidthByPosition(position) / 2,
                    GridLayers.HEADER_HEIGHT / 2);
        });
        bot.run(() -> {
            mouse(table, SWT.MouseDown, head);
            mouse(table, SWT.MouseUp, head);
        });
    }

    private static void mouse(NatTable table, int type, Point at) {
        Event event = new Event();
        event.button = 1;
        event.count = 1;
        event.x = at.x;
        event.y = at.y;
        table.notifyListeners(type, event);
    }

    private Optional<SortMark> mark(int column) {
        return bot.ask(() -> grid.table().sorted(column));
    }

    @Test
    void aClickOnAHeadSortsThenTurnsThenEnds() {
        NatTable table = showing(3);
        clickHead(table, GridFixture.TITLE);
        bot.waitUntil("a mark", () -> grid.table()
                .sorted(GridFixture.TITLE)
                .equals(Optional.of(new SortMark(SortMark.Kind.HERE, false))));
        clickHead(table, GridFixture.TITLE);
        waitForIds(3L, 2L, 1L);
        assertThat(mark(GridFixture.TITLE)).contains(new SortMark(SortMark.Kind.HERE, true));

        clickHead(table, GridFixture.TITLE);
        waitForIds(1L, 2L, 3L);
        assertThat(mark(GridFixture.TITLE)).isEmpty();
    }

    @Test
    void pendingEditsAndTheSelectionKeepTheirRows() {
        showing(3);
        bot.run(() -> {
            rows().set(1, GridFixture.TITLE, "Zero");
            grid.table().select(1, GridFixture.TITLE);
            grid.sorting().orElseThrow().sort(GridFixture.TITLE, Optional.of(true), false);
        });
        waitForIds(2L, 3L, 1L);

        bot.waitUntil("the selection", () -> grid.selected().equals(Optional.of(new CellPlace(0, GridFixture.TITLE))));
        assertThat(bot.<Boolean>ask(() -> rows().isChanged(0, GridFixture.TITLE)))
                .isTrue();
        assertThat(bot.<Integer>ask(() -> grid.table().selectedRows().length)).isEqualTo(1);
    }

    @Test
    void theSelectionKeepsItsRowWhileNewOnesComeAndGoBeforeIt() {
        showing(3);
        bot.run(() -> {
            grid.table().select(1, GridFixture.TITLE);
            rows().edits().orElseThrow().add(Map.of("Title", "from elsewhere"));
        });
        bot.waitUntil("its row", () -> grid.selected().equals(Optional.of(new CellPlace(2, GridFixture.TITLE))));

        bot.run(() -> rows().edits().orElseThrow().revertAll());
        bot.waitUntil("it again", () -> grid.selected().equals(Optional.of(new CellPlace(1, GridFixture.TITLE))));
    }

    @Test
    void theKeyboardSortsByTheColumnOfTheSelectedCell() {
        showing(3);
        bot.run(() -> {
            grid.table().select(0, GridFixture.ID);
            grid.sort();
            grid.sort();
        });
        waitForIds(3L, 2L, 1L);
    }

    @Test
    void aPartIsNotSortedBeforeAllRowsAreHere() {
        showing(450);
        bot.run(() -> grid.sorting().orElseThrow().sort(GridFixture.ID, Optional.of(true), false));

        assertThat(mark(GridFixture.ID)).contains(new SortMark(SortMark.Kind.WAITING, true));
        assertThat(bot.<List<Object>>ask(() -> firstIds(2))).containsExactly(1L, 2L);
        CLabel hint = bot.find(CLabel.class, "grid.hint");
        assertThat(bot.<String>ask(hint::getText))
                .isEqualTo("Only part of the rows is here. Load all to sort them here.");

        bot.run(() -> grid.job().orElseThrow().loadAll());
        waitForIds(450L, 449L);
        assertThat(mark(GridFixture.ID)).contains(new SortMark(SortMark.Kind.HERE, true));
    }

    @Test
    void theSourceSortsWhereItCanAndSaysWhyElse() {
        FakeSource source = new FakeSource();
        bot.run(() -> grid.onRequery(source));
        showing(450);
        bot.run(() -> grid.sorting().orElseThrow().sort(GridFixture.ID, Optional.of(true), false));
        assertThat(source.view().order()).contains(new SourceView.Order("Id", true));
        assertThat(mark(GridFixture.ID)).contains(new SortMark(SortMark.Kind.SOURCE, true));

        bot.run(() -> grid.sorting().orElseThrow().sort(GridFixture.TITLE, Optional.of(false), false));
        CLabel hint = bot.find(CLabel.class, "grid.hint");
        assertThat(bot.<String>ask(hint::getText)).isEqualTo("Not by texts. Load all to sort them here.");
        assertThat(mark(GridFixture.TITLE)).contains(new SortMark(SortMark.Kind.WAITING, false));
        assertThat(mark(GridFixture.ID)).isEmpty();
    }

    @Test
    void aSecondColumnComesBehindTheOneThatTheSourceSortsBy() {
        FakeSource source = new FakeSource();
        bot.run(() -> grid.onRequery(source));
        showing(450);
        bot.run(() -> grid.sorting().orElseThrow().sort(GridFixture.ID, Optional.of(true), false));
        bot.run(() -> grid.sorting().orElseThrow().sort(GridFixture.TITLE, Optional.of(false), true));

        assertThat(source.view().order()).contains(new SourceView.Order("Id", true));
        assertThat(mark(GridFixture.ID)).contains(new SortMark(SortMark.Kind.WAITING, true, 1));
        assertThat(mark(GridFixture.TITLE)).contains(new SortMark(SortMark.Kind.WAITING, false, 2));
        CLabel hint = bot.find(CLabel.class, "grid.hint");
        assertThat(bot.<String>ask(hint::getText))
                .isEqualTo("The source sorts by one column. Load all to sort them here.");

        bot.run(() -> grid.sorting().orElseThrow().sort(GridFixture.TITLE, Optional.empty(), true));
        assertThat(mark(GridFixture.ID)).contains(new SortMark(SortMark.Kind.SOURCE, true));
    }

    /** Sorts by numbers only, and reads nothing. */
    private static final class FakeSource implements Requery {
        private SourceView view = SourceView.ALL;

        @Override
        public SourceView view() {
            return view;
        }

        @Override
        public void plan(SourceView wanted, Consumer<RequestPlan> known) {
            known.accept(RequestPlan.empty());
        }

        @Override
        public void read(SourceView wanted, Consumer<String> refused) {
            if (wanted.order().filter(order -> order.column().equals("Title")).isPresent()) {
                refused.accept("Not by texts.");
            } else {
                view = wanted;
            }
        }
    }
}
