package org.bitquarry.engine.internal.sql;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.apache.calcite.rel.RelNode;
import org.bitquarry.engine.ResultColumn;
import org.bitquarry.engine.internal.run.QueryRunner;
import org.bitquarry.engine.internal.scan.RowSource;
import org.bitquarry.engine.internal.scan.ScanSource;
import org.bitquarry.model.exchange.RequestContext;
import org.bitquarry.model.plan.RequestPlan;
import org.bitquarry.model.scan.Cursor;
import org.bitquarry.model.scan.ScanRequest;
import org.bitquarry.model.table.SqlType;
import org.bitquarry.model.table.TableRef;
import org.jspecify.annotations.Nullable;

/**
 * A query that was planned.
 *
 * @param plan one scan, or enumerable nodes above scans
 * @param runner runs it; empty for a single scan, which needs no generated code
 * @param columns as a person sees them
 * @param parameters the types of its parameters
 * @param scans every scan of the plan
 * @param editable the table whose rows it shows with their whole key
 */
public record CompiledQuery(
        RelNode plan,
        Optional<QueryRunner> runner,
        List<ResultColumn> columns,
        List<SqlType> parameters,
        List<ScanRequest> scans,
        Optional<TableRef> editable)
        implements CompiledStatement {
    /** Copies the lists. */
    public CompiledQuery {
        columns = List.copyOf(columns);
        parameters = List.copyOf(parameters);
        scans = List.copyOf(scans);
    }

    /** Tells what running it will send, and what is left to do here. */
    public RequestPlan plan(ScanSource source) {
        RequestPlan requests = scans.stream().map(source::plan).reduce(RequestPlan.empty(), RequestPlan::and);
        return requests.and(new RequestPlan(List.of(), LocalSteps.of(plan), List.of()));
    }

    /** Begins to run it; nothing is sent before the cursor's first {@code next}. */
    public Cursor open(RowSource source, List<@Nullable Object> values, RequestContext context, InstantSource clock) {
        List<@Nullable Object> typed = Parameters.typed(values, parameters);
        return runner.isPresent()
                ? runner.get().open(source, typed, context, clock)
                : source.open(scans.get(0).bind(typed), context);
    }
}
