package org.bitquarry.engine.internal.run;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.calcite.DataContext;
import org.apache.calcite.adapter.java.JavaTypeFactory;
import org.apache.calcite.linq4j.QueryProvider;
import org.apache.calcite.schema.SchemaPlus;
import org.bitquarry.engine.internal.catalog.EngineTypes;
import org.bitquarry.engine.internal.scan.RowSource;
import org.bitquarry.model.exchange.CancellationToken;
import org.bitquarry.model.exchange.RequestContext;
import org.bitquarry.model.scan.Cursor;
import org.bitquarry.model.scan.Predicate;
import org.bitquarry.model.scan.PredicateEvaluator;
import org.bitquarry.model.scan.ScanRequest;
import org.jspecify.annotations.Nullable;

/** What generated code sees while a statement runs, and what has to be closed after it. Read by one thread. */
public final class Execution implements DataContext, AutoCloseable {
    private static final String SELF = "org.bitquarry.execution";

    private final RowSource source;
    private final RequestContext context;
    private final List<@Nullable Object> parameters;
    private final Map<String, @Nullable Object> variables;
    private final AtomicBoolean cancelled = new AtomicBoolean();
    private final List<Cursor> open = new ArrayList<>();
    private final Map<ScanRequest, List<@Nullable Object[]>> spooled = new HashMap<>();
    private final Map<Integer, List<Predicate>> lookups = new HashMap<>();
    private final JavaTypeFactory types = EngineTypes.factory();
    private final CancellationToken.Registration cancellation;
    private boolean closed;

    /**
     * Begins an execution.
     *
     * @param source of the rows
     * @param context ends it
     * @param parameters values of our types
     * @param constants values that the generated code was promised
     * @param now the one moment that all functions of time agree on
     */
    public Execution(
            RowSource source,
            RequestContext context,
            List<@Nullable Object> parameters,
            Map<String, Object> constants,
            Instant now) {
        this.source = source;
        this.context = context;
        this.parameters = parameters;
        variables = new HashMap<>(constants);
        variables.put(SELF, this);
        variables.put(Variable.CANCEL_FLAG.camelName, cancelled);
        variables.put(Variable.TIME_ZONE.camelName, TimeZone.getTimeZone("UTC"));
        variables.put(Variable.UTC_TIMESTAMP.camelName, now.toEpochMilli());
        variables.put(Variable.CURRENT_TIMESTAMP.camelName, now.toEpochMilli());
        variables.put(Variable.LOCAL_TIMESTAMP.camelName, now.toEpochMilli());
        variables.put(Variable.USER.camelName, "");
        variables.put(Variable.SYSTEM_USER.camelName, "");
        for (int i = 0; i < parameters.size(); i++) {
            variables.put("?" + i, InternalValues.in(parameters.get(i)));
        }
        cancellation = context.cancellation().onCancel(() -> cancelled.set(true));
    }

    /** Returns the execution that generated code runs in. */
    public static Execution of(DataContext context) {
        return (Execution) java.util.Objects.requireNonNull(context.get(SELF));
    }

    /** Throws when the statement was cancelled. */
    public void check() {
        context.cancellation().check("The statement");
    }

    /** Narrows a scan from now on: the conjuncts that its next rows have to pass besides its own. */
    void lookUp(int slot, List<Predicate> conjuncts) {
        lookups.put(slot, conjuncts);
    }

    /** Returns a scan as it is narrowed at present. */
    ScanRequest narrowed(ScanRequest request, int slot) {
        List<Predicate> filter = new ArrayList<>(request.filter());
        filter.addAll(lookups.getOrDefault(slot, List.of()));
        return request.withFilter(filter);
    }

    /** Begins to read a scan; it is closed with the execution at the latest. */
    public Cursor open(ScanRequest request) {
        check();
        Cursor cursor = source.open(request.bind(parameters), context);
        synchronized (open) {
            if (!closed) {
                open.add(cursor);
                return cursor;
            }
        }
        cursor.close();
        throw new IllegalStateException("The result is closed.");
    }

    /** Returns all rows of a scan, which is read once an execution. */
    public List<@Nullable Object[]> spool(ScanRequest request) {
        List<@Nullable Object[]> rows = spooled.get(request);
        if (rows == null) {
            rows = new ArrayList<>();
            try (Cursor cursor = open(request)) {
                while (cursor.next()) {
                    rows.add(cursor.row());
                }
            }
            spooled.put(request, rows);
        }
        return rows;
    }

    /** Tells whether a scan is known to take one request, or was read already. */
    boolean isShort(ScanRequest request) {
        return spooled.containsKey(request) || source.isShort(request.bind(parameters));
    }

    /** Counts a scan's rows among those of another one, which is read once an execution. */
    long counted(ScanRequest count, ScanRequest whole) {
        List<Predicate> further = new ArrayList<>(count.bind(parameters).filter());
        further.removeAll(whole.bind(parameters).filter());
        return spool(whole).stream()
                .filter(row -> PredicateEvaluator.passes(
                        further, name -> row[whole.columns().indexOf(name)]))
                .count();
    }

    @Override
    public void close() {
        List<Cursor> toClose;
        synchronized (open) {
            closed = true;
            toClose = List.copyOf(open);
            open.clear();
        }
        toClose.forEach(Cursor::close);
        cancellation.close();
    }

    @Override
    public @Nullable SchemaPlus getRootSchema() {
        return null;
    }

    @Override
    public JavaTypeFactory getTypeFactory() {
        return types;
    }

    @Override
    public QueryProvider getQueryProvider() {
        throw new UnsupportedOperationException("plans hold no queryable tables");
    }

    @Override
    public @Nullable Object get(String name) {
        return variables.get(name);
    }

    @Override
    public String toString() {
        return "Execution with " + Arrays.toString(parameters.toArray());
    }
}
