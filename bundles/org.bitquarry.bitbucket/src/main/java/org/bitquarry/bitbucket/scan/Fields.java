package org.bitquarry.bitbucket.scan;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bitquarry.bitbucket.json.RowDecoder;
import org.bitquarry.model.table.Column;
import org.bitquarry.model.table.TableDefinition;
import org.bitquarry.model.table.TextForm;

/** Writes {@code fields=}: only what the columns point at is sent over the wire. */
final class Fields {
    private Fields() {}

    /**
     * Returns the parameter's value, or empty when everything is needed that is sent anyway. Next to the whole item
     * lists of objects, and what is hidden, are asked for by name: some lists leave them out unless one does.
     *
     * @param items JSON pointer to the list's items; empty for a single object
     * @param envelope members of the envelope that are needed too
     */
    static Optional<String> of(TableDefinition table, List<Column> columns, String items, List<String> envelope) {
        if (items.endsWith(Column.MEMBER_NAME)) {
            return Optional.empty(); // names of members can't be asked for
        }
        String prefix = items.isEmpty() ? "" : dotted(items) + ".";
        if (columns.stream().anyMatch(RowDecoder::isWholeItem)) {
            List<String> added = columns.stream()
                    .filter(column -> (column.form() == TextForm.JSON || column.hidden())
                            && !column.pointer().isEmpty())
                    .map(column -> "+" + prefix + dotted(column.pointer()))
                    .toList();
            return added.isEmpty() ? Optional.empty() : Optional.of(String.join(",", added));
        }
        Set<String> fields = new LinkedHashSet<>();
        columns.stream()
                .flatMap(column -> column.pointers().stream())
                .forEach(pointer -> fields.add(prefix + dotted(pointer)));
        if (fields.isEmpty()) {
            smallest(table).ifPresent(column -> fields.add(prefix + dotted(column.pointer())));
        }
        fields.addAll(envelope);
        return fields.isEmpty() ? Optional.empty() : Optional.of(String.join(",", fields));
    }

    /** Rows that are only counted still have to be told apart from none: by the key. */
    private static Optional<Column> smallest(TableDefinition table) {
        return table.key().stream()
                .filter(column -> !column.pointer().isEmpty())
                .findFirst()
                .or(() -> table.columns().stream()
                        .filter(column -> !column.pointer().isEmpty())
                        .findFirst());
    }

    private static String dotted(String pointer) {
        return pointer.substring(1).replace('/', '.');
    }
}
