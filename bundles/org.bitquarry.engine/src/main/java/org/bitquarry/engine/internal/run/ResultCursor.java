package org.bitquarry.engine.internal.run;

import java.util.List;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.apache.calcite.linq4j.Enumerable;
import org.apache.calcite.linq4j.Enumerator;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeField;
import org.bitquarry.model.scan.Cursor;
import org.jspecify.annotations.Nullable;

/** The rows that generated code calculates. */
public final class ResultCursor implements Cursor {
    private final Execution execution;
    private final Supplier<Enumerable<?>> rows;
    private final List<RelDataType> types;
    private @Nullable Enumerator<?> enumerator;

    /**
     * Makes a cursor; nothing is calculated before its first {@code next}.
     *
     * @param execution is closed with it
     * @param rows the calculation
     * @param rowType of what is calculated
     */
    public ResultCursor(Execution execution, Supplier<Enumerable<?>> rows, RelDataType rowType) {
        this.execution = execution;
        this.rows = rows;
        types = rowType.getFieldList().stream().map(RelDataTypeField::getType).toList();
    }

    @Override
    public boolean next() {
        return Border.guarded(() -> {
            execution.check();
            Enumerator<?> started = enumerator;
            if (started == null) {
                started = rows.get().enumerator();
                enumerator = started;
            }
            return started.moveNext();
        });
    }

    @Override
    public @Nullable Object[] row() {
        Enumerator<?> started = enumerator;
        if (started == null) {
            throw new IllegalStateException("next was not called");
        }
        Object current = started.current();
        @Nullable Object[] row = new Object[types.size()];
        for (int i = 0; i < row.length; i++) {
            Object value = types.size() == 1 && !(current instanceof Object[]) ? current : ((Object[]) current)[i];
            row[i] = InternalValues.out(value, types.get(i));
        }
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
