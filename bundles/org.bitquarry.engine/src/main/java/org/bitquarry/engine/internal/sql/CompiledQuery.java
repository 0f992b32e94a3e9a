package org.bitquarry.engine.internal.sql;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bitquarry.engine.ResultColumn;
import org.bitquarry.engine.internal.run.Lookup;
import org.bitquarry.engine.internal.run.QueryRunner;
import org.bitquarry.engine.internal.scan.RowSource;
import org.bitquarry.engine.internal.scan.ScanSource;
import org.bitquarry.model.exchange.RequestContext;
import org.bitquarry.model.plan.RequestPlan;
import org.bitquarry.model.scan.Cursor;
import org.bitquarry.model.scan.ScanRequest;
import org.bitquarry.model.table.Schema;
import org.bitquarry.model.table.SqlType;
import org.bitquarry.model.table.TableRef;
import org.jspecify.annotations.Nullable;

/**
 * A query that was planned.
 *
 * @param localSteps what is done above the scans, in words
 * @param runner runs it; empty for a single scan, which needs no generated code
 * @param late calculates what the scans compare with and the statement does not say outright; empty for nothing
 * @param columns as a person sees them
 * @param parameters the types of its parameters
 * @param scans every scan of the plan
 * @param wholes by counts, the scans whose rows they are taken from where those are short
 * @param editable the table whose rows it shows with their whole key
 */
public record CompiledQuery(
        List<String> localSteps,
        Optional<QueryRunner> runner,
        Optional<QueryRunner> late,
        List<ResultColumn> columns,
        List<SqlType> parameters,
        List<ScanRequest> scans,
        Map<ScanRequest, ScanRequest> wholes,
        Optional<TableRef> editable)
        implements CompiledStatement {
    /** Copies the lists. */
    public CompiledQuery {
        localSteps = List.copyOf(localSteps);
        columns = List.copyOf(columns);
        parameters = List.copyOf(parameters);
        scans = List.copyOf(scans);
        wholes = Map.copyOf(wholes);
    }

    /** Tells what running it will send, and what is left to do here. Only the person's parameters stay open. */
    public RequestPlan plan(ScanSource source, InstantSource clock) {
        List<@Nullable Object> known =
                parameters.isEmpty() ? values(source, List.of(), RequestContext.unobserved(), clock) : List.of();
        RequestPlan requests = scans.stream()
                .map(scan -> whole(scan, known).filter(source::isShort).orElseGet(() -> bound(scan, known)))
                .distinct()
                .map(scan -> Lookup.isPattern(scan) ? ofEachKey(source.plan(scan)) : source.plan(scan))
                .reduce(RequestPlan.empty(), RequestPlan::and);
        return requests.and(new RequestPlan(List.of(), localSteps, List.of()));
    }

    private Optional<ScanRequest> whole(ScanRequest scan, List<@Nullable Object> known) {
        return Optional.ofNullable(wholes.get(scan)).map(all -> bound(all, known));
    }

    private static ScanRequest bound(ScanRequest scan, List<@Nullable Object> known) {
        return known.isEmpty() ? scan : scan.bind(known);
    }

    private static RequestPlan ofEachKey(RequestPlan one) {
        return new RequestPlan(
                one.requests().stream()
                        .map(request -> request.forEach("for the keys that the other side of the join brings"))
                        .toList(),
                one.checkedLocally(),
                one.advice());
    }

    /** Begins to run it; nothing is sent before the cursor's first {@code next}. */
    public Cursor open(RowSource source, List<@Nullable Object> given, RequestContext context, InstantSource clock) {
        List<@Nullable Object> values = values(source, Parameters.typed(given, parameters), context, clock);
        return runner.isPresent()
                ? runner.get().open(source, values, context, clock)
                : source.open(scans.get(0).bind(values), context);
    }

    /** Returns the parameters, and behind them what is calculated from them and the time. */
    private List<@Nullable Object> values(
            RowSource source, List<@Nullable Object> typed, RequestContext context, InstantSource clock) {
        List<@Nullable Object> values = new ArrayList<>(typed);
        if (late.isPresent()) {
            try (Cursor row = late.get().open(source, typed, context, clock)) {
                row.next();
                Collections.addAll(values, row.row());
            }
        }
        return values;
    }

    @Override
    public Stream<Schema> schemas() {
        return scans.stream().map(scan -> scan.table().schema()).distinct();
    }
}
