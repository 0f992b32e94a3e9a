package org.bitquarry.ui.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.bitquarry.workbench.core.layout.ColumnLayout;
import org.bitquarry.workbench.core.layout.ColumnLayouts;
import org.bitquarry.workbench.core.query.ColumnNames;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptLayoutTest extends GridWindow {
    private static final String KEY = ColumnNames.key(GridFixture.columns(), true);

    @TempDir
    private Path folder;

    private void arrange(ColumnLayouts store) {
        bot.run(() -> grid.keepLayouts(store, true));
        showing(3);
        bot.run(() -> {
            GridColumns columns = grid.columns().orElseThrow();
            columns.arrange(List.of(1, 0, 2, 3, 4, 5, 6, 7, 8), Set.of(GridFixture.LINKS), 2);
            grid.table().layers.data.setColumnWidthByPosition(GridFixture.STATE, 222);
            grid.sorting().orElseThrow().sort(GridFixture.ID, Optional.of(true), false);
        });
        bot.waitUntil(
                "the layout to be kept",
                () -> store.find(KEY).sort().equals(List.of(new ColumnLayout.Order("Id", true)))
                        && store.find(KEY).places().size() == 9);
    }

    @Test
    void aLayoutOutlivesARestart() {
        ColumnLayouts before = ColumnLayouts.in(folder);
        arrange(before);
        before.flush();
        ResultGrid later = bot.ask(() -> {
            Shell other = new Shell(shell);
            other.setLayout(new FillLayout());
            ResultGrid made = new ResultGrid(other, ZoneId.of("UTC"), table -> Optional.of(edits));
            made.keepLayouts(ColumnLayouts.in(folder), true);
            other.setSize(900, 300);
            other.open();
            return made;
        });
        var job = FakeRows.job(3);
        bot.run(() -> later.follow(job));
        job.schedule();
        bot.waitUntil("nine, sorted", () -> later.rows()
                .filter(rows -> rows.count() == 3 && Long.valueOf(3).equals(rows.value(0, GridFixture.ID)))
                .isPresent());

        GridTable table = bot.ask(later::table);
        assertThat(bot.<List<Integer>>ask(
                        () -> IntStream.of(table.visibleColumns()).boxed().toList()))
                .containsExactly(1, 0, 2, 3, 4, 5, 7, 8);
        assertThat(bot.<Integer>ask(table.columns::frozen)).isEqualTo(2);
        assertThat(bot.<Integer>ask(() -> table.layers.data.getColumnWidthByPosition(GridFixture.STATE)))
                .isEqualTo(222);
    }

    @Test
    void resetForgetsTheLayout() {
        ColumnLayouts store = ColumnLayouts.in(folder);
        arrange(store);
        bot.run(() -> {
            grid.columns().orElseThrow().reset();
            grid.sorting().orElseThrow().sort(GridFixture.ID, Optional.empty(), false);
        });

        bot.waitUntil("nothing to be kept", () -> store.find(KEY).isNone());
    }

    @Test
    void aLayoutOfOtherColumnsIsFittedToThese() {
        ColumnLayouts store = ColumnLayouts.in(folder);
        store.put(
                KEY,
                ColumnLayout.of(
                        List.of("Gone", "State", "Id"),
                        new ColumnLayout.Fitted(List.of(0, 1, 2), Set.of(), 1, Map.of(), List.of())));
        bot.run(() -> grid.keepLayouts(store, true));
        NatTable table = showing(3);
        bot.waitUntil("the columns", () -> table.getColumnIndexByPosition(1) == GridFixture.STATE);

        assertThat(bot.<Integer>ask(() -> grid.table().visibleColumns().length)).isEqualTo(9);
    }
}
