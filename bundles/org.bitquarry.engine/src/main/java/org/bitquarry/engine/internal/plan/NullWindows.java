package org.bitquarry.engine.internal.plan;

import java.util.List;
import org.apache.calcite.plan.RelOptRule;
import org.apache.calcite.plan.RelOptRuleCall;
import org.apache.calcite.plan.RelRule;
import org.apache.calcite.rel.core.RelFactories;
import org.apache.calcite.rel.logical.LogicalProject;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexOver;
import org.apache.calcite.rex.RexShuttle;
import org.apache.calcite.rex.RexUtil;

/**
 * Says what a window finds that looks at nothing but NULL, such as a column that WHERE says is NULL: none to count, and no
 * extreme. Calcite generates code for it that doesn't compile.
 */
final class NullWindows extends RelRule<ScanRules.Config> {
    static final RelOptRule INSTANCE = new NullWindows(new ScanRules.Config(
            "NullWindows",
            RelFactories.LOGICAL_BUILDER,
            node -> node.operand(LogicalProject.class)
                    .predicate(LogicalProject::containsOver)
                    .anyInputs(),
            NullWindows::new));

    private NullWindows(ScanRules.Config config) {
        super(config);
    }

    @Override
    public void onMatch(RelOptRuleCall call) {
        LogicalProject project = call.rel(0);
        RexBuilder builder = project.getCluster().getRexBuilder();
        List<RexNode> found = new RexShuttle() {
            @Override
            public RexNode visitOver(RexOver over) {
                return over.getOperands().stream().anyMatch(operand -> RexUtil.isNullLiteral(operand, true))
                        ? value(over, builder)
                        : super.visitOver(over);
            }
        }.visitList(project.getProjects());
        if (!found.equals(project.getProjects())) {
            call.transformTo(project.copy(project.getTraitSet(), project.getInput(), found, project.getRowType()));
        }
    }

    private static RexNode value(RexOver over, RexBuilder builder) {
        RelDataType type = over.getType();
        return switch (over.getAggOperator().getKind()) {
            case COUNT, SUM0 -> builder.makeLiteral(0, type, true);
            case MIN, MAX, SUM, AVG -> type.isNullable() ? builder.makeNullLiteral(type) : over;
            default -> over;
        };
    }
}
