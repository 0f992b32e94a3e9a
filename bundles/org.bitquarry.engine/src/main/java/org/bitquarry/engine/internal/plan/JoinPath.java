package org.bitquarry.engine.internal.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.JoinInfo;
import org.apache.calcite.rel.core.JoinRelType;
import org.apache.calcite.rel.logical.LogicalJoin;
import org.apache.calcite.rex.RexNode;

/**
 * Some tables, joined one after the other.
 *
 * @param rows the plan
 * @param columns what its columns are, counted through all tables of the query
 * @param count how many rows it is expected to have
 * @param requests how many it is expected to take
 * @param order of the tables
 */
record JoinPath(RelNode rows, List<Integer> columns, double count, double requests, List<Integer> order) {
    private static final double KEPT_BY_EQUALITY = 0.1;

    static JoinPath of(int index, RelNode table, List<Integer> columns) {
        return new JoinPath(
                table,
                columns,
                table.getCluster().getMetadataQuery().getRowCount(table),
                PlanCost.reading(table),
                List.of(index));
    }

    /** Adds a table: by the keys that are there, if that is expected to take fewer requests than reading it. */
    JoinPath joined(JoinPath table, List<RexNode> conditions) {
        List<Integer> both =
                Stream.concat(columns.stream(), table.columns.stream()).toList();
        List<RexNode> terms = conditions.stream()
                .filter(term -> JoinOrder.isOf(term, both) && (order.size() == 1 || !JoinOrder.isOf(term, columns)))
                .map(term -> JoinOrder.placed(term, both))
                .toList();
        LogicalJoin join = LogicalJoin.create(
                rows, table.rows, List.of(), JoinOrder.all(rows, terms), Set.of(), JoinRelType.INNER);
        JoinInfo info = join.analyzeCondition();
        Optional<LookupSide> side = LookupJoins.isPlain(join, info)
                ? LookupSide.of(table.rows, info.leftKeys, LookupJoins.types(rows, info.leftKeys), info.rightKeys)
                : Optional.empty();
        double read = side.map(each -> Math.min(PlanCost.lookups(count, each), table.requests))
                .orElse(table.requests);
        double found = side.map(each -> Math.min(each.rowsPerKey(), table.count))
                .orElse(table.count * (info.leftKeys.isEmpty() ? 1 : KEPT_BY_EQUALITY));
        List<Integer> next = new ArrayList<>(order);
        next.addAll(table.order);
        return new JoinPath(join, both, Math.max(1, count * found), requests + read, next);
    }

    /** Fewer requests are better, then fewer rows to find others by; else what is written first stays first. */
    boolean isBetterThan(JoinPath other) {
        if (requests != other.requests) {
            return requests < other.requests;
        }
        if (count != other.count) {
            return count < other.count;
        }
        for (int i = 0; i < order.size(); i++) {
            if (!order.get(i).equals(other.order.get(i))) {
                return order.get(i) < other.order.get(i);
            }
        }
        return false;
    }
}
