package org.bitquarry.engine.internal.plan;

import java.math.BigDecimal;
import org.apache.calcite.plan.RelOptRule;
import org.apache.calcite.plan.RelOptRuleCall;
import org.apache.calcite.plan.RelOptUtil;
import org.apache.calcite.plan.RelRule;
import org.apache.calcite.rel.RelCollations;
import org.apache.calcite.rel.core.RelFactories;
import org.apache.calcite.rel.logical.LogicalAggregate;
import org.apache.calcite.rel.logical.LogicalProject;
import org.apache.calcite.rel.logical.LogicalSort;
import org.apache.calcite.rex.RexLiteral;

/**
 * The distinct rows of a constant are its first: what EXISTS, and IN with a constant, become needs one row, not all pages.
 * Calcite's decorrelation would make one row of none, because it forgets what a constant was grouped for.
 */
final class ConstantDistinct extends RelRule<ScanRules.Config> {
    static final RelOptRule INSTANCE = new ConstantDistinct(new ScanRules.Config(
            "ConstantDistinct",
            RelFactories.LOGICAL_BUILDER,
            node -> node.operand(LogicalAggregate.class)
                    .predicate(aggregate -> aggregate.getAggCallList().isEmpty()
                            && !aggregate.getGroupSet().isEmpty()
                            && RelOptUtil.getVariablesUsed(aggregate).isEmpty())
                    .oneInput(input -> input.operand(LogicalProject.class).anyInputs()),
            ConstantDistinct::new));

    private ConstantDistinct(ScanRules.Config config) {
        super(config);
    }

    @Override
    public void onMatch(RelOptRuleCall call) {
        LogicalAggregate aggregate = call.rel(0);
        LogicalProject project = call.rel(1);
        boolean constant = aggregate.getGroupSet().asList().stream()
                .allMatch(key -> project.getProjects().get(key) instanceof RexLiteral);
        if (!constant
                || aggregate.getGroupSet().cardinality()
                        != project.getProjects().size()) {
            return;
        }
        call.transformTo(LogicalSort.create(
                project,
                RelCollations.EMPTY,
                null,
                call.builder().getRexBuilder().makeExactLiteral(BigDecimal.ONE)));
    }
}
