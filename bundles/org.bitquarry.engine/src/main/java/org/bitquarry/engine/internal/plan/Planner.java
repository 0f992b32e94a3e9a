package org.bitquarry.engine.internal.plan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.calcite.DataContexts;
import org.apache.calcite.adapter.enumerable.EnumerableConvention;
import org.apache.calcite.adapter.enumerable.EnumerableRules;
import org.apache.calcite.plan.Contexts;
import org.apache.calcite.plan.ConventionTraitDef;
import org.apache.calcite.plan.RelOptCluster;
import org.apache.calcite.plan.RelOptCostImpl;
import org.apache.calcite.plan.RelOptRule;
import org.apache.calcite.plan.hep.HepMatchOrder;
import org.apache.calcite.plan.hep.HepPlanner;
import org.apache.calcite.plan.hep.HepProgram;
import org.apache.calcite.plan.hep.HepProgramBuilder;
import org.apache.calcite.plan.volcano.VolcanoPlanner;
import org.apache.calcite.rel.RelCollationTraitDef;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.logical.LogicalProject;
import org.apache.calcite.rel.logical.LogicalValues;
import org.apache.calcite.rel.metadata.ChainedRelMetadataProvider;
import org.apache.calcite.rel.metadata.DefaultRelMetadataProvider;
import org.apache.calcite.rel.metadata.RelMetadataProvider;
import org.apache.calcite.rel.rules.CoreRules;
import org.apache.calcite.rel.rules.PruneEmptyRules;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexExecutorImpl;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.tools.Program;
import org.apache.calcite.tools.Programs;
import org.apache.calcite.util.CancelFlag;
import org.bitquarry.engine.internal.scan.ScanSource;

/** Makes plans: what can be pushed down is, in a fixed order; what remains above the scans is chosen by cost. */
public final class Planner {
    private static final List<RelOptRule> LOGICAL = List.of(
            OuterJoins.INSTANCE,
            CoreRules.FILTER_INTO_JOIN,
            CoreRules.JOIN_CONDITION_PUSH,
            CoreRules.JOIN_PUSH_EXPRESSIONS,
            CoreRules.FILTER_PROJECT_TRANSPOSE,
            CoreRules.FILTER_AGGREGATE_TRANSPOSE,
            CoreRules.FILTER_SET_OP_TRANSPOSE,
            CoreRules.FILTER_MERGE,
            CoreRules.FILTER_REDUCE_EXPRESSIONS,
            ReduceProject.INSTANCE,
            NullWindows.INSTANCE,
            CoreRules.PROJECT_MERGE,
            CoreRules.PROJECT_REMOVE,
            CoreRules.SORT_PROJECT_TRANSPOSE,
            CoreRules.SORT_REMOVE,
            // What can have no rows is not planned; Calcite finds no way to a constant column of nothing.
            PruneEmptyRules.PROJECT_INSTANCE,
            PruneEmptyRules.FILTER_INSTANCE,
            PruneEmptyRules.SORT_INSTANCE,
            PruneEmptyRules.AGGREGATE_INSTANCE,
            PruneEmptyRules.UNION_INSTANCE,
            PruneEmptyRules.INTERSECT_INSTANCE,
            PruneEmptyRules.MINUS_INSTANCE,
            PruneEmptyRules.JOIN_LEFT_INSTANCE,
            PruneEmptyRules.JOIN_RIGHT_INSTANCE);

    /** What decorrelation would trip over: it counts the keys of a group wrongly where some are constants. */
    private static final List<RelOptRule> CONSTANTS =
            List.of(ConstantDistinct.INSTANCE, ConstantGroups.INSTANCE, CoreRules.AGGREGATE_PROJECT_PULL_UP_CONSTANTS);

    private static final List<RelOptRule> AROUND_SCANS = List.of(
            CoreRules.FILTER_PROJECT_TRANSPOSE,
            CoreRules.FILTER_MERGE,
            CoreRules.PROJECT_MERGE,
            CoreRules.PROJECT_REMOVE,
            CoreRules.SORT_PROJECT_TRANSPOSE,
            CoreRules.AGGREGATE_PROJECT_MERGE);

    private final Program pushDown = Programs.sequence(
            Programs.subQuery(DefaultRelMetadataProvider.INSTANCE),
            hep(CONSTANTS),
            Programs.decorrelate(),
            hep(LOGICAL),
            hep(pushing()),
            // A column that only a pushed predicate read is nobody's any more.
            (planner, plan, traits, materializations, lattices) -> new ColumnTrimmer(plan).trim(plan),
            hep(pushing()));
    private final Program physical =
            Programs.sequence(Programs.ofRules(physicalRules()), Programs.calc(DefaultRelMetadataProvider.INSTANCE));

    /**
     * Makes what the nodes of one plan have in common.
     *
     * @param late takes values that are only known when the plan runs
     * @param source is asked what it can do
     * @param cancelled ends the planning when it becomes true
     */
    public static RelOptCluster cluster(
            RexBuilder builder, LateValues late, ScanSource source, AtomicBoolean cancelled) {
        VolcanoPlanner planner = new VolcanoPlanner(Contexts.of(late, source, new CancelFlag(cancelled)));
        planner.addRelTraitDef(ConventionTraitDef.INSTANCE);
        planner.addRelTraitDef(RelCollationTraitDef.INSTANCE);
        planner.setExecutor(new RexExecutorImpl(DataContexts.EMPTY));
        return RelOptCluster.create(planner, builder);
    }

    /** Returns what rules give their late values to. */
    static LateValues lateValues(RelOptCluster cluster) {
        return cluster.getPlanner().getContext().unwrapOrThrow(LateValues.class);
    }

    /** Returns what rules ask what the source can do. */
    static ScanSource source(RelOptCluster cluster) {
        return cluster.getPlanner().getContext().unwrapOrThrow(ScanSource.class);
    }

    /** Returns one row of the late values; empty when the plan has none. */
    public Optional<RelNode> lateRow(RelOptCluster cluster) {
        List<RexNode> expressions = lateValues(cluster).expressions();
        if (expressions.isEmpty()) {
            return Optional.empty();
        }
        RelNode row = LogicalProject.create(
                LogicalValues.createOneRow(cluster),
                List.of(),
                expressions,
                Collections.nCopies(expressions.size(), null),
                Set.of());
        return Optional.of(chosen(row));
    }

    /** Returns the plan of a query: one scan, or enumerable nodes above scans. */
    public RelNode plan(RelNode query) {
        RelOptCluster cluster = query.getCluster();
        RelNode pushed = pushDown.run(cluster.getPlanner(), query, query.getTraitSet(), List.of(), List.of());
        if (pushed instanceof ConnectorScan) {
            return pushed;
        }
        return RepeatedScans.marked(chosen(PlainTraits.of(LookupJoins.chosen(JoinOrder.chosen(pushed)))));
    }

    /** A Sort is in the tree or in a scan: the root need not ask for its order again. */
    private RelNode chosen(RelNode logical) {
        RelOptCluster cluster = logical.getCluster();
        return physical.run(
                cluster.getPlanner(), logical, cluster.traitSetOf(EnumerableConvention.INSTANCE), List.of(), List.of());
    }

    /** Calcite's own program of this kind can't be cancelled: it plans without the context. */
    private static Program hep(List<RelOptRule> rules) {
        HepProgram program = new HepProgramBuilder()
                .addMatchOrder(HepMatchOrder.BOTTOM_UP)
                .addRuleCollection(rules)
                .build();
        return (planner, plan, traits, materializations, lattices) -> {
            HepPlanner heuristic = new HepPlanner(program, planner.getContext(), true, null, RelOptCostImpl.FACTORY);
            List<RelMetadataProvider> metadata = new ArrayList<>(List.of(DefaultRelMetadataProvider.INSTANCE));
            heuristic.registerMetadataProviders(metadata);
            plan.getCluster().setMetadataProvider(ChainedRelMetadataProvider.of(metadata));
            heuristic.setRoot(plan);
            return heuristic.findBestExp();
        };
    }

    private static List<RelOptRule> pushing() {
        List<RelOptRule> rules = new ArrayList<>(ScanRules.ALL);
        rules.addAll(AROUND_SCANS);
        return rules;
    }

    private static List<RelOptRule> physicalRules() {
        List<RelOptRule> rules = new ArrayList<>(List.of(
                CoreRules.JOIN_COMMUTE,
                CoreRules.PROJECT_TO_LOGICAL_PROJECT_AND_WINDOW,
                CoreRules.AGGREGATE_EXPAND_DISTINCT_AGGREGATES,
                CoreRules.AGGREGATE_REDUCE_FUNCTIONS,
                CoreRules.SAMPLE_TO_FILTER,
                ConnectorScanRule.INSTANCE,
                LookupJoinRule.INSTANCE));
        EnumerableRules.rules().stream()
                .filter(rule -> !rule.equals(EnumerableRules.ENUMERABLE_TABLE_MODIFICATION_RULE)
                        && !rule.equals(EnumerableRules.ENUMERABLE_MERGE_JOIN_RULE))
                .forEach(rules::add);
        return rules;
    }
}
