package org.bitquarry.engine.internal.plan;

import java.util.List;
import java.util.Set;
import org.apache.calcite.adapter.enumerable.EnumerableRel;
import org.apache.calcite.adapter.enumerable.EnumerableRelImplementor;
import org.apache.calcite.adapter.enumerable.JavaRowFormat;
import org.apache.calcite.adapter.enumerable.PhysType;
import org.apache.calcite.adapter.enumerable.PhysTypeImpl;
import org.apache.calcite.linq4j.function.Function0;
import org.apache.calcite.linq4j.function.Function1;
import org.apache.calcite.linq4j.function.Function2;
import org.apache.calcite.linq4j.tree.BlockBuilder;
import org.apache.calcite.linq4j.tree.Expression;
import org.apache.calcite.linq4j.tree.Expressions;
import org.apache.calcite.linq4j.tree.Types;
import org.apache.calcite.plan.RelTraitSet;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.RelWriter;
import org.apache.calcite.rel.core.Join;
import org.apache.calcite.rel.core.JoinRelType;
import org.apache.calcite.rel.metadata.RelMetadataQuery;
import org.apache.calcite.rex.RexNode;
import org.bitquarry.engine.internal.run.Lookup;
import org.bitquarry.engine.internal.run.LookupRows;

/** A join whose right side is fetched by the keys of the left side, batch by batch. Inner or left, by equality only. */
final class LookupJoin extends Join implements EnumerableRel {
    private final Lookup lookup;
    private final double rowsPerKey;

    LookupJoin(
            RelTraitSet traits,
            RelNode left,
            RelNode right,
            RexNode condition,
            JoinRelType type,
            Lookup lookup,
            double rowsPerKey) {
        super(left.getCluster(), traits, List.of(), left, right, condition, Set.of(), type);
        this.lookup = lookup;
        this.rowsPerKey = rowsPerKey;
    }

    @Override
    public double estimateRowCount(RelMetadataQuery metadata) {
        double drivers = metadata.getRowCount(left);
        return Math.max(joinType == JoinRelType.LEFT ? drivers : 1, drivers * rowsPerKey);
    }

    @Override
    public LookupJoin copy(
            RelTraitSet traits,
            RexNode condition,
            RelNode left,
            RelNode right,
            JoinRelType type,
            boolean semiJoinDone) {
        return new LookupJoin(traits, left, right, condition, type, lookup, rowsPerKey);
    }

    @Override
    public RelWriter explainTerms(RelWriter writer) {
        return super.explainTerms(writer).item("lookup", lookup);
    }

    @Override
    public Result implement(EnumerableRelImplementor implementor, Prefer prefer) {
        BlockBuilder code = new BlockBuilder();
        Expression leftRows = rows(implementor, code, 0);
        BlockBuilder anew = new BlockBuilder();
        anew.add(Expressions.return_(null, rows(implementor, anew, 1)));
        LookupRows join = new LookupRows(
                lookup,
                left.getRowType().getFieldCount(),
                right.getRowType().getFieldCount(),
                joinType == JoinRelType.LEFT);
        Expression ofContext = Expressions.convert_(
                Expressions.call(
                        implementor.stash(join, Function1.class),
                        Types.lookupMethod(Function1.class, "apply", Object.class),
                        implementor.getRootExpression()),
                Function2.class);
        code.add(Expressions.return_(
                null,
                Expressions.convert_(
                        Expressions.call(
                                ofContext,
                                Types.lookupMethod(Function2.class, "apply", Object.class, Object.class),
                                leftRows,
                                Expressions.lambda(Function0.class, anew.toBlock())),
                        org.apache.calcite.linq4j.Enumerable.class)));
        PhysType type = PhysTypeImpl.of(implementor.getTypeFactory(), getRowType(), JavaRowFormat.ARRAY);
        return implementor.result(type, code.toBlock());
    }

    private Expression rows(EnumerableRelImplementor implementor, BlockBuilder code, int ordinal) {
        Result result = implementor.visitChild(this, ordinal, (EnumerableRel) getInput(ordinal), Prefer.ARRAY);
        return result.physType.convertTo(code.append("side" + ordinal, result.block), JavaRowFormat.ARRAY);
    }
}
