package org.bitquarry.engine.internal.plan;

import org.apache.calcite.plan.RelOptRuleCall;
import org.apache.calcite.plan.RelOptUtil;
import org.apache.calcite.plan.RelRule;
import org.apache.calcite.rel.logical.LogicalAggregate;

/** Makes MIN, MAX and COUNT over a whole table one request each, when that is not more than reading the rows. */
final class PushAggregates extends RelRule<ScanRules.Config> {
    PushAggregates(ScanRules.Config config) {
        super(config);
    }

    @Override
    public void onMatch(RelOptRuleCall call) {
        LogicalAggregate aggregate = call.rel(0);
        ConnectorScan scan = call.rel(1);
        int calls = aggregate.getAggCallList().size();
        if (scan.isCut()
                || !aggregate.getGroupSet().isEmpty()
                || aggregate.getGroupSets().size() != 1
                || calls == 0
                || calls > ScanEstimate.requests(scan.request())) {
            return;
        }
        ScanAggregates.row(call.builder(), scan, aggregate.getAggCallList())
                .map(row -> RelOptUtil.createCastRel(row, aggregate.getRowType(), true))
                .ifPresent(call::transformTo);
    }
}
