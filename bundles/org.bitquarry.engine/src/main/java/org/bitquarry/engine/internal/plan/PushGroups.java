package org.bitquarry.engine.internal.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.calcite.plan.RelOptRuleCall;
import org.apache.calcite.plan.RelOptUtil;
import org.apache.calcite.plan.RelRule;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.AggregateCall;
import org.apache.calcite.rel.logical.LogicalAggregate;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.tools.RelBuilder;
import org.bitquarry.model.scan.Predicate;
import org.bitquarry.model.scan.PredicateEvaluator;
import org.bitquarry.model.scan.ScanRequest;
import org.bitquarry.model.table.Column;

/**
 * Makes groups by an enumeration one request a value, for each of COUNT, MIN and MAX, when that is less than reading the
 * rows. Values that the filter rules out are not asked for.
 */
final class PushGroups extends RelRule<ScanRules.Config> {
    PushGroups(ScanRules.Config config) {
        super(config);
    }

    @Override
    public void onMatch(RelOptRuleCall call) {
        LogicalAggregate aggregate = call.rel(0);
        ConnectorScan scan = call.rel(1);
        if (scan.isCut()
                || aggregate.getGroupCount() != 1
                || aggregate.getGroupSets().size() != 1) {
            return;
        }
        Column column =
                ScanAggregates.column(scan.request(), aggregate.getGroupSet().nth(0));
        List<Predicate> groups = groups(column, scan.request());
        int each = Math.max(1, aggregate.getAggCallList().size());
        if (groups.isEmpty() || groups.size() * each > ScanEstimate.requests(scan.request())) {
            return;
        }
        List<RelNode> rows = new ArrayList<>();
        for (Predicate group : groups) {
            Optional<RelNode> row = row(call.builder(), scan, group, aggregate);
            if (row.isEmpty()) {
                return;
            }
            rows.add(row.get());
        }
        RelNode all = call.builder().pushAll(rows).union(true, rows.size()).build();
        call.transformTo(RelOptUtil.createCastRel(all, aggregate.getRowType(), true));
    }

    /** Returns what tells the groups apart: a comparison with each value that can occur; none for an open column. */
    private static List<Predicate> groups(Column column, ScanRequest request) {
        List<Predicate> values = column.enumeration().stream()
                .map(value -> Predicate.equal(column.name(), value))
                .filter(group -> canOccur(group, column, request))
                .toList();
        return values.isEmpty() || !column.nullable()
                ? values
                : Stream.concat(values.stream(), Stream.of(new Predicate.IsNull(column.name(), false)))
                        .toList();
    }

    private static boolean canOccur(Predicate group, Column column, ScanRequest request) {
        Object value = value(group);
        List<Predicate> known = request.filter().stream()
                .filter(predicate -> decides(predicate, column))
                .toList();
        return PredicateEvaluator.passes(known, name -> value);
    }

    private static boolean decides(Predicate predicate, Column column) {
        return switch (predicate) {
            case Predicate.Comparison comparison ->
                comparison.column().equals(column.name())
                        && comparison.operand().boundValue() != null;
            case Predicate.In in ->
                in.column().equals(column.name())
                        && in.operands().stream().allMatch(operand -> operand.boundValue() != null);
            case Predicate.And and -> false;
            case Predicate.Or or -> false;
            case Predicate.Like like -> false;
            case Predicate.IsNull isNull -> false;
            case Predicate.Never never -> false;
        };
    }

    private static Object value(Predicate group) {
        return group instanceof Predicate.Comparison comparison
                ? java.util.Objects.requireNonNull(comparison.operand().boundValue())
                : "";
    }

    /** Returns the group's row, if it has any: the value, then what is calculated of it. */
    private static Optional<RelNode> row(
            RelBuilder builder, ConnectorScan scan, Predicate group, LogicalAggregate aggregate) {
        List<Predicate> filter = new ArrayList<>(scan.request().filter());
        filter.add(group);
        ConnectorScan only = scan.with(scan.request().withFilter(filter), scan.getRowType());
        ConnectorScan part = aggregate.getAggCallList().stream().allMatch(ScanAggregates::isPlainCount)
                ? only.partOf(counted(scan.request(), aggregate))
                : only;
        List<AggregateCall> calls = new ArrayList<>(aggregate.getAggCallList());
        int telling = telling(calls, scan.request());
        if (telling < 0) {
            telling = calls.size();
            calls.add(ScanAggregates.rows(scan.getCluster().getTypeFactory()));
        }
        int index = telling;
        return ScanAggregates.row(builder, part, calls).map(row -> {
            builder.push(row);
            boolean counts = ScanAggregates.isPlainCount(calls.get(index));
            builder.filter(
                    counts
                            ? builder.call(SqlStdOperatorTable.GREATER_THAN, builder.field(index), builder.literal(0))
                            : builder.isNotNull(builder.field(index)));
            List<RexNode> cells = new ArrayList<>();
            cells.add(cell(builder, group, aggregate));
            for (int i = 0; i < aggregate.getAggCallList().size(); i++) {
                cells.add(builder.field(i));
            }
            return builder.project(cells).build();
        });
    }

    /** All groups' rows, with what tells them apart: a list of one page costs less than a request each. */
    private static ScanRequest counted(ScanRequest request, LogicalAggregate aggregate) {
        return request.withColumns(IntStream.concat(
                        aggregate.getGroupSet().asList().stream().mapToInt(Integer::intValue),
                        aggregate.getAggCallList().stream()
                                .flatMapToInt(call -> call.getArgList().stream().mapToInt(Integer::intValue)))
                .distinct()
                .mapToObj(request.columns()::get)
                .toList());
    }

    private static RexNode cell(RelBuilder builder, Predicate group, LogicalAggregate aggregate) {
        RelDataType type = aggregate.getRowType().getFieldList().get(0).getType();
        RexBuilder expressions = builder.getRexBuilder();
        return group instanceof Predicate.IsNull
                ? expressions.makeNullLiteral(type)
                : expressions.makeLiteral(value(group), type, true);
    }

    /** Returns the call that tells whether there is a row at all; negative when none does. */
    private static int telling(List<AggregateCall> calls, ScanRequest request) {
        for (int i = 0; i < calls.size(); i++) {
            boolean ofAllRows = calls.get(i).getArgList().stream()
                    .noneMatch(index -> ScanAggregates.column(request, index).nullable());
            SqlKind kind = calls.get(i).getAggregation().getKind();
            if (ofAllRows && (kind == SqlKind.COUNT || kind == SqlKind.MIN || kind == SqlKind.MAX)) {
                return i;
            }
        }
        return -1;
    }
}
