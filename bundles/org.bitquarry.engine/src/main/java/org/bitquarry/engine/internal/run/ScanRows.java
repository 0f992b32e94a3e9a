package org.bitquarry.engine.internal.run;

import java.util.List;
import java.util.Optional;
import org.apache.calcite.DataContext;
import org.apache.calcite.linq4j.AbstractEnumerable;
import org.apache.calcite.linq4j.Enumerable;
import org.apache.calcite.linq4j.Enumerator;
import org.apache.calcite.runtime.Bindable;
import org.bitquarry.model.scan.Cursor;
import org.bitquarry.model.scan.ScanRequest;
import org.jspecify.annotations.Nullable;

/** The rows of one scan for generated code, which knows no type of ours: it sees a {@link Bindable}. */
public final class ScanRows implements Bindable<@Nullable Object> {
    private final ScanRequest request;
    private final boolean scalar;
    private final boolean repeated;
    private final Optional<Lookup> lookup;
    private final Optional<ScanRequest> whole;

    /**
     * Reads a scan.
     *
     * @param request what to read
     * @param scalar a row of one column is that column's value
     * @param repeated the rows are asked for more than once an execution
     * @param lookup narrows it each time
     * @param whole rows that a count may be taken from
     */
    public ScanRows(
            ScanRequest request,
            boolean scalar,
            boolean repeated,
            Optional<Lookup> lookup,
            Optional<ScanRequest> whole) {
        this.request = request;
        this.scalar = scalar;
        this.repeated = repeated;
        this.lookup = lookup;
        this.whole = whole;
    }

    @Override
    public Enumerable<@Nullable Object> bind(DataContext context) {
        Execution execution = Execution.of(context);
        return new AbstractEnumerable<>() {
            @Override
            public Enumerator<@Nullable Object> enumerator() {
                if (whole.filter(execution::isShort).isPresent()) {
                    return new Spooled(
                            execution,
                            List.<@Nullable Object[]>of(new Object[] {execution.counted(request, whole.get())}));
                }
                ScanRequest now =
                        lookup.map(by -> execution.narrowed(request, by.slot())).orElse(request);
                return repeated ? new Spooled(execution, execution.spool(now)) : new Rows(execution.open(now));
            }
        };
    }

    private @Nullable Object value(@Nullable Object[] row) {
        @Nullable Object[] values = InternalValues.in(row.clone());
        return scalar ? values[0] : values;
    }

    private final class Rows implements Enumerator<@Nullable Object> {
        private final Cursor cursor;
        private @Nullable Object current;

        Rows(Cursor cursor) {
            this.cursor = cursor;
        }

        @Override
        public @Nullable Object current() {
            return current;
        }

        @Override
        public boolean moveNext() {
            if (!cursor.next()) {
                return false;
            }
            current = value(cursor.row());
            return true;
        }

        @Override
        public void reset() {
            throw new UnsupportedOperationException("a cursor runs forward");
        }

        @Override
        public void close() {
            cursor.close();
        }
    }

    private final class Spooled implements Enumerator<@Nullable Object> {
        private final Execution execution;
        private final List<@Nullable Object[]> rows;
        private int next = -1;

        Spooled(Execution execution, List<@Nullable Object[]> rows) {
            this.execution = execution;
            this.rows = rows;
        }

        @Override
        public @Nullable Object current() {
            return value(rows.get(next));
        }

        @Override
        public boolean moveNext() {
            execution.check();
            next = Math.min(next + 1, rows.size());
            return next < rows.size();
        }

        @Override
        public void reset() {
            next = -1;
        }

        @Override
        public void close() {
            next = rows.size();
        }
    }
}
