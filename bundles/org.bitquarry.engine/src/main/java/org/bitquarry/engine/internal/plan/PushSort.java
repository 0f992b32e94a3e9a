package org.bitquarry.engine.internal.plan;

import java.util.List;
import java.util.OptionalLong;
import org.apache.calcite.plan.RelOptRuleCall;
import org.apache.calcite.plan.RelRule;
import org.apache.calcite.rel.RelCollations;
import org.apache.calcite.rel.RelFieldCollation;
import org.apache.calcite.rel.logical.LogicalSort;
import org.apache.calcite.rex.RexLiteral;
import org.apache.calcite.rex.RexNode;
import org.bitquarry.model.scan.ScanRequest;
import org.bitquarry.model.scan.SortKey;
import org.jspecify.annotations.Nullable;

/** Moves an order, and a literal offset and limit, into the scan. NULLS FIRST and LAST other than ours stay outside. */
final class PushSort extends RelRule<ScanRules.Config> {
    PushSort(ScanRules.Config config) {
        super(config);
    }

    @Override
    public void onMatch(RelOptRuleCall call) {
        LogicalSort sort = call.rel(0);
        ConnectorScan scan = call.rel(1);
        List<RelFieldCollation> collations = sort.getCollation().getFieldCollations();
        if (scan.isCut() || !collations.stream().allMatch(PushSort::isOurs)) {
            return;
        }
        List<SortKey> keys = collations.stream()
                .map(key -> new SortKey(
                        scan.request().columns().get(key.getFieldIndex()),
                        key.getDirection().isDescending()))
                .toList();
        ScanRequest sorted = keys.isEmpty() ? scan.request() : scan.request().withSort(keys);
        if (isLiteral(sort.offset) && isLiteral(sort.fetch)) {
            OptionalLong limit = sort.fetch == null ? OptionalLong.empty() : OptionalLong.of(value(sort.fetch));
            call.transformTo(scan.with(sorted.withLimit(value(sort.offset), limit), scan.getRowType()));
        } else if (!keys.isEmpty()) {
            call.transformTo(LogicalSort.create(
                    scan.with(sorted, scan.getRowType()), RelCollations.EMPTY, sort.offset, sort.fetch));
        }
    }

    private static boolean isOurs(RelFieldCollation key) {
        return switch (key.nullDirection) {
            case UNSPECIFIED -> true;
            case FIRST -> key.getDirection().isDescending();
            case LAST -> !key.getDirection().isDescending();
        };
    }

    private static boolean isLiteral(@Nullable RexNode node) {
        return node == null || node instanceof RexLiteral;
    }

    private static long value(@Nullable RexNode node) {
        return node instanceof RexLiteral literal ? literal.getValueAs(Long.class) : 0;
    }
}
