package org.bitquarry.workbench.core.commit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.bitquarry.model.table.Column;
import org.bitquarry.model.table.TableDefinition;
import org.bitquarry.workbench.core.edit.RowEdit;
import org.jspecify.annotations.Nullable;

/**
 * Brings what was typed into a row together with what someone else did to it, field by field. What only one side changed
 * is taken from that side; where both did, a person decides. Not thread-safe.
 */
public final class ThreeWayMerge {
    private final List<MergeField> fields;
    private final Map<String, FieldChoice> choices = new LinkedHashMap<>();

    private ThreeWayMerge(List<MergeField> fields) {
        this.fields = List.copyOf(fields);
        fields.stream()
                .filter(field -> !field.isInConflict())
                .forEach(field -> choices.put(
                        field.column().name(), field.typed() ? new FieldChoice.Mine() : new FieldChoice.Theirs()));
    }

    /** Lays a pending edit beside the row as the source holds it now. */
    public static ThreeWayMerge of(TableDefinition table, RowEdit edit, Map<String, @Nullable Object> theirs) {
        List<MergeField> fields = new ArrayList<>();
        for (Column column : table.columns()) {
            MergeField field = field(column, edit, theirs);
            boolean known = edit.base().containsKey(column.name()) && theirs.containsKey(column.name());
            boolean told = known && field.isMoved() && isOfInterest(column);
            if (field.typed() || told) {
                fields.add(field);
            }
        }
        return new ThreeWayMerge(fields);
    }

    private static MergeField field(Column column, RowEdit edit, Map<String, @Nullable Object> theirs) {
        String name = column.name();
        boolean typed = edit.changes(name);
        @Nullable Object base = edit.base().get(name);
        return new MergeField(
                column, base, typed ? edit.values().get(name) : base, theirs.getOrDefault(name, base), typed);
    }

    /** What the server counts or stamps by itself is nobody's change. */
    private static boolean isOfInterest(Column column) {
        return column.updated().isWritable() || !column.enumeration().isEmpty();
    }

    /** Returns the fields that anybody changed, in the order of the table. */
    public List<MergeField> fields() {
        return fields;
    }

    /** Returns what was chosen for a field; empty while a person has to. */
    public Optional<FieldChoice> choice(MergeField field) {
        return Optional.ofNullable(choices.get(field.column().name()));
    }

    /**
     * Chooses for a field.
     *
     * @throws IllegalArgumentException for a field that was not typed: it stays as the source holds it
     */
    public void choose(MergeField field, FieldChoice choice) {
        if (!field.typed()) {
            throw new IllegalArgumentException(field.column().name() + " was not typed");
        }
        choices.put(field.column().name(), choice);
    }

    /** Chooses the same side for every field that was typed. */
    public void chooseAll(FieldChoice choice) {
        fields.stream().filter(MergeField::typed).forEach(field -> choose(field, choice));
    }

    /** Tells whether every field has its value. */
    public boolean isDecided() {
        return fields.stream().allMatch(field -> choice(field).isPresent());
    }

    /** Tells whether a person has anything to decide. */
    public boolean isInConflict() {
        return fields.stream().anyMatch(MergeField::isInConflict);
    }

    /** Returns the value that a field gets; that of the source while nobody decided. */
    public @Nullable Object value(MergeField field) {
        return switch (choice(field).orElse(new FieldChoice.Theirs())) {
            case FieldChoice.Mine mine -> field.mine();
            case FieldChoice.Theirs theirs -> field.theirs();
            case FieldChoice.Own own -> own.value();
        };
    }

    /** Returns what is to be sent: the typed fields that get another value than the source holds. */
    public Map<String, @Nullable Object> values() {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (MergeField field : fields) {
            @Nullable Object value = value(field);
            if (field.typed() && !Objects.equals(value, field.theirs())) {
                values.put(field.column().name(), value);
            }
        }
        return values;
    }
}
