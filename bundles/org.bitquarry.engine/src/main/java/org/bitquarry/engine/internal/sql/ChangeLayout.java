package org.bitquarry.engine.internal.sql;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.bitquarry.engine.internal.run.Coercion;
import org.bitquarry.model.change.RowChange;
import org.bitquarry.model.error.TextRange;
import org.bitquarry.model.plan.RequestPlan;
import org.bitquarry.model.table.Column;
import org.bitquarry.model.table.TableRef;
import org.bitquarry.model.table.Verb;
import org.jspecify.annotations.Nullable;

/**
 * Makes the same change of each row: first stands the key, then what was there, then what shall be.
 *
 * @param verb what becomes of a row
 * @param key columns that identify a row
 * @param base columns that were read to notice changes by others
 * @param values columns to write
 * @param order where in the query's row each of them stands
 */
public record ChangeLayout(Verb verb, List<Column> key, List<Column> base, List<Column> values, List<Integer> order)
        implements RowLayout {
    private static final String BAD_VALUE = "22018";

    /** Copies the lists. */
    public ChangeLayout {
        key = List.copyOf(key);
        base = List.copyOf(base);
        values = List.copyOf(values);
        order = List.copyOf(order);
    }

    /** Makes a layout of columns that stand in this order. */
    public ChangeLayout(Verb verb, List<Column> key, List<Column> base, List<Column> values) {
        this(
                verb,
                key,
                base,
                values,
                IntStream.range(0, key.size() + base.size() + values.size())
                        .boxed()
                        .toList());
    }

    @Override
    public Optional<RowChange> change(TableRef table, @Nullable Object[] row) {
        Map<String, @Nullable Object> keys = part(key, row, 0);
        Map<String, @Nullable Object> before = part(base, row, key.size());
        Map<String, @Nullable Object> after = part(values, row, key.size() + base.size());
        return Optional.of(
                switch (verb) {
                    case INSERT -> new RowChange.Insert(table, after);
                    case UPDATE -> new RowChange.Update(table, keys, before, after);
                    case DELETE -> new RowChange.Delete(table, keys, before);
                    case READ -> throw new IllegalArgumentException("reading changes nothing");
                });
    }

    @Override
    public RequestPlan requests(TableRef table, boolean once) {
        return RowRequests.of(verb, table, once ? Optional.empty() : Optional.of("for each row found"));
    }

    @Override
    public Optional<TextRange> once() {
        return Optional.empty();
    }

    private Map<String, @Nullable Object> part(List<Column> columns, @Nullable Object[] row, int from) {
        Map<String, @Nullable Object> part = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            Object value = row[order.get(from + i)];
            part.put(column.name(), value == null ? null : typed(column, value));
        }
        return part;
    }

    private static Object typed(Column column, Object value) {
        return Coercion.to(column.type(), value)
                .orElseThrow(() -> ValidationErrors.rejected(
                        column.name() + " is " + column.type() + "; " + value + " can't be read as one.",
                        "",
                        BAD_VALUE,
                        Optional.empty(),
                        null));
    }
}
