package org.bitquarry.engine.internal.plan;

import java.util.List;
import java.util.Optional;
import org.bitquarry.model.scan.Predicate;
import org.bitquarry.model.scan.ScanRequest;
import org.bitquarry.model.table.Column;
import org.bitquarry.model.table.ListEndpoint;
import org.bitquarry.model.table.ListRoute;
import org.bitquarry.model.table.Operator;
import org.bitquarry.model.table.SchemaKind;
import org.bitquarry.model.table.TableDefinition;

/**
 * Guesses for the choice between algorithms; no result depends on them. They come from the tables' definitions alone, so
 * that a statement has one plan, whatever was read before.
 */
final class ScanEstimate {
    private static final double ROWS_OF_A_LIST = 1_000;
    private static final double LISTS = 100;
    private static final double KEPT_BY_EQUALITY = 0.1;
    private static final double KEPT_BY_OTHERS = 0.4;
    private static final int PAGE_LENGTH = 100;

    private ScanEstimate() {}

    /** Returns how many rows a scan gives. */
    static double rows(ScanRequest request) {
        if (request.countOnly()) {
            return request.columns().isEmpty() ? 1 : lists(request);
        }
        return Math.max(1, Math.min(lists(request) * rowsOfAList(request), most(request)));
    }

    /** Returns how many requests a scan takes. */
    static double requests(ScanRequest request) {
        double lists = lists(request);
        if (request.countOnly()) {
            return lists;
        }
        if (isGot(request)) {
            return lists * rowsOfAList(request);
        }
        Optional<ListEndpoint> list = request.table().table().list();
        int pageLength = list.map(ListEndpoint::pageLength).orElse(PAGE_LENGTH);
        double read = list.filter(ListEndpoint::filtered).isPresent() ? rowsOfAList(request) : ROWS_OF_A_LIST;
        return lists * Math.max(1, Math.ceil(Math.min(read, most(request)) / pageLength));
    }

    private static double most(ScanRequest request) {
        return (double) request.limit().orElse(Long.MAX_VALUE);
    }

    /** How many lists have to be read, because columns of the path have several values or none. */
    private static double lists(ScanRequest request) {
        TableDefinition table = request.table().table();
        double lists = lists(request, table.parentKey());
        for (ListRoute route : table.ownRoutes()) {
            lists = Math.min(lists, lists(request, table.via(route).parentKey()));
        }
        return lists;
    }

    private static double lists(ScanRequest request, List<Column> path) {
        double lists = 1;
        for (Column column : path) {
            lists *= request.filter().stream()
                    .filter(predicate -> binds(predicate, column))
                    .mapToDouble(ScanEstimate::values)
                    .min()
                    .orElse(parents(column));
        }
        return lists;
    }

    /** There are fewer repositories than things in one. */
    private static double parents(Column column) {
        return column.references()
                        .filter(reference -> reference.kind() != SchemaKind.INFORMATION)
                        .isPresent()
                ? ROWS_OF_A_LIST
                : LISTS;
    }

    private static double rowsOfAList(ScanRequest request) {
        TableDefinition table = request.table().table();
        List<Column> key = table.key().stream()
                .filter(column -> !table.parentKey().contains(column))
                .toList();
        double rows = ROWS_OF_A_LIST;
        for (Predicate predicate : request.filter()) {
            if (key.size() == 1 && binds(predicate, key.get(0))) {
                rows = Math.min(rows, values(predicate));
            } else if (table.parentKey().stream().noneMatch(column -> binds(predicate, column))) {
                rows *= kept(predicate, table);
            }
        }
        return Math.max(1, rows);
    }

    /** Tells whether rows are got one by one: by their key, where the list can't be filtered by it. */
    private static boolean isGot(ScanRequest request) {
        TableDefinition table = request.table().table();
        List<Column> key = table.key();
        return table.get().isPresent()
                && !key.isEmpty()
                && key.stream()
                        .allMatch(column -> request.filter().stream().anyMatch(predicate -> binds(predicate, column)))
                && (table.list().filter(ListEndpoint::filtered).isEmpty()
                        || key.stream().noneMatch(column -> column.filterField(Operator.IN)
                                .isPresent()));
    }

    private static boolean binds(Predicate predicate, Column column) {
        return (predicate instanceof Predicate.Comparison comparison
                        && comparison.operator() == Operator.EQ
                        && comparison.column().equals(column.name()))
                || (predicate instanceof Predicate.In in
                        && !in.negated()
                        && in.column().equals(column.name()));
    }

    private static double values(Predicate binding) {
        return binding instanceof Predicate.In in ? in.operands().size() : 1;
    }

    private static double kept(Predicate predicate, TableDefinition table) {
        if (predicate instanceof Predicate.Comparison comparison && comparison.operator() == Operator.EQ) {
            int values = table.requireColumn(comparison.column()).enumeration().size();
            return values == 0 ? KEPT_BY_EQUALITY : 1.0 / values;
        }
        if (predicate instanceof Predicate.In in && !in.negated()) {
            return Math.min(KEPT_BY_OTHERS, in.operands().size() * KEPT_BY_EQUALITY);
        }
        return predicate instanceof Predicate.Like ? KEPT_BY_EQUALITY : KEPT_BY_OTHERS;
    }
}
