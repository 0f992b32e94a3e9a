package org.bitquarry.engine.internal.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.calcite.adapter.enumerable.EnumerableNestedLoopJoin;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.Correlate;
import org.apache.calcite.rel.core.RepeatUnion;
import org.bitquarry.model.scan.ScanRequest;

/**
 * Marks the scans that an algorithm starts anew for each of its rows, and those that stand in a plan twice, so that each
 * is sent once only. One a plan.
 */
final class RepeatedScans {
    private final Set<ScanRequest> seen = new HashSet<>();
    private final Set<ScanRequest> twice = new HashSet<>();

    private RepeatedScans() {}

    static RelNode marked(RelNode plan) {
        RepeatedScans scans = new RepeatedScans();
        scans.count(plan);
        return scans.marked(plan, false);
    }

    private void count(RelNode node) {
        if (node instanceof ConnectorScan scan && !seen.add(scan.request())) {
            twice.add(scan.request());
        }
        node.getInputs().forEach(this::count);
    }

    private RelNode marked(RelNode node, boolean repeated) {
        if (node instanceof ConnectorScan scan) {
            return repeated || twice.contains(scan.request()) ? scan.asRepeated() : scan;
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
