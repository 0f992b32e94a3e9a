package org.bitquarry.engine.internal.run;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.calcite.adapter.enumerable.EnumerableInterpretable;
import org.apache.calcite.adapter.enumerable.EnumerableRel;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.runtime.Bindable;
import org.apache.calcite.sql.validate.SqlConformanceEnum;
import org.bitquarry.engine.internal.scan.RowSource;
import org.bitquarry.model.error.TextRange;
import org.bitquarry.model.exchange.RequestContext;
import org.bitquarry.model.scan.Cursor;
import org.jspecify.annotations.Nullable;

/** Runs a plan of enumerable nodes by the code that is generated for it. Thread-safe; one a plan. */
public final class QueryRunner {
    private final RelDataType rowType;
    private final Map<String, Object> constants;
    private final Bindable<?> code;
    private final Optional<TextRange> where;

    /**
     * Generates and compiles the code: some ten milliseconds.
     *
     * @param where the text that errors of its calculations are about
     */
    public QueryRunner(EnumerableRel plan, Optional<TextRange> where) {
        this.where = where;
        rowType = plan.getRowType();
        Map<String, Object> promised = new HashMap<>();
        promised.put("_conformance", SqlConformanceEnum.LENIENT);
        code = EnumerableInterpretable.toBindable(promised, null, plan, EnumerableRel.Prefer.ARRAY);
        constants = Map.copyOf(promised);
    }

    /** Begins to calculate; nothing is sent before the cursor's first {@code next}. */
    public Cursor open(
            RowSource source, List<@Nullable Object> parameters, RequestContext context, InstantSource clock) {
        Execution execution = new Execution(source, context, parameters, constants, clock.instant());
        return new ResultCursor(execution, () -> code.bind(execution), rowType, where);
    }
}
