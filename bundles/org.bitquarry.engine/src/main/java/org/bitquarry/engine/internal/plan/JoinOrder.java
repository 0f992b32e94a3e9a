package org.bitquarry.engine.internal.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.calcite.plan.RelOptUtil;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.JoinRelType;
import org.apache.calcite.rel.core.Project;
import org.apache.calcite.rel.logical.LogicalJoin;
import org.apache.calcite.rel.logical.LogicalProject;
import org.apache.calcite.rex.RexInputRef;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexShuttle;
import org.apache.calcite.rex.RexUtil;

/**
 * Joins three tables and more in the order that is expected to take the fewest requests, so that a table of which few rows are
 * wanted finds those of the others, wherever it is written. Calcite's own rules count rows that are joined, which cost nothing
 * here. Where no order is better, that of the text stays.
 */
final class JoinOrder {
    /** All orders of more are not compared; they are joined as they are written. */
    private static final int MOST = 7;

    private JoinOrder() {}

    static RelNode chosen(RelNode node) {
        if (isInner(node)) {
            Flat flat = new Flat(node);
            if (flat.factors.size() > 2 && flat.factors.size() <= MOST) {
                return flat.ordered(node);
            }
        }
        List<RelNode> inputs = node.getInputs().stream().map(JoinOrder::chosen).toList();
        return inputs.equals(node.getInputs()) ? node : node.copy(node.getTraitSet(), inputs);
    }

    private static boolean isInner(RelNode node) {
        return node instanceof LogicalJoin join && join.getJoinType() == JoinRelType.INNER;
    }

    /** Joins that stand upon each other, taken apart. Columns count through all factors. One a tree. */
    private static final class Flat {
        private final List<RelNode> factors = new ArrayList<>();
        private final List<RexNode> conditions = new ArrayList<>();
        private final List<Integer> shown;
        private int width;

        Flat(RelNode tree) {
            shown = takeApart(tree);
        }

        /** Returns which columns the node shows. */
        private List<Integer> takeApart(RelNode node) {
            if (isInner(node)) {
                LogicalJoin join = (LogicalJoin) node;
                List<Integer> columns = new ArrayList<>(takeApart(join.getLeft()));
                columns.addAll(takeApart(join.getRight()));
                RelOptUtil.conjunctions(join.getCondition()).forEach(term -> conditions.add(moved(term, columns)));
                return columns;
            }
            if (node instanceof Project project && isInner(project.getInput()) && isOfColumns(project)) {
                List<Integer> inner = takeApart(project.getInput());
                return project.getProjects().stream()
                        .map(each -> inner.get(((RexInputRef) each).getIndex()))
                        .toList();
            }
            factors.add(chosen(node));
            int begin = width;
            width += node.getRowType().getFieldCount();
            return IntStream.range(begin, width).boxed().toList();
        }

        private static boolean isOfColumns(Project project) {
            return project.getProjects().stream().allMatch(RexInputRef.class::isInstance);
        }

        RelNode ordered(RelNode tree) {
            List<JoinPath> starts = new ArrayList<>();
            int begin = 0;
            for (int i = 0; i < factors.size(); i++) {
                int end = begin + factors.get(i).getRowType().getFieldCount();
                starts.add(JoinPath.of(
                        i, factors.get(i), IntStream.range(begin, end).boxed().toList()));
                begin = end;
            }
            JoinPath written = starts.get(0);
            for (JoinPath next : starts.subList(1, starts.size())) {
                written = written.joined(next, conditions);
            }
            JoinPath best = best(starts);
            return best.requests() < written.requests() ? shown(best, tree) : rebuilt(tree);
        }

        /** The best way to a set of factors is one factor more than the best way to some set without it. */
        private JoinPath best(List<JoinPath> starts) {
            int all = (1 << starts.size()) - 1;
            JoinPath[] ways = new JoinPath[all + 1];
            for (int i = 0; i < starts.size(); i++) {
                ways[1 << i] = starts.get(i);
            }
            for (int set = 1; set < all; set++) {
                for (int i = 0; i < starts.size(); i++) {
                    if ((set & (1 << i)) == 0) {
                        JoinPath way = ways[set].joined(starts.get(i), conditions);
                        JoinPath known = ways[set | (1 << i)];
                        ways[set | (1 << i)] = known == null || way.isBetterThan(known) ? way : known;
                    }
                }
            }
            return ways[all];
        }

        private RelNode shown(JoinPath path, RelNode tree) {
            List<RexNode> columns = shown.stream()
                    .<RexNode>map(column -> tree.getCluster()
                            .getRexBuilder()
                            .makeInputRef(path.rows(), path.columns().indexOf(column)))
                    .toList();
            return LogicalProject.create(
                    path.rows(), List.of(), columns, tree.getRowType().getFieldNames(), Set.of());
        }

        private static RelNode rebuilt(RelNode tree) {
            List<RelNode> inputs = tree.getInputs().stream()
                    .map(input -> isInner(input) ? rebuilt(input) : chosen(input))
                    .toList();
            return inputs.equals(tree.getInputs()) ? tree : tree.copy(tree.getTraitSet(), inputs);
        }
    }

    /** Returns an expression whose columns stand elsewhere. */
    static RexNode moved(RexNode term, List<Integer> columns) {
        return term.accept(new RexShuttle() {
            @Override
            public RexNode visitInputRef(RexInputRef column) {
                return new RexInputRef(columns.get(column.getIndex()), column.getType());
            }
        });
    }

    /** Returns where in a row the columns stand that an expression counts through all factors. */
    static RexNode placed(RexNode term, List<Integer> columns) {
        return term.accept(new RexShuttle() {
            @Override
            public RexNode visitInputRef(RexInputRef column) {
                return new RexInputRef(columns.indexOf(column.getIndex()), column.getType());
            }
        });
    }

    static boolean isOf(RexNode term, List<Integer> columns) {
        return columns.containsAll(RelOptUtil.InputFinder.bits(term).asList());
    }

    static RexNode all(RelNode node, List<RexNode> terms) {
        return RexUtil.composeConjunction(node.getCluster().getRexBuilder(), terms);
    }
}
