package org.bitquarry.engine.internal.plan;

import java.util.List;
import org.apache.calcite.plan.RelTraitSet;
import org.apache.calcite.rel.RelCollationTraitDef;
import org.apache.calcite.rel.RelCollations;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.Sort;

/**
 * Forgets the orders that nodes of a plan happen to have, such as that of a constant column: the planner would keep to them, and
 * often can't. What a statement asks for stands in a Sort or in a scan.
 */
final class PlainTraits {
    private PlainTraits() {}

    static RelNode of(RelNode node) {
        List<RelNode> inputs = node.getInputs().stream().map(PlainTraits::of).toList();
        RelTraitSet traits = node instanceof Sort
                ? node.getTraitSet()
                : node.getTraitSet().replaceIf(RelCollationTraitDef.INSTANCE, () -> RelCollations.EMPTY);
        return inputs.equals(node.getInputs()) && traits.equals(node.getTraitSet()) ? node : node.copy(traits, inputs);
    }
}
