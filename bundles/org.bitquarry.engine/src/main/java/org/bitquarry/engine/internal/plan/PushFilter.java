package org.bitquarry.engine.internal.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.calcite.plan.RelOptRuleCall;
import org.apache.calcite.plan.RelOptUtil;
import org.apache.calcite.plan.RelRule;
import org.apache.calcite.rel.logical.LogicalFilter;
import org.apache.calcite.rex.RexNode;
import org.bitquarry.model.scan.Predicate;

/** Moves the conjuncts that a scan can decide into it. */
final class PushFilter extends RelRule<ScanRules.Config> {
    PushFilter(ScanRules.Config config) {
        super(config);
    }

    @Override
    public void onMatch(RelOptRuleCall call) {
        LogicalFilter filter = call.rel(0);
        ConnectorScan scan = call.rel(1);
        if (scan.isCut()) {
            return;
        }
        PredicateTranslator translator = new PredicateTranslator(
                scan.request().table().table(),
                scan.request().columns(),
                filter.getCluster().getRexBuilder(),
                Planner.lateValues(filter.getCluster()));
        List<Predicate> pushed = new ArrayList<>(scan.request().filter());
        List<RexNode> rest = new ArrayList<>();
        for (RexNode conjunct : RelOptUtil.conjunctions(filter.getCondition())) {
            Optional<Predicate> predicate = translator.translate(conjunct);
            predicate.ifPresentOrElse(pushed::add, () -> rest.add(conjunct));
        }
        if (pushed.size() > scan.request().filter().size()) {
            call.transformTo(call.builder()
                    .push(scan.with(scan.request().withFilter(flat(pushed)), scan.getRowType()))
                    .filter(rest)
                    .build());
        }
    }

    private static List<Predicate> flat(List<Predicate> conjuncts) {
        Predicate all = Junctions.all(conjuncts);
        return all instanceof Predicate.And and ? and.terms() : List.of(all);
    }
}
