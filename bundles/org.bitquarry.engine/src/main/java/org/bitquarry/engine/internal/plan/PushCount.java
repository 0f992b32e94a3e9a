package org.bitquarry.engine.internal.plan;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.calcite.plan.RelOptRuleCall;
import org.apache.calcite.plan.RelRule;
import org.apache.calcite.rel.core.AggregateCall;
import org.apache.calcite.rel.logical.LogicalAggregate;
import org.bitquarry.model.scan.ScanRequest;
import org.bitquarry.model.table.Column;

/**
 * Lets the scan count, when all that is wanted of a table is COUNT(*), or COUNT of a column; also by the columns that are
 * in its list's path, where the source tells each list's size.
 */
final class PushCount extends RelRule<ScanRules.Config> {
    PushCount(ScanRules.Config config) {
        super(config);
    }

    @Override
    public void onMatch(RelOptRuleCall call) {
        LogicalAggregate aggregate = call.rel(0);
        ConnectorScan scan = call.rel(1);
        if (scan.isCut()
                || aggregate.getGroupSets().size() != 1
                || aggregate.getAggCallList().size() != 1) {
            return;
        }
        AggregateCall count = aggregate.getAggCallList().get(0);
        if (!ScanAggregates.isPlainCount(count)) {
            return;
        }
        List<String> groups = aggregate.getGroupSet().asList().stream()
                .map(scan.request().columns()::get)
                .toList();
        ScanRequest request = ScanAggregates.counted(scan.request(), count).countingBy(groups);
        if (groups.isEmpty()
                || (isInPath(request) && Planner.source(scan.getCluster()).isAnsweredWhole(request))) {
            call.transformTo(scan.with(request, aggregate.getRowType()));
        }
    }

    private static boolean isInPath(ScanRequest request) {
        Set<String> path =
                request.table().table().parentKey().stream().map(Column::name).collect(Collectors.toSet());
        return path.containsAll(request.columns());
    }
}
