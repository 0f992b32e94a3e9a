package org.bitquarry.engine.internal.plan;

import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.plan.RelOptRuleCall;
import org.apache.calcite.plan.RelRule;
import org.apache.calcite.rel.core.AggregateCall;
import org.apache.calcite.rel.logical.LogicalAggregate;
import org.apache.calcite.sql.SqlKind;
import org.bitquarry.model.scan.Predicate;
import org.bitquarry.model.scan.ScanRequest;

/** Lets the scan count, when all that is wanted of a table is COUNT(*), or COUNT of a column. */
final class PushCount extends RelRule<ScanRules.Config> {
    PushCount(ScanRules.Config config) {
        super(config);
    }

    @Override
    public void onMatch(RelOptRuleCall call) {
        LogicalAggregate aggregate = call.rel(0);
        ConnectorScan scan = call.rel(1);
        if (scan.isCut()
                || !aggregate.getGroupSet().isEmpty()
                || aggregate.getGroupSets().size() != 1
                || aggregate.getAggCallList().size() != 1) {
            return;
        }
        AggregateCall count = aggregate.getAggCallList().get(0);
        boolean plain = count.getAggregation().getKind() == SqlKind.COUNT
                && !count.isDistinct()
                && count.filterArg < 0
                && count.getArgList().size() <= 1;
        if (plain) {
            ScanRequest request = scan.request();
            List<Predicate> filter = new ArrayList<>(request.filter());
            count.getArgList().stream()
                    .map(index -> request.table()
                            .table()
                            .requireColumn(request.columns().get(index)))
                    .filter(column -> column.nullable())
                    .forEach(column -> filter.add(new Predicate.IsNull(column.name(), true)));
            call.transformTo(scan.with(request.withFilter(filter).counting(), aggregate.getRowType()));
        }
    }
}
