package org.bitquarry.engine.internal.plan;

import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.adapter.enumerable.EnumerableNestedLoopJoin;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.Correlate;
import org.apache.calcite.rel.core.RepeatUnion;

/** Marks the scans that an algorithm starts anew for each of its rows, so that each is sent once only. */
final class RepeatedScans {
    private RepeatedScans() {}

    static RelNode marked(RelNode plan) {
        return marked(plan, false);
    }

    private static RelNode marked(RelNode node, boolean repeated) {
        if (node instanceof ConnectorScan scan) {
            return repeated ? scan.asRepeated() : scan;
        }
        List<RelNode> inputs = new ArrayList<>();
        for (int i = 0; i < node.getInputs().size(); i++) {
            boolean inner = i > 0
                    && (node instanceof EnumerableNestedLoopJoin
                            || node instanceof Correlate
                            || node instanceof RepeatUnion);
            inputs.add(marked(node.getInput(i), repeated || inner));
        }
        return inputs.equals(node.getInputs()) ? node : node.copy(node.getTraitSet(), inputs);
    }
}
