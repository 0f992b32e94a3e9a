package org.bitquarry.engine.internal.plan;

import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.plan.RelOptRule;
import org.apache.calcite.plan.RelOptRuleCall;
import org.apache.calcite.plan.RelRule;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.JoinRelType;
import org.apache.calcite.rel.core.RelFactories;
import org.apache.calcite.rel.logical.LogicalJoin;
import org.apache.calcite.rel.rules.JoinCommuteRule;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexInputRef;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexShuttle;
import org.apache.calcite.tools.RelBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Writes outer joins that keep the right side as ones that keep the left. Calcite's nested loop finds unmatched right rows
 * by object identity, and loses rows where one boxed value stands for many.
 */
final class OuterJoins extends RelRule<ScanRules.Config> {
    static final RelOptRule INSTANCE = new OuterJoins(new ScanRules.Config(
            "OuterJoins",
            RelFactories.LOGICAL_BUILDER,
            node -> node.operand(LogicalJoin.class)
                    .predicate(OuterJoins::isAffected)
                    .anyInputs(),
            OuterJoins::new));

    private OuterJoins(ScanRules.Config config) {
        super(config);
    }

    private static boolean isAffected(LogicalJoin join) {
        return join.getJoinType() == JoinRelType.RIGHT
                || (join.getJoinType() == JoinRelType.FULL
                        && join.analyzeCondition().leftKeys.isEmpty());
    }

    @Override
    public void onMatch(RelOptRuleCall call) {
        LogicalJoin join = call.rel(0);
        @Nullable
        RelNode other = join.getJoinType() == JoinRelType.RIGHT
                ? JoinCommuteRule.swap(join, true, call.builder())
                : split(join, call.builder());
        if (other != null) {
            call.transformTo(other);
        }
    }

    /** All left rows with what matches them, then the right rows that nothing matched. */
    private static RelNode split(LogicalJoin join, RelBuilder builder) {
        RelNode left = join.getLeft();
        RelNode right = join.getRight();
        int leftCount = left.getRowType().getFieldCount();
        int rightCount = right.getRowType().getFieldCount();
        RelDataType type = join.getRowType();
        RexBuilder rex = builder.getRexBuilder();
        RelNode kept = join.copy(join.getTraitSet(), join.getCondition(), left, right, JoinRelType.LEFT, false);
        RexNode swapped = join.getCondition().accept(new RexShuttle() {
            @Override
            public RexNode visitInputRef(RexInputRef ref) {
                int index = ref.getIndex();
                return rex.makeInputRef(ref.getType(), index < leftCount ? index + rightCount : index - leftCount);
            }
        });
        builder.push(right).push(left).join(JoinRelType.ANTI, swapped);
        List<RexNode> columns = new ArrayList<>();
        for (int i = 0; i < leftCount; i++) {
            columns.add(rex.makeNullLiteral(type.getFieldList().get(i).getType()));
        }
        for (int i = 0; i < rightCount; i++) {
            columns.add(rex.makeCast(type.getFieldList().get(leftCount + i).getType(), builder.field(i)));
        }
        RelNode unmatched = builder.project(columns, type.getFieldNames(), true).build();
        builder.push(kept).convert(type, false);
        return builder.push(unmatched).union(true).build();
    }
}
