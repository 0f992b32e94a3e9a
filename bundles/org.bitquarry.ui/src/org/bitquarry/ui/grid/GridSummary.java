package org.bitquarry.ui.grid;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.bitquarry.ui.parts.CopiedText;
import org.bitquarry.ui.parts.UiExecutor;
import org.bitquarry.workbench.core.edit.CellText;
import org.bitquarry.workbench.core.edit.RowsSnapshot;
import org.bitquarry.workbench.core.summary.CellBlocks;
import org.bitquarry.workbench.core.summary.CellSummary;
import org.bitquarry.workbench.core.summary.CellTally;
import org.bitquarry.workbench.core.summary.SummaryText;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.nebula.widgets.nattable.selection.event.ISelectionEvent;
import org.eclipse.swt.graphics.Rectangle;
import org.jspecify.annotations.Nullable;

/**
 * Tells what the selected cells hold. Few are summed up at once, many in a job on a snapshot, which gives up as soon as others
 * are selected. For use on the UI thread.
 */
final class GridSummary {
    private static final int FEW = 2_000;
    /** A selection that is still being drawn is not worth a snapshot. */
    private static final long REST_MILLIS = 120;

    private final GridTable grid;
    private final SummaryText text;
    private final UiExecutor ui;
    private final Consumer<Optional<String>> shown;
    private final Runnable soon;
    private Optional<CellSummary> summary = Optional.empty();
    private volatile int round;

    /** @param shown is told the words; empty for nothing to say */
    GridSummary(GridTable grid, CellText text, Consumer<Optional<String>> shown) {
        this.grid = grid;
        this.text = new SummaryText(text);
        this.ui = new UiExecutor(grid.table);
        this.shown = shown;
        this.soon = ui.merging(this::begin);
        grid.layers.selection.addLayerListener(event -> {
            if (event instanceof ISelectionEvent) {
                update();
            }
        });
    }

    /** Sums up anew, such as after values changed. */
    void update() {
        round++;
        soon.run();
    }

    /** Copies the figures of the last summary, exactly; tells whether there was one. */
    boolean copy() {
        summary.ifPresent(done -> new CopiedText(text.copied(done)).put(grid.table.getDisplay()));
        return summary.isPresent();
    }

    private void begin() {
        CellBlocks cells = cells();
        int mine = round;
        if (cells.size() <= 1) {
            summary = Optional.empty();
            shown.accept(Optional.empty());
        } else if (cells.size() <= FEW) {
            CellTally tally = new CellTally();
            cells.visit(row -> true, (row, column) -> tally.add(grid.rows().value(row, column)));
            take(mine, tally.summary());
        } else {
            summary = Optional.empty();
            shown.accept(Optional.of(FooterText.number(cells.size()) + " cells · summing up…"));
            Job resting = Job.createSystem("Wait for the selection", monitor -> {
                ui.execute(() -> sum(mine, cells));
            });
            resting.schedule(REST_MILLIS);
        }
    }

    private void sum(int mine, CellBlocks cells) {
        if (mine != round) {
            return;
        }
        RowsSnapshot rows = grid.rows().snapshot();
        Job job = Job.createSystem("Sum up the selection", monitor -> {
            CellTally tally = new CellTally();
            Values values = new Values(rows);
            if (cells.visit(
                    row -> mine == round && row < rows.count(), (row, column) -> tally.add(values.of(row, column)))) {
                CellSummary done = tally.summary();
                ui.execute(() -> take(mine, done));
            }
        });
        job.schedule();
    }

    private void take(int mine, CellSummary done) {
        if (mine == round) {
            summary = Optional.of(done);
            shown.accept(Optional.of(text.line(done)));
        }
    }

    private CellBlocks cells() {
        int count = grid.rows().count();
        List<CellBlocks.Block> blocks = grid.layers.selection.getSelectionModel().getSelections().stream()
                .filter(block -> block.y < count)
                .map(block -> block(block, count))
                .toList();
        return new CellBlocks(blocks);
    }

    private CellBlocks.Block block(Rectangle block, int count) {
        int last = Math.min(grid.layers.selection.getColumnCount(), block.x + block.width);
        int[] columns = IntStream.range(block.x, last)
                .map(grid.layers.selection::getColumnIndexByPosition)
                .toArray();
        return new CellBlocks.Block(block.y, (int) Math.min(block.height, (long) count - block.y), columns);
    }

    /** Makes the values of a row once for all its cells. */
    private static final class Values {
        private final RowsSnapshot rows;
        private int at = -1;
        private @Nullable Object[] row = {};

        Values(RowsSnapshot rows) {
            this.rows = rows;
        }

        @Nullable
        Object of(int position, int column) {
            if (position != at) {
                row = rows.row(position);
                at = position;
            }
            return row[column];
        }
    }
}
