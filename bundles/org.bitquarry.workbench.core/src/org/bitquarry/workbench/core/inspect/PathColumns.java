package org.bitquarry.workbench.core.inspect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.bitquarry.engine.ColumnOrigin;
import org.bitquarry.engine.ResultColumn;
import org.bitquarry.engine.StatementResult;
import org.bitquarry.model.scan.Cursor;
import org.bitquarry.model.table.Column;
import org.bitquarry.workbench.core.query.ColumnNames;
import org.jspecify.annotations.Nullable;

/**
 * The columns of rows, and behind them parts of their JSON as columns of their own. Thread-safe; JSON that was not seen
 * before is read by whoever asks, so that {@link #readAhead} should be told of rows where nobody waits.
 */
public final class PathColumns {
    private final List<ResultColumn> all;
    private final int own;
    private final List<PathColumn> added;
    private final int[] sources;
    private final List<PathValues> values;
    private volatile Runnable listener = () -> {
        // Nobody wants to know yet.
    };

    private PathColumns(List<ResultColumn> columns, List<PathColumn> added) {
        List<String> names = ColumnNames.of(columns);
        List<ResultColumn> wide = new ArrayList<>(columns);
        this.own = columns.size();
        this.added = List.copyOf(added);
        this.sources =
                added.stream().mapToInt(part -> names.indexOf(part.source())).toArray();
        this.values = added.stream()
                .map(part -> new PathValues(part, () -> listener.run()))
                .toList();
        added.forEach(part -> wide.add(new ResultColumn(part.name(), part.type(), true, Optional.empty())));
        this.all = List.copyOf(wide);
    }

    /** Returns columns without any added ones. */
    public static PathColumns none(List<ResultColumn> columns) {
        return new PathColumns(columns, List.of());
    }

    /** Returns columns with parts of them, as far as their sources are there; a secret has no parts. */
    public static PathColumns of(List<ResultColumn> columns, List<PathColumn> wanted) {
        List<String> names = ColumnNames.of(columns);
        return new PathColumns(
                columns,
                wanted.stream()
                        .filter(part ->
                                names.contains(part.source()) && !isSecret(columns.get(names.indexOf(part.source()))))
                        .toList());
    }

    private static boolean isSecret(ResultColumn column) {
        return column.origin()
                .map(ColumnOrigin::column)
                .filter(Column::sensitive)
                .isPresent();
    }

    /** Returns all columns, added ones last. */
    public List<ResultColumn> columns() {
        return all;
    }

    /** Returns the added columns. */
    public List<PathColumn> added() {
        return added;
    }

    /** Returns what an added column shows; empty for columns that the rows have themselves. */
    public Optional<PathColumn> added(int column) {
        return column < own ? Optional.empty() : Optional.of(added.get(column - own));
    }

    /** Returns the index of the column whose JSON an added column shows a part of; a column's own index otherwise. */
    public int source(int column) {
        return column < own ? column : sources[column - own];
    }

    /** Returns the way to a part of a column's value in the value of the column that the rows have. */
    public JsonPath whole(int column, JsonPath part) {
        return added(column).map(above -> above.path().then(part)).orElse(part);
    }

    /** Returns where a part is shown. */
    public OptionalInt index(PathColumn part) {
        for (int i = 0; i < added.size(); i++) {
            if (added.get(i).isSamePart(part)) {
                return OptionalInt.of(own + i);
            }
        }
        return OptionalInt.empty();
    }

    /** Returns the value of an added column in a row whose source has this value. */
    public @Nullable Object value(int column, @Nullable Object source) {
        return values.get(column - own).of(source);
    }

    /** Reads the parts of a row, so that nobody waits for them later. */
    public void readAhead(@Nullable Object[] row) {
        for (int i = 0; i < sources.length; i++) {
            values.get(i).of(row[sources[i]]);
        }
    }

    /** Returns a row with its parts behind it; the same array where none are added. */
    public @Nullable Object[] widen(@Nullable Object[] row) {
        if (added.isEmpty()) {
            return row;
        }
        @Nullable Object[] wide = Arrays.copyOf(row, all.size());
        for (int i = 0; i < sources.length; i++) {
            wide[own + i] = values.get(i).of(row[sources[i]]);
        }
        return wide;
    }

    /** Returns rows with these columns, with the parts behind them. */
    public StatementResult.Rows widen(StatementResult.Rows rows) {
        return added.isEmpty() ? rows : new StatementResult.Rows(all, new Wide(rows.cursor(), this));
    }

    /** Runs the action when there is something {@link #outgrown}, from the thread that read it. */
    public void onOutgrown(Runnable action) {
        listener = action;
    }

    /** Returns the added columns with types that have room for all values met so far, if one of them has not. */
    public Optional<List<PathColumn>> outgrown() {
        List<PathColumn> now = values.stream().map(PathValues::grown).toList();
        return now.equals(added) ? Optional.empty() : Optional.of(now);
    }

    private record Wide(Cursor rows, PathColumns columns) implements Cursor {
        @Override
        public boolean next() {
            return rows.next();
        }

        @Override
        public @Nullable Object[] row() {
            return columns.widen(rows.row());
        }

        @Override
        public OptionalLong size() {
            return rows.size();
        }

        @Override
        public void close() {
            rows.close();
        }
    }
}
