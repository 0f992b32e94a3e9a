package org.bitquarry.engine.internal.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.calcite.plan.Convention;
import org.apache.calcite.plan.RelOptUtil;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.Join;
import org.apache.calcite.rel.core.JoinInfo;
import org.apache.calcite.rel.core.JoinRelType;
import org.apache.calcite.rel.logical.LogicalJoin;
import org.apache.calcite.rel.logical.LogicalProject;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeField;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.sql.SqlKind;
import org.bitquarry.engine.internal.run.Lookup;

/**
 * Decides for each join, from the leaves up, whether one side is fetched by the other one's keys: when that is expected to
 * take fewer requests than reading both. One a plan.
 */
final class LookupJoins {
    private int slots;

    private LookupJoins() {}

    static RelNode chosen(RelNode plan) {
        return new LookupJoins().visit(plan);
    }

    private RelNode visit(RelNode node) {
        List<RelNode> inputs = node.getInputs().stream().map(this::visit).toList();
        RelNode same = inputs.equals(node.getInputs()) ? node : node.copy(node.getTraitSet(), inputs);
        return same instanceof LogicalJoin join ? choose(join) : same;
    }

    private RelNode choose(LogicalJoin join) {
        JoinInfo info = join.analyzeCondition();
        if (!isPlain(join, info)) {
            return join;
        }
        Optional<LookupSide> right =
                LookupSide.of(join.getRight(), info.leftKeys, types(join.getLeft(), info.leftKeys), info.rightKeys);
        Optional<LookupSide> left = join.getJoinType() == JoinRelType.LEFT
                ? Optional.empty()
                : LookupSide.of(join.getLeft(), info.rightKeys, types(join.getRight(), info.rightKeys), info.leftKeys);
        double byRight = right.map(side -> PlanCost.lookups(join.getLeft(), side) - side.scanned())
                .orElse(0.0);
        double byLeft = left.map(side -> PlanCost.lookups(join.getRight(), side) - side.scanned())
                .orElse(0.0);
        if (byRight < 0 && byRight <= byLeft) {
            return lookup(join, join.getLeft(), join.getRight(), join.getCondition(), right.orElseThrow());
        }
        return byLeft < 0 ? swapped(join, left.orElseThrow()) : join;
    }

    /** Tells whether a join is one by equality alone. */
    static boolean isPlain(LogicalJoin join, JoinInfo info) {
        return (join.getJoinType() == JoinRelType.INNER || join.getJoinType() == JoinRelType.LEFT)
                && info.isEqui()
                && !info.leftKeys.isEmpty()
                && RelOptUtil.conjunctions(join.getCondition()).stream()
                        .allMatch(term -> term.getKind() == SqlKind.EQUALS);
    }

    private RelNode lookup(Join join, RelNode driver, RelNode side, RexNode condition, LookupSide found) {
        Lookup lookup = new Lookup(slots++, found.keys(), found.batch(), found.perKey(), PlanCost.whole(found));
        return new LookupJoin(
                join.getCluster().traitSetOf(Convention.NONE),
                driver,
                LookupSide.lookedUp(side, lookup),
                condition,
                join.getJoinType(),
                lookup,
                found.rowsPerKey());
    }

    /** The right side drives: the columns change places, and are put back above. */
    private RelNode swapped(LogicalJoin join, LookupSide found) {
        int left = join.getLeft().getRowType().getFieldCount();
        int right = join.getRight().getRowType().getFieldCount();
        int[] moves = IntStream.range(0, left + right)
                .map(index -> index < left ? right : -left)
                .toArray();
        List<RelDataTypeField> fields = join.getRowType().getFieldList();
        RexNode condition = join.getCondition()
                .accept(new RelOptUtil.RexInputConverter(join.getCluster().getRexBuilder(), fields, null, moves));
        RelNode lookup = lookup(join, join.getRight(), join.getLeft(), condition, found);
        List<RexNode> columns = new ArrayList<>();
        for (int i = 0; i < left + right; i++) {
            columns.add(join.getCluster().getRexBuilder().makeInputRef(lookup, i + moves[i]));
        }
        return LogicalProject.create(
                lookup, List.of(), columns, join.getRowType().getFieldNames(), java.util.Set.of());
    }

    /** Returns the types of some columns. */
    static List<RelDataType> types(RelNode side, List<Integer> keys) {
        return keys.stream()
                .map(key -> side.getRowType().getFieldList().get(key).getType())
                .toList();
    }
}
