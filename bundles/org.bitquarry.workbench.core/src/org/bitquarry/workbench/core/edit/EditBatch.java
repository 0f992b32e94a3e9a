package org.bitquarry.workbench.core.edit;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import org.bitquarry.model.table.Column;
import org.bitquarry.model.table.TableDefinition;
import org.jspecify.annotations.Nullable;

/**
 * Changes of pending edits that a person knows as one act: undo takes them back together. Holds only while
 * {@link StagedEdits#together} runs, in its thread. Methods that can refuse return the reason as a sentence, empty when
 * they did it; what one refuses doesn't hinder the others.
 */
public final class EditBatch {
    private final TableDefinition table;
    private final EditRules rules;
    private final Predicate<RowId> sending;
    private final LongSupplier serials;
    private final Map<RowId, RowEdit> edits;
    private final Set<RowId> touched = new LinkedHashSet<>();
    private String words;

    /**
     * @param words what undo calls the act
     * @param sending tells which rows are being committed
     * @param serials numbers new rows
     */
    EditBatch(
            TableDefinition table,
            EditRules rules,
            EditState before,
            String words,
            Predicate<RowId> sending,
            LongSupplier serials) {
        this.table = table;
        this.rules = rules;
        this.edits = new LinkedHashMap<>(before.edits());
        this.words = words;
        this.sending = sending;
        this.serials = serials;
    }

    /** Says what undo calls the act, once it is known: a noun with its number, such as "paste of 6 cells". */
    public void called(String act) {
        words = act;
    }

    String words() {
        return words;
    }

    EditState state() {
        return new EditState(edits);
    }

    Set<RowId> touched() {
        return touched;
    }

    /** Returns why a cell can't be edited, as a clause for "read-only: …". */
    public Optional<String> readOnlyReason(SourceRow row, String column) {
        return rules.cell(row, column, edit(row.id()), sending.test(row.id()));
    }

    /** Sets a cell to a value that its column can hold; the value that was read takes the change away. */
    public Optional<String> set(SourceRow row, String column, @Nullable Object value) {
        return refused(row, column)
                .or(() -> ValueRules.problem(table.requireColumn(column), value))
                .or(() -> put(row, column, value));
    }

    /**
     * Keeps in a cell what a person typed, be it a value that its column can hold or not: what is wrong with it is said
     * until it is mended, and nothing is sent before. Refuses only where the cell is read-only.
     */
    public Optional<String> type(SourceRow row, String column, @Nullable Object typed) {
        return refused(row, column).or(() -> put(row, column, typed));
    }

    /** Leaves a cell of a new row to the source, which puts its default there. */
    public Optional<String> unset(SourceRow row, String column) {
        return refused(row, column).or(() -> {
            if (row.id() instanceof RowId.Existing) {
                return Optional.of("The source puts its defaults into new rows only: " + column + " has none here.");
            }
            put(row.id(), editOf(row).without(column));
            return Optional.empty();
        });
    }

    /**
     * Adds a row with values; those of columns that can't be given are left out.
     *
     * @throws IllegalStateException when no row can be added
     */
    public RowId.Added add(Map<String, @Nullable Object> values) {
        rules.add().ifPresent(reason -> {
            throw new IllegalStateException(reason);
        });
        Map<String, @Nullable Object> given = new LinkedHashMap<>(values);
        given.keySet().removeIf(column -> rules.insert(column).isPresent());
        RowId.Added row = new RowId.Added(serials.getAsLong());
        put(row, new RowEdit(RowEdit.Kind.NEW, Map.of(), given));
        return row;
    }

    /** Adds a copy of a row as it is now, without its key and without what the server computes. */
    public RowId.Added duplicate(SourceRow row) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>(row.base());
        values.putAll(editOf(row).values());
        table.key().stream().map(Column::name).forEach(values::remove);
        values.values().removeIf(Objects::isNull);
        return add(values);
    }

    /** Marks a row as deleted, or takes the mark away; a new row is dropped. */
    public Optional<String> toggleDelete(SourceRow row) {
        Optional<String> refusal = rules.row(row, sending.test(row.id()))
                .map(reason -> Character.toUpperCase(reason.charAt(0)) + reason.substring(1) + ".");
        if (refusal.isEmpty()) {
            RowEdit edit = editOf(row);
            switch (edit.kind()) {
                case NEW -> drop(row.id());
                case CHANGED -> put(row.id(), edit.as(RowEdit.Kind.DELETED));
                case DELETED -> put(row.id(), edit.as(RowEdit.Kind.CHANGED));
            }
        }
        return refusal;
    }

    /** Takes back what was typed into a cell. */
    public void revert(RowId row, String column) {
        if (!sending.test(row)) {
            edit(row).ifPresent(edit -> put(row, edit.without(column)));
        }
    }

    /** Takes back all of a row; a new row is dropped. */
    public void revert(RowId row) {
        if (!sending.test(row)) {
            drop(row);
        }
    }

    /** Takes back everything that is not being sent at this moment. */
    public void revertAll() {
        Set.copyOf(edits.keySet()).forEach(this::revert);
    }

    private Optional<String> refused(SourceRow row, String column) {
        return readOnlyReason(row, column).map(reason -> column + " is read-only: " + reason + ".");
    }

    private Optional<String> put(SourceRow row, String column, @Nullable Object value) {
        put(row.id(), editOf(row).with(column, value));
        return Optional.empty();
    }

    /** An edit that would send nothing takes the row out. */
    private void put(RowId row, RowEdit edit) {
        touched.add(row);
        if (edit.isIdle()) {
            edits.remove(row);
        } else {
            edits.put(row, edit);
        }
    }

    private void drop(RowId row) {
        edits.remove(row);
    }

    private Optional<RowEdit> edit(RowId row) {
        return Optional.ofNullable(edits.get(row));
    }

    private RowEdit editOf(SourceRow row) {
        return edit(row.id()).orElseGet(() -> RowEdit.begin(row));
    }
}
