package org.bitquarry.engine.internal.sql;

import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.Aggregate;
import org.apache.calcite.rel.core.Calc;
import org.apache.calcite.rel.core.Filter;
import org.apache.calcite.rel.core.Join;
import org.apache.calcite.rel.core.SetOp;
import org.apache.calcite.rel.core.Sort;
import org.apache.calcite.rel.core.Window;
import org.bitquarry.engine.internal.plan.ConnectorScan;

/** Says in words what a plan does above its scans. */
final class LocalSteps {
    private LocalSteps() {}

    static List<String> of(RelNode plan) {
        List<String> steps = new ArrayList<>();
        collect(plan, steps);
        return steps.stream().distinct().toList();
    }

    private static void collect(RelNode node, List<String> steps) {
        node.getInputs().forEach(input -> collect(input, steps));
        switch (node) {
            case ConnectorScan scan -> {}
            case Calc calc when calc.getProgram().getCondition() != null -> steps.add("more conditions checked here");
            case Filter filter -> steps.add("more conditions checked here");
            case Join join -> steps.add("joined here");
            case Aggregate aggregate ->
                steps.add(aggregate.getAggCallList().isEmpty() ? "made distinct here" : "grouped here");
            case Window window -> steps.add("window functions calculated here");
            case Sort sort when !sort.getCollation().getFieldCollations().isEmpty() -> steps.add("sorted here");
            case Sort cut -> steps.add("cut here");
            case SetOp set -> steps.add("put together here");
            default -> {}
        }
    }
}
