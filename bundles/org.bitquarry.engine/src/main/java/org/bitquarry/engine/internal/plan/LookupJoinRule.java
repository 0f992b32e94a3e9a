package org.bitquarry.engine.internal.plan;

import org.apache.calcite.adapter.enumerable.EnumerableConvention;
import org.apache.calcite.plan.Convention;
import org.apache.calcite.plan.RelOptRule;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.convert.ConverterRule;

/** Makes a lookup join enumerable, with both its sides. */
final class LookupJoinRule extends ConverterRule {
    static final RelOptRule INSTANCE = Config.INSTANCE
            .withConversion(LookupJoin.class, Convention.NONE, EnumerableConvention.INSTANCE, "LookupJoinRule")
            .withRuleFactory(LookupJoinRule::new)
            .toRule();

    private LookupJoinRule(Config config) {
        super(config);
    }

    @Override
    public RelNode convert(RelNode node) {
        LookupJoin join = (LookupJoin) node;
        return join.copy(
                join.getTraitSet().replace(EnumerableConvention.INSTANCE),
                join.getCondition(),
                enumerable(join.getLeft()),
                enumerable(join.getRight()),
                join.getJoinType(),
                false);
    }

    private static RelNode enumerable(RelNode side) {
        return convert(side, side.getTraitSet().replace(EnumerableConvention.INSTANCE));
    }
}
