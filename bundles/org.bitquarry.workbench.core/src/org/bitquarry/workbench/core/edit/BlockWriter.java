package org.bitquarry.workbench.core.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes cells of a grid one after another within a batch, and notes what became of them. */
final class BlockWriter {
    private static final String NEW_ROW = "New row";

    private final GridRows rows;
    private final EditBatch batch;
    private final List<BlockReport.Left> leftOut = new ArrayList<>();
    private final List<BlockReport.Left> wrong = new ArrayList<>();
    private int cells;
    private int added;

    BlockWriter(GridRows rows, EditBatch batch) {
        this.rows = rows;
        this.batch = batch;
    }

    int cells() {
        return cells;
    }

    BlockReport report(String done) {
        return new BlockReport(done, cells, added, leftOut, wrong);
    }

    /** A row that is written to. */
    record Line(SourceRow source, String words) {}

    /** Adds an empty row. */
    Line addRow() {
        added++;
        return new Line(new SourceRow(batch.add(Map.of()), Map.of()), NEW_ROW);
    }

    /** Returns the row at a position. */
    Optional<Line> line(int position) {
        String words = position < rows.addedCount() ? NEW_ROW : "Row " + (rows.row(position) + 1);
        return rows.source(position).map(source -> new Line(source, words));
    }

    /** Writes what was typed, or shall stand there; what the cell holds already is neither written nor told. */
    void write(Line line, @Nullable Object now, int column, @Nullable Object value, String text) {
        if (Objects.equals(now, value)) {
            return;
        }
        String name = rows.columnName(column);
        Optional<String> refusal =
                value == null ? batch.set(line.source(), name, null) : batch.type(line.source(), name, value);
        if (refusal.isPresent()) {
            leaveOut(line.words(), name, text, refusal.get());
            return;
        }
        cells++;
        rows.definition(column)
                .flatMap(own -> ValueRules.problem(own, value))
                .ifPresent(problem -> wrong.add(new BlockReport.Left(line.words(), name, text, problem)));
    }

    /** Leaves a cell of a new row to the source. */
    void unset(Line line, int column) {
        String name = rows.columnName(column);
        Optional<String> refusal = batch.unset(line.source(), name);
        if (refusal.isPresent()) {
            leaveOut(line.words(), name, "", refusal.get());
        } else {
            cells++;
        }
    }

    void leaveOut(String row, String column, String text, String reason) {
        leftOut.add(new BlockReport.Left(row, column, text, reason));
    }
}
