package org.bitquarry.bitbucket.scan;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.bitquarry.model.scan.Predicate;
import org.bitquarry.model.scan.ScanRequest;
import org.bitquarry.model.table.Column;
import org.bitquarry.model.table.ListRoute;
import org.bitquarry.model.table.Operator;
import org.bitquarry.model.table.PathTemplate;
import org.bitquarry.model.table.TableDefinition;
import org.bitquarry.model.table.TableRef;

/** Chooses between a table's own list and others of the same rows: the one that takes fewer lists. Pure. */
final class Routes {
    private Routes() {}

    /** Returns the request over the table as it is listed best. */
    static ScanRequest chosen(ScanRequest request) {
        TableDefinition table = request.table().table();
        return best(table, request.filter())
                .map(route -> new ScanRequest(
                        new TableRef(request.table().schema(), table.via(route)),
                        request.columns(),
                        request.filter(),
                        request.sort(),
                        request.offset(),
                        request.limit(),
                        request.countOnly()))
                .orElse(request);
    }

    /** Returns a route that is better than the table's own list; a row that its key names is got without any. */
    private static Optional<ListRoute> best(TableDefinition table, List<Predicate> filter) {
        List<ListRoute> routes = table.ownRoutes();
        if (routes.isEmpty() || !(Choice.of(table, filter).access() instanceof Access.Listing)) {
            return Optional.empty();
        }
        Conjuncts conjuncts = Conjuncts.of(filter);
        long own = lists(table.parentKey().stream().map(Column::name).toList(), conjuncts);
        return routes.stream()
                .filter(route ->
                        lists(route, conjuncts) < own || (own == lists(route, conjuncts) && narrows(table, route)))
                .min(Comparator.comparingLong(route -> lists(route, conjuncts)));
    }

    /** Tells whether a route holds only rows that the table's own list would bring among others, since it can't filter so. */
    private static boolean narrows(TableDefinition table, ListRoute route) {
        return PathTemplate.of(route.list().path()).columnVariables().stream()
                .map(table::requireColumn)
                .anyMatch(column -> !table.parentKey().contains(column)
                        && column.filterField(Operator.EQ).isEmpty());
    }

    private static long lists(ListRoute route, Conjuncts conjuncts) {
        return lists(PathTemplate.of(route.list().path()).columnVariables(), conjuncts);
    }

    /** Returns how many lists a path stands for; more than any number when WHERE leaves a column of it open. */
    private static long lists(List<String> path, Conjuncts conjuncts) {
        long lists = 1;
        for (String column : path) {
            Optional<Predicate> binding = conjuncts.binding(column);
            if (binding.isEmpty()) {
                return Long.MAX_VALUE;
            }
            lists *= Conjuncts.values(binding.get()).size();
        }
        return lists;
    }
}
