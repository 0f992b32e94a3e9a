package org.bitquarry.jdbc.internal.statement;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.bitquarry.jdbc.internal.result.ResultShape;
import org.bitquarry.model.plan.PlannedRequest;
import org.bitquarry.model.plan.RequestPlan;
import org.jspecify.annotations.Nullable;

/** The rows that {@code EXPLAIN REQUESTS FOR} gives. */
final class PlanRows {
    static final ResultShape SHAPE = ResultShape.literal(
            "Step INTEGER",
            "Kind VARCHAR",
            "Method VARCHAR",
            "Target VARCHAR",
            "Requests BIGINT",
            "Text VARCHAR",
            "Body VARCHAR");

    private final List<@Nullable Object[]> rows = new ArrayList<>();

    private PlanRows() {}

    static Iterator<@Nullable Object[]> of(RequestPlan plan) {
        PlanRows rows = new PlanRows();
        for (PlannedRequest request : plan.requests()) {
            rows.add(
                    "REQUEST",
                    request.method(),
                    request.target(),
                    request.count(),
                    request.purpose(),
                    request.body().orElse(null));
        }
        plan.checkedLocally().forEach(text -> rows.add("LOCAL", null, null, null, text, null));
        plan.advice().forEach(text -> rows.add("ADVICE", null, null, null, text, null));
        return rows.rows.iterator();
    }

    private void add(
            String kind,
            @Nullable String method,
            @Nullable String target,
            @Nullable Long count,
            String text,
            @Nullable String body) {
        rows.add(new Object[] {rows.size() + 1, kind, method, target, count, text, body});
    }
}
