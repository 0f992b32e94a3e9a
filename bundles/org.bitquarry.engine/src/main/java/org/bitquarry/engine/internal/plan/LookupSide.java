package org.bitquarry.engine.internal.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.Aggregate;
import org.apache.calcite.rel.core.Filter;
import org.apache.calcite.rel.core.Project;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.sql.type.SqlTypeName;
import org.bitquarry.engine.internal.run.Lookup;
import org.bitquarry.engine.internal.scan.ScanSource;
import org.bitquarry.model.scan.Operand;
import org.bitquarry.model.scan.Predicate;
import org.bitquarry.model.scan.ScanRequest;
import org.bitquarry.model.table.Column;
import org.bitquarry.model.table.SqlType;

/**
 * A side of a join that could be fetched by keys: filters, projections and groups over one scan, whose key columns the
 * source uses.
 *
 * @param keys the last one takes a list of values
 * @param batch the most keys of one lookup
 * @param scanned requests that reading all of it takes
 * @param perKey requests that one more key takes, on average
 * @param rowsPerKey rows that one key finds, on average
 * @param byList each key is a list of its own, because it is in the path
 */
record LookupSide(List<Lookup.Key> keys, int batch, double scanned, double perKey, double rowsPerKey, boolean byList) {
    private static final List<Integer> BATCHES = List.of(100, 50, 20);

    /**
     * Returns how a side could be looked up; empty when it can't.
     *
     * @param left places of the keys on the other side
     * @param leftTypes their types
     * @param right places of the keys on this side
     */
    static Optional<LookupSide> of(RelNode side, List<Integer> left, List<RelDataType> leftTypes, List<Integer> right) {
        Optional<ConnectorScan> scan = scan(side);
        if (scan.isEmpty() || scan.get().isCut() || scan.get().lookup().isPresent()) {
            return Optional.empty();
        }
        ScanRequest request = scan.get().request();
        List<Lookup.Key> keys = new ArrayList<>();
        for (int i = 0; i < right.size(); i++) {
            Optional<String> name = column(side, right.get(i));
            Optional<Column> column = name.map(request.table().table()::requireColumn);
            if (column.isEmpty() || !compares(column.get().type(), leftTypes.get(i))) {
                return Optional.empty();
            }
            keys.add(new Lookup.Key(column.get().name(), column.get().type(), left.get(i), right.get(i)));
        }
        return of(request, keys, Planner.source(side.getCluster()));
    }

    private static Optional<LookupSide> of(ScanRequest request, List<Lookup.Key> all, ScanSource source) {
        List<String> path =
                request.table().table().parentKey().stream().map(Column::name).toList();
        // What stands first in the path is bound one value at a time: the list of values belongs to the end.
        List<Lookup.Key> keys = all.stream()
                .sorted(Comparator.comparingInt(
                        key -> path.contains(key.column()) ? path.indexOf(key.column()) : path.size()))
                .toList();
        for (int batch : BATCHES) {
            List<Predicate> filter = new ArrayList<>(request.filter());
            List<Predicate> added = predicates(keys, batch);
            filter.addAll(added);
            ScanRequest narrowed = request.withFilter(filter);
            if (added.stream().allMatch(predicate -> source.isUsed(narrowed, predicate))) {
                double each = ScanEstimate.requests(narrowed) / batch;
                return Optional.of(new LookupSide(
                        keys,
                        batch,
                        ScanEstimate.requests(request),
                        each,
                        ScanEstimate.rows(narrowed) / batch,
                        path.contains(keys.getLast().column())));
            }
        }
        return Optional.empty();
    }

    private static List<Predicate> predicates(List<Lookup.Key> keys, int batch) {
        List<Predicate> predicates = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            int values = i < keys.size() - 1 ? 1 : batch;
            List<Operand> operands = new ArrayList<>();
            for (int n = 0; n < values; n++) {
                operands.add(new Operand.Parameter(n, keys.get(i).type()));
            }
            predicates.add(new Predicate.In(keys.get(i).column(), operands, false));
        }
        return predicates;
    }

    /** Returns the same side, with its scan narrowed by a lookup. */
    static RelNode lookedUp(RelNode side, Lookup lookup) {
        return side instanceof ConnectorScan scan
                ? scan.lookedUp(lookup)
                : side.copy(side.getTraitSet(), List.of(lookedUp(side.getInput(0), lookup)));
    }

    private static Optional<ConnectorScan> scan(RelNode side) {
        return switch (side) {
            case ConnectorScan scan -> Optional.of(scan);
            case Project project -> scan(project.getInput());
            case Filter filter -> scan(filter.getInput());
            case Aggregate aggregate ->
                aggregate.getGroupSets().size() == 1 ? scan(aggregate.getInput()) : Optional.empty();
            default -> Optional.empty();
        };
    }

    /** Returns the scan's column that a side shows unchanged: rows with other values of it have no part in this one. */
    private static Optional<String> column(RelNode side, int index) {
        return switch (side) {
            case ConnectorScan scan -> Optional.of(scan.request().columns().get(index));
            case Project project ->
                Operands.column(project.getProjects().get(index)).flatMap(input -> column(project.getInput(), input));
            case Filter filter -> column(filter.getInput(), index);
            case Aggregate aggregate ->
                index < aggregate.getGroupCount()
                        ? column(aggregate.getInput(), aggregate.getGroupSet().nth(index))
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static boolean compares(SqlType column, RelDataType other) {
        return switch (column) {
            case VARCHAR -> other.getSqlTypeName() == SqlTypeName.VARCHAR;
            case BIGINT, INTEGER -> SqlTypeName.INT_TYPES.contains(other.getSqlTypeName());
            case DOUBLE, BOOLEAN, TIMESTAMP -> false;
        };
    }
}
