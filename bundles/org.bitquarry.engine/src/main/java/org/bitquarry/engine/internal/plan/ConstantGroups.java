package org.bitquarry.engine.internal.plan;

import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.plan.RelOptRule;
import org.apache.calcite.plan.RelOptRuleCall;
import org.apache.calcite.plan.RelOptUtil;
import org.apache.calcite.plan.RelRule;
import org.apache.calcite.rel.core.AggregateCall;
import org.apache.calcite.rel.core.RelFactories;
import org.apache.calcite.rel.logical.LogicalAggregate;
import org.apache.calcite.rel.logical.LogicalProject;
import org.apache.calcite.rex.RexLiteral;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.tools.RelBuilder;
import org.apache.calcite.util.ImmutableBitSet;

/**
 * The rows of a group by constants are all rows, or there is no group. Calcite's decorrelation would make a group of no rows,
 * because it forgets what a constant was grouped for.
 */
final class ConstantGroups extends RelRule<ScanRules.Config> {
    static final RelOptRule INSTANCE = new ConstantGroups(new ScanRules.Config(
            "ConstantGroups",
            RelFactories.LOGICAL_BUILDER,
            node -> node.operand(LogicalAggregate.class)
                    .predicate(aggregate -> !aggregate.getAggCallList().isEmpty()
                            && !aggregate.getGroupSet().isEmpty()
                            && aggregate.getGroupSets().size() == 1)
                    .oneInput(input -> input.operand(LogicalProject.class).anyInputs()),
            ConstantGroups::new));

    private ConstantGroups(ScanRules.Config config) {
        super(config);
    }

    @Override
    public void onMatch(RelOptRuleCall call) {
        LogicalAggregate aggregate = call.rel(0);
        LogicalProject project = call.rel(1);
        List<RexNode> cells = new ArrayList<>();
        for (int key : aggregate.getGroupSet()) {
            cells.add(project.getProjects().get(key));
        }
        if (!cells.stream().allMatch(RexLiteral.class::isInstance)) {
            return;
        }
        RelBuilder builder = call.builder().push(project);
        List<AggregateCall> calls = new ArrayList<>();
        aggregate.getAggCallList().forEach(each -> calls.add(ofAllRows(each, project)));
        calls.add(ScanAggregates.rows(aggregate.getCluster().getTypeFactory()));
        builder.aggregate(builder.groupKey(ImmutableBitSet.of()), calls);
        int rows = calls.size() - 1;
        builder.filter(builder.call(SqlStdOperatorTable.GREATER_THAN, builder.field(rows), builder.literal(0)));
        for (int i = 0; i < rows; i++) {
            cells.add(builder.field(i));
        }
        call.transformTo(RelOptUtil.createCastRel(builder.project(cells).build(), aggregate.getRowType(), true));
    }

    /** The type is inferred anew: of no rows there may be no value, of a group without rows there was no group. */
    private static AggregateCall ofAllRows(AggregateCall call, LogicalProject project) {
        return call.adaptTo(project, call.getArgList(), call.filterArg, false, true);
    }
}
