package org.bitquarry.engine.internal.run;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.apache.calcite.linq4j.Enumerable;
import org.apache.calcite.linq4j.Enumerator;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeField;
import org.bitquarry.model.error.TextRange;
import org.bitquarry.model.scan.Cursor;
import org.jspecify.annotations.Nullable;

/** The rows that generated code calculates. */
public final class ResultCursor implements Cursor {
    private static final @Nullable Object[] NO_ROW = new Object[0];

    private final Execution execution;
    private final Supplier<Enumerable<?>> rows;
    private final List<RelDataType> types;
    private final Optional<TextRange> where;
    private @Nullable Enumerator<?> enumerator;
    private @Nullable Object[] row = NO_ROW;

    /**
     * Makes a cursor; nothing is calculated before its first {@code next}.
     *
     * @param execution is closed with it
     * @param rows the calculation
     * @param rowType of what is calculated
     * @param where the text that errors of the calculation are about
     */
    public ResultCursor(
            Execution execution, Supplier<Enumerable<?>> rows, RelDataType rowType, Optional<TextRange> where) {
        this.execution = execution;
        this.where = where;
        this.rows = rows;
        types = rowType.getFieldList().stream().map(RelDataTypeField::getType).toList();
    }

    @Override
    public boolean next() {
        return Border.guarded(where, () -> {
            execution.check();
            Enumerator<?> started = enumerator;
            if (started == null) {
                started = rows.get().enumerator();
                enumerator = started;
            }
            boolean found = started.moveNext();
            // Asking for the row may calculate it, so that it may fail.
            row = found ? translated(started.current()) : NO_ROW;
            return found;
        });
    }

    private @Nullable Object[] translated(@Nullable Object current) {
        @Nullable Object[] values = new Object[types.size()];
        for (int i = 0; i < values.length; i++) {
            Object value = current instanceof Object[] array ? array[i] : current;
            values[i] = InternalValues.out(value, types.get(i));
        }
        return values;
    }

    @Override
    public @Nullable Object[] row() {
        return row;
    }

    @Override
    public OptionalLong size() {
        return OptionalLong.empty();
    }

    @Override
    public void close() {
        execution.close();
    }
}
