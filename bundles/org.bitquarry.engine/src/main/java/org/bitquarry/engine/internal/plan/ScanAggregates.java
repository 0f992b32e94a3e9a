package org.bitquarry.engine.internal.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.calcite.rel.RelCollations;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.AggregateCall;
import org.apache.calcite.rel.core.JoinRelType;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.type.SqlTypeName;
import org.apache.calcite.tools.RelBuilder;
import org.bitquarry.engine.internal.scan.ScanSource;
import org.bitquarry.model.scan.Predicate;
import org.bitquarry.model.scan.ScanRequest;
import org.bitquarry.model.scan.SortKey;
import org.bitquarry.model.table.Column;

/** Aggregates that the source answers with one request each: COUNT by a list's size, MIN and MAX by its order. */
final class ScanAggregates {
    private ScanAggregates() {}

    static boolean isPlainCount(AggregateCall call) {
        return call.getAggregation().getKind() == SqlKind.COUNT
                && !call.isDistinct()
                && call.filterArg < 0
                && call.getArgList().size() <= 1;
    }

    /** Returns COUNT(*). */
    static AggregateCall rows(RelDataTypeFactory types) {
        return AggregateCall.create(
                SqlStdOperatorTable.COUNT,
                false,
                false,
                false,
                List.of(),
                List.of(),
                -1,
                null,
                RelCollations.EMPTY,
                types.createSqlType(SqlTypeName.BIGINT),
                "rows");
    }

    /** Returns the rows that a COUNT counts: of a column, those where it is not NULL. */
    static ScanRequest counted(ScanRequest request, AggregateCall count) {
        List<Predicate> filter = new ArrayList<>(request.filter());
        count.getArgList().stream()
                .map(index -> column(request, index))
                .filter(Column::nullable)
                .forEach(column -> filter.add(new Predicate.IsNull(column.name(), true)));
        return request.withFilter(filter);
    }

    static Column column(ScanRequest request, int index) {
        return request.table().table().requireColumn(request.columns().get(index));
    }

    /** Returns one row with the calls' values; empty when one of them takes more than a request. */
    static Optional<RelNode> row(RelBuilder builder, ConnectorScan scan, List<AggregateCall> calls) {
        List<RelNode> values = new ArrayList<>();
        for (AggregateCall call : calls) {
            Optional<RelNode> value = value(builder, scan, call);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            values.add(value.get());
        }
        values.forEach(value -> {
            boolean first = builder.size() == 0;
            builder.push(value);
            if (!first) {
                builder.join(JoinRelType.INNER);
            }
        });
        return Optional.of(builder.build());
    }

    private static Optional<RelNode> value(RelBuilder builder, ConnectorScan scan, AggregateCall call) {
        ScanSource source = Planner.source(scan.getCluster());
        if (isPlainCount(call)) {
            ScanRequest count = counted(scan.request(), call).counting();
            return source.isAnsweredWhole(count)
                    ? Optional.of(scan.with(count, type(scan, call.getType())))
                    : Optional.empty();
        }
        boolean extreme = (call.getAggregation().getKind() == SqlKind.MIN
                        || call.getAggregation().getKind() == SqlKind.MAX)
                && call.filterArg < 0
                && call.getArgList().size() == 1;
        if (!extreme) {
            return Optional.empty();
        }
        int index = call.getArgList().get(0);
        String column = scan.request().columns().get(index);
        ScanRequest first = scan.request()
                .withColumns(List.of(column))
                .withSort(List.of(new SortKey(column, call.getAggregation().getKind() == SqlKind.MAX)))
                .withLimit(0, OptionalLong.of(1));
        if (column(scan.request(), index).nullable() || !source.isAnsweredWhole(first)) {
            return Optional.empty();
        }
        RelDataType type = scan.getRowType().getFieldList().get(index).getType();
        // The type is inferred anew: of no rows there is none, of a group without rows there was no group.
        return Optional.of(builder.push(scan.with(first, type(scan, type)))
                .aggregate(
                        builder.groupKey(),
                        builder.aggregateCall(call.getAggregation(), builder.field(0))
                                .as("value"))
                .build());
    }

    private static RelDataType type(ConnectorScan scan, RelDataType value) {
        return scan.getCluster().getTypeFactory().builder().add("value", value).build();
    }
}
