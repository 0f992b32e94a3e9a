package org.bitquarry.ui.grid;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.bitquarry.model.table.SqlType;
import org.bitquarry.ui.parts.UiExecutor;
import org.bitquarry.workbench.core.edit.GridRows;
import org.bitquarry.workbench.core.edit.RowsSnapshot;
import org.bitquarry.workbench.core.inspect.JsonPath;
import org.bitquarry.workbench.core.inspect.PathColumn;
import org.bitquarry.workbench.core.inspect.PathColumns;
import org.bitquarry.workbench.core.layout.ColumnLayout;
import org.bitquarry.workbench.core.query.ColumnNames;
import org.bitquarry.workbench.core.query.ResultRows;
import org.eclipse.core.runtime.jobs.Job;

/**
 * The parts of JSON that a person made columns of a grid: read here from the rows that are loaded and from those that come,
 * kept with the layout of the columns. For use on the UI thread.
 */
public final class AddedColumns {
    private final ResultGrid owner;
    private final GridTable grid;
    private final GridArranging arranging;
    private final GridFilter filter;
    private final UiExecutor ui;

    AddedColumns(ResultGrid owner, GridTable grid, GridArranging arranging, GridFilter filter) {
        this.owner = owner;
        this.grid = grid;
        this.arranging = arranging;
        this.filter = filter;
        this.ui = new UiExecutor(grid.table);
    }

    /** Returns the columns of rows that come in place of others: the same parts as before, else those of the layout. */
    static PathColumns of(Optional<GridRows> before, ResultRows rows, Optional<KeptLayout> layout) {
        return PathColumns.of(
                rows.columns(),
                before.filter(known -> known.rows().columns().equals(rows.columns()))
                        .map(known -> known.parts().added())
                        .or(() -> layout.map(kept -> kept.found().added()))
                        .orElse(List.of()));
    }

    /** Returns what a person should know of an added column. */
    public static String words(PathColumn part) {
        return "A part of " + part.source() + ", added here from its path "
                + part.path().pointer() + ". It is read-only, and sorted and filtered here, not by the source.";
    }

    /** Tells whether a part of a column's JSON is a column. */
    public boolean isAdded(int column, JsonPath path) {
        return index(part(column, path)).isPresent();
    }

    private OptionalInt index(PathColumn part) {
        return grid.rows().parts().index(part);
    }

    /** The part of a part is one of the column that the rows have. */
    private PathColumn part(int column, JsonPath path) {
        PathColumns parts = grid.rows().parts();
        String source = ColumnNames.of(grid.rows().rows().columns()).get(parts.source(column));
        return new PathColumn(source, parts.whole(column, path), SqlType.VARCHAR);
    }

    /** Makes a part of a column's JSON a column, behind the column; it appears as soon as the loaded rows are read. */
    public void add(int column, JsonPath path) {
        GridRows rows = grid.rows();
        PathColumn wanted = part(column, path);
        int source = rows.parts().source(column);
        RowsSnapshot loaded = rows.loaded();
        Job reading = Job.createSystem("Read " + wanted.name(), monitor -> {
            Stream<Object> json = Arrays.stream(loaded.column(source));
            PathColumn typed = PathColumn.over(wanted.source(), wanted.path(), json);
            PathColumns ahead = PathColumns.of(rows.rows().columns(), List.of(typed));
            ui.execute(() -> take(ahead));
        });
        reading.schedule();
    }

    private void take(PathColumns read) {
        List<PathColumn> now = new ArrayList<>(grid.rows().parts().added());
        read.added().stream().filter(part -> index(part).isEmpty()).forEach(part -> {
            now.add(part);
            change(now);
            index(part).ifPresent(this::reveal);
            owner.hint("Column " + part.name() + " is added. Its head's menu removes it.");
        });
    }

    private void reveal(int column) {
        int position = grid.layers.selection.getColumnPositionByIndex(column);
        grid.layers.viewport.moveColumnPositionIntoViewport(position);
    }

    /** Takes an added column away. */
    public void remove(int column) {
        grid.rows().parts().added(column).ifPresent(part -> {
            List<PathColumn> left = new ArrayList<>(grid.rows().parts().added());
            left.removeIf(part::isSamePart);
            filter.forgetAdded();
            change(left);
            owner.hint("Column " + part.name() + " is removed. " + part.source() + " still has it in its value.");
        });
    }

    /** Takes the column of a part away. */
    public void remove(int column, JsonPath path) {
        index(part(column, path)).ifPresent(this::remove);
    }

    /** Reads the parts of rows where nobody waits, and gives columns another type where a row doesn't fit theirs. */
    void follow(GridRows rows) {
        PathColumns parts = rows.parts();
        if (parts.added().isEmpty()) {
            return;
        }
        parts.onOutgrown(ui.merging(this::grow));
        Job reading = Job.createSystem("Read parts of JSON", monitor -> {
            rows.rows().copy().forEach(parts::readAhead);
            ui.execute(this::grow);
        });
        reading.schedule();
    }

    private void grow() {
        grid.rows().parts().outgrown().ifPresent(wider -> {
            filter.forgetAdded();
            change(wider);
        });
    }

    private void change(List<PathColumn> wanted) {
        GridRows before = grid.rows();
        KeptSelection selected = new KeptSelection(grid);
        ColumnLayout layout = KeptLayout.now(grid, arranging);
        PathColumns parts = PathColumns.of(before.rows().columns(), wanted);
        GridRows next = new GridRows(before.rows(), before.edits(), ui, parts);
        before.close();
        grid.show(next);
        ColumnLayout.Fitted shown = layout.adding(parts.added()).fit(ColumnNames.of(next.columns()));
        grid.columns.show(shown);
        arranging.sort(shown.sort());
        selected.restore();
        owner.follow(next);
    }
}
