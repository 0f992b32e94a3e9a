package org.bitquarry.engine.internal.plan;

import java.util.List;
import org.apache.calcite.plan.RelOptRuleCall;
import org.apache.calcite.plan.RelRule;
import org.apache.calcite.rel.logical.LogicalProject;
import org.apache.calcite.rex.RexInputRef;
import org.apache.calcite.rex.RexNode;

/** Lets the scan read exactly the columns of a projection, in its order, when it holds nothing but distinct columns. */
final class PushProject extends RelRule<ScanRules.Config> {
    PushProject(ScanRules.Config config) {
        super(config);
    }

    @Override
    public void onMatch(RelOptRuleCall call) {
        LogicalProject project = call.rel(0);
        ConnectorScan scan = call.rel(1);
        List<RexNode> expressions = project.getProjects();
        boolean columnsOnly = !expressions.isEmpty()
                && !scan.request().countOnly()
                && expressions.stream().allMatch(RexInputRef.class::isInstance)
                && expressions.stream().distinct().count() == expressions.size();
        if (columnsOnly) {
            List<String> columns = expressions.stream()
                    .map(expression -> scan.request().columns().get(((RexInputRef) expression).getIndex()))
                    .toList();
            call.transformTo(scan.with(scan.request().withColumns(columns), project.getRowType()));
        }
    }
}
