package org.bitquarry.engine.internal.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.calcite.plan.RelOptPredicateList;
import org.apache.calcite.plan.RelOptRule;
import org.apache.calcite.plan.RelOptRuleCall;
import org.apache.calcite.rel.core.Project;
import org.apache.calcite.rel.rules.ReduceExpressionsRule.ProjectReduceExpressionsRule;
import org.apache.calcite.rex.RexNode;

/**
 * Calculates what is constant in a projection, as Calcite's rule does, but leaves what would change its type. A join with a
 * key that is always NULL says of the other side's key, too, that it is NULL, although it may never be: Calcite's rule
 * makes a NULL of it, which the planner then refuses.
 */
final class ReduceProject extends ProjectReduceExpressionsRule {
    static final RelOptRule INSTANCE = new ReduceProject(ProjectReduceExpressionsRuleConfig.DEFAULT);

    private ReduceProject(ProjectReduceExpressionsRuleConfig config) {
        super(config);
    }

    @Override
    public void onMatch(RelOptRuleCall call) {
        Project project = call.rel(0);
        RelOptPredicateList known = call.getMetadataQuery().getPulledUpPredicates(project.getInput());
        List<RexNode> before = project.getProjects();
        List<RexNode> reduced = new ArrayList<>(before);
        if (!reduceExpressions(
                project, reduced, known, false, config.matchNullability(), config.treatDynamicCallsAsConstant())) {
            return;
        }
        List<RexNode> kept = IntStream.range(0, before.size())
                .mapToObj(index ->
                        reduced.get(index).getType().equals(before.get(index).getType())
                                ? reduced.get(index)
                                : before.get(index))
                .toList();
        if (!kept.equals(before)) {
            call.transformTo(call.builder()
                    .push(project.getInput())
                    .project(kept, project.getRowType().getFieldNames())
                    .build());
        }
    }
}
