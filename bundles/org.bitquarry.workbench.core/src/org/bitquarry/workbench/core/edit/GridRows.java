package org.bitquarry.workbench.core.edit;

import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;
import org.bitquarry.engine.ColumnOrigin;
import org.bitquarry.engine.ResultColumn;
import org.bitquarry.model.table.Column;
import org.bitquarry.workbench.core.Registration;
import org.bitquarry.workbench.core.inspect.PathColumn;
import org.bitquarry.workbench.core.inspect.PathColumns;
import org.bitquarry.workbench.core.query.ResultRows;
import org.bitquarry.workbench.core.query.RowsChange;
import org.jspecify.annotations.Nullable;

/**
 * Rows that were read, with the pending edits laid over them, by position: new rows first, so that loading more moves
 * nothing, then the loaded ones. Belongs to the thread of its executor; only there do rows come, go or move, apart from
 * loaded ones that are added at the end.
 */
public final class GridRows implements AutoCloseable {
    private static final String NOT_EDITABLE = "the query doesn't return the whole key of one table's rows";

    private final ResultRows rows;
    private final Optional<StagedEdits> edits;
    private final List<Optional<Column>> columns;
    private final PathColumns parts;
    private final Registration ahead;
    private final Executor owner;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final EditListener listener = new FollowEdits();
    private final RowOrder order = new RowOrder();
    private List<RowId.Added> added = List.of();

    /** Begins to follow the edits until closed; without edits nothing can be changed. */
    public GridRows(ResultRows rows, Optional<StagedEdits> edits, Executor owner) {
        this(rows, edits, owner, PathColumns.none(rows.columns()));
    }

    /**
     * Begins to follow the edits until closed; without edits nothing can be changed.
     *
     * @param parts the rows' columns with parts of their JSON, which are read when rows come in
     */
    public GridRows(ResultRows rows, Optional<StagedEdits> edits, Executor owner, PathColumns parts) {
        this.rows = rows;
        this.parts = parts;
        this.ahead = rows.onChange(this::readAhead);
        this.edits = edits;
        this.owner = owner;
        this.columns = rows.columns().stream().map(this::definition).toList();
        edits.ifPresent(staged -> {
            staged.addListener(listener);
            added = staged.added();
        });
    }

    /** Returns the rows without edits. */
    public ResultRows rows() {
        return rows;
    }

    /** Returns all columns: those of the rows, and the added ones behind them. */
    public List<ResultColumn> columns() {
        return parts.columns();
    }

    /** Returns which parts of JSON are added as columns. */
    public PathColumns parts() {
        return parts;
    }

    private void readAhead(RowsChange change) {
        if (!parts.added().isEmpty() && change instanceof RowsChange.Appended(int from, int to)) {
            for (int row = from; row < to; row++) {
                rows.row(row).ifPresent(parts::readAhead);
            }
        }
    }

    /** Returns the edits; empty when nothing can be changed. */
    public Optional<StagedEdits> edits() {
        return edits;
    }

    /** Returns the table's own column that is shown; empty for what the query computed. */
    public Optional<Column> definition(int column) {
        return column < columns.size() ? columns.get(column) : Optional.empty();
    }

    /** Returns the number of rows, new ones included. */
    public int count() {
        return added.size() + order.count(rows.loaded());
    }

    /** Returns the number of new rows, which come first. */
    public int addedCount() {
        return added.size();
    }

    /** Returns a value as it will be after a commit; null for NULL, and where no row is. */
    public @Nullable Object value(int position, int column) {
        int source = parts.source(column);
        if (source != column) {
            return parts.value(column, value(position, source));
        }
        Optional<PendingRow> pending = pending(position);
        String name = columnName(column);
        if (pending.isPresent() && pending.get().edit().values().containsKey(name)) {
            return pending.get().edit().values().get(name);
        }
        return base(position, column);
    }

    /** Returns a value as it was read; null for NULL, and in a new row. */
    public @Nullable Object base(int position, int column) {
        int source = parts.source(column);
        if (source != column) {
            return parts.value(column, base(position, source));
        }
        int row = row(position);
        return row >= 0 ? rows.value(row, column) : null;
    }

    /** Tells whether a value is known; one that nobody has told yet stands here as null, and is no NULL. */
    public boolean isLoaded(int position, int column) {
        int row = row(position);
        int source = parts.source(column);
        return row < 0
                || !rows.isMissing(row, source)
                || pending(position)
                        .filter(pending -> pending.edit().values().containsKey(columnName(source)))
                        .isPresent();
    }

    /** Puts what was read of a row later in the place of what nobody had told. */
    public void fill(RowId row, Map<String, @Nullable Object> values) {
        repaint(row, RowEdit.Kind.CHANGED, values);
    }

    /** Returns the pending edit of a row. */
    public Optional<PendingRow> pending(int position) {
        return edits.filter(staged -> !staged.isEmpty())
                .flatMap(staged -> id(position).flatMap(staged::row));
    }

    /** Tells whether a value will be written by a commit. */
    public boolean isChanged(int position, int column) {
        return pending(position)
                .filter(row -> row.edit().changes(columnName(column)))
                .isPresent();
    }

    /** Returns which row stands at a position; empty where none does, or where rows have no identity. */
    public Optional<RowId> id(int position) {
        if (position >= 0 && position < added.size()) {
            return Optional.of(added.get(position));
        }
        int row = row(position);
        return row >= 0 ? edits.map(staged -> key(staged, row)) : Optional.empty();
    }

    /** Returns the index of the loaded row that is shown at a position; -1 for a new row, and where none is. */
    public int row(int position) {
        return order.row(position - added.size(), rows.loaded());
    }

    /** Returns where a loaded row is shown; empty when it isn't. May look at every row. */
    public OptionalInt shownAt(int row) {
        int place = order.place(row, rows.loaded());
        return place < 0 ? OptionalInt.empty() : OptionalInt.of(added.size() + place);
    }

    /** Shows some loaded rows in another order, behind the new ones; empty for all as they came. */
    public void arrange(Optional<int[]> shown) {
        order.arrange(shown);
        refresh();
    }

    /** Tells whether loaded rows are shown otherwise than all as they came. */
    public boolean isArranged() {
        return order.isArranged();
    }

    /** Counts up each time loaded rows get other indexes, so that what was found out about them holds no more. */
    public int revision() {
        return order.revision();
    }

    /** Returns where a row stands; empty when it is not shown. Looks at every row. */
    public OptionalInt position(RowId id) {
        return IntStream.range(0, count())
                .filter(position -> id(position).equals(Optional.of(id)))
                .findFirst();
    }

    /** Returns a row as the edits want it; empty where none is, or where nothing can be changed. */
    public Optional<SourceRow> source(int position) {
        return id(position).map(id -> {
            Map<String, @Nullable Object> base = new LinkedHashMap<>();
            for (int column = 0; id instanceof RowId.Existing && column < columns.size(); column++) {
                int index = column;
                columns.get(column)
                        .filter(own -> !rows.isMissing(row(position), index))
                        .ifPresent(own -> base.put(own.name(), base(position, index)));
            }
            return new SourceRow(id, base);
        });
    }

    /** Returns why a cell can't be edited, as a clause for "read-only: …". */
    public Optional<String> readOnlyReason(int position, int column) {
        if (edits.isEmpty()) {
            return Optional.of(NOT_EDITABLE);
        }
        Optional<PathColumn> part = parts.added(column);
        if (part.isPresent()) {
            Optional<String> whole = readOnlyReason(position, parts.source(column));
            String why = whole.map(reason -> ", which is read-only: " + reason).orElse(", which can be edited");
            return Optional.of("it shows a part of " + part.get().source() + why);
        }
        return source(position).flatMap(row -> edits.get().readOnlyReason(row, columnName(column)));
    }

    /** Sets a cell; returns why it was refused, as a sentence. */
    public Optional<String> set(int position, int column, @Nullable Object value) {
        Optional<SourceRow> row = source(position);
        if (edits.isEmpty() || row.isEmpty() || parts.added(column).isPresent()) {
            return Optional.of("Read-only: " + readOnlyReason(position, column).orElse(NOT_EDITABLE) + ".");
        }
        return edits.get().set(row.get(), columnName(column), value);
    }

    /** Keeps in a cell what a person typed, be it a value of its column or not; returns why it was refused, as a sentence. */
    public Optional<String> type(int position, int column, @Nullable Object typed) {
        Optional<SourceRow> row = source(position);
        if (edits.isEmpty() || row.isEmpty() || parts.added(column).isPresent()) {
            return Optional.of("Read-only: " + readOnlyReason(position, column).orElse(NOT_EDITABLE) + ".");
        }
        return edits.get().type(row.get(), columnName(column), typed);
    }

    /** Returns what is wrong with a pending cell, as a sentence. */
    public Optional<String> problem(int position, int column) {
        return pending(position)
                .filter(pending -> definition(column).isPresent())
                .flatMap(pending -> edits.flatMap(staged -> staged.problem(pending.id(), columnName(column))));
    }

    /** Returns the rows as they are shown now. Takes no longer for long values, and little for many rows. */
    public RowsSnapshot snapshot() {
        List<@Nullable Object[]> loaded = rows.copy();
        List<@Nullable Object[]> shown = order.isArranged()
                ? IntStream.of(order.rows(loaded.size())).mapToObj(loaded::get).toList()
                : loaded;
        List<RowEdit> before = added.stream()
                .flatMap(id -> edits.flatMap(staged -> staged.row(id)).stream())
                .map(PendingRow::edit)
                .toList();
        return snapshot(before, shown);
    }

    /** Returns all loaded rows as they stand now, by their indexes; no new ones. */
    public RowsSnapshot loaded() {
        return snapshot(List.of(), rows.copy());
    }

    private RowsSnapshot snapshot(List<RowEdit> before, List<@Nullable Object[]> shown) {
        Map<RowId, RowEdit> pending = new HashMap<>();
        edits.ifPresent(staged -> staged.rows().forEach(row -> pending.put(row.id(), row.edit())));
        pending.keySet().removeIf(RowId.Added.class::isInstance);
        List<String> names =
                IntStream.range(0, columns.size()).mapToObj(this::columnName).toList();
        int[] key = edits.map(staged ->
                        staged.keyColumns().stream().mapToInt(this::index).toArray())
                .orElse(new int[0]);
        return new RowsSnapshot(parts, names, key, before, pending, shown);
    }

    /** Runs the action on the owner's thread after rows came, went or moved, or edits changed. */
    public Registration onChange(Runnable action) {
        listeners.add(action);
        return () -> listeners.remove(action);
    }

    /** Ends the following of the edits; they stay pending. */
    @Override
    public void close() {
        ahead.close();
        edits.ifPresent(staged -> staged.removeListener(listener));
    }

    private Optional<Column> definition(ResultColumn column) {
        return column.origin()
                .filter(origin ->
                        edits.isPresent() && origin.table().equals(edits.get().table()))
                .map(ColumnOrigin::column);
    }

    /** Returns how the edits call a column: by the table's name, whatever the query calls it. */
    String columnName(int column) {
        return definition(column)
                .map(Column::name)
                .orElseGet(() -> columns().get(column).name());
    }

    private RowId key(StagedEdits staged, int row) {
        Map<String, @Nullable Object> key = new LinkedHashMap<>();
        for (String name : staged.keyColumns()) {
            key.put(name, rows.value(row, index(name)));
        }
        return new RowId.Existing(key);
    }

    private int index(String name) {
        return IntStream.range(0, columns.size())
                .filter(column -> columns.get(column).map(Column::name).equals(Optional.of(name)))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("editable rows without their key column " + name));
    }

    private void repaint(RowId row, RowEdit.Kind done, Map<String, @Nullable Object> values) {
        if (done == RowEdit.Kind.NEW) {
            order.insertedFirst();
            rows.insertRow(0, answered(OptionalInt.empty(), values), untold(OptionalInt.empty(), values));
        } else {
            loadedIndex(row).ifPresent(index -> {
                if (values.isEmpty()) {
                    order.removed(index);
                    rows.removeRow(index);
                } else {
                    OptionalInt before = OptionalInt.of(index);
                    rows.replaceRow(index, answered(before, values), untold(before, values));
                }
            });
        }
        refresh();
    }

    /** Returns the index of a row, shown or not. */
    private OptionalInt loadedIndex(RowId row) {
        return edits.map(staged -> IntStream.range(0, rows.loaded())
                        .filter(index -> key(staged, index).equals(row))
                        .findFirst())
                .orElse(OptionalInt.empty());
    }

    /** What the source doesn't tell of a new row is not known, and stays so until it is read. */
    private BitSet untold(OptionalInt index, Map<String, @Nullable Object> values) {
        BitSet untold = new BitSet();
        for (int column = 0; column < columns.size(); column++) {
            boolean before = index.isEmpty() || rows.isMissing(index.getAsInt(), column);
            untold.set(column, before && !values.containsKey(columnName(column)));
        }
        return untold;
    }

    /** What the source didn't answer stays as it was read. */
    private @Nullable Object[] answered(OptionalInt index, Map<String, @Nullable Object> values) {
        @Nullable Object[] row = new @Nullable Object[columns.size()];
        for (int column = 0; column < row.length; column++) {
            Object before = index.isPresent() ? rows.value(index.getAsInt(), column) : null;
            row[column] = values.getOrDefault(columnName(column), before);
        }
        return row;
    }

    private void refresh() {
        List<RowId.Added> now = edits.map(StagedEdits::added).orElse(List.of());
        if (!Objects.equals(added, now)) {
            added = now;
        }
        listeners.forEach(Runnable::run);
    }

    private final class FollowEdits implements EditListener {
        @Override
        public void editsChanged() {
            owner.execute(GridRows.this::refresh);
        }

        @Override
        public void rowKnown(RowId row, RowEdit.Kind done, Map<String, @Nullable Object> values) {
            owner.execute(() -> repaint(row, done, values));
        }
    }
}
