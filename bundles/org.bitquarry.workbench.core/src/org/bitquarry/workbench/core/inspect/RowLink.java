package org.bitquarry.workbench.core.inspect;

import java.util.List;
import java.util.stream.Collectors;
import org.bitquarry.model.Connector;
import org.bitquarry.model.plan.RequestPlan;
import org.bitquarry.model.scan.Predicate;
import org.bitquarry.model.scan.ScanRequest;
import org.bitquarry.model.table.Relation;
import org.bitquarry.model.table.TableRef;
import org.bitquarry.workbench.core.query.SqlLiteral;

/**
 * A way from a row to rows that belong to it.
 *
 * @param relation by which
 * @param target where those rows stand
 * @param bound what their columns equal
 */
public record RowLink(Relation relation, TableRef target, List<Bound> bound) {
    /**
     * A column and its value.
     *
     * @param column by its name in the target
     * @param value that it equals
     */
    public record Bound(String column, Object value) {}

    /** Copies the values. */
    public RowLink {
        bound = List.copyOf(bound);
    }

    /** Returns the conditions in SQL. */
    public String sql() {
        return bound.stream()
                .map(one -> SqlLiteral.name(one.column()) + " = " + SqlLiteral.value(one.value()))
                .collect(Collectors.joining(" AND "));
    }

    /** Returns where it leads in words, such as {@code web.PullRequests, Id = 27}. */
    public String words() {
        return target + ", "
                + bound.stream().map(one -> one.column() + " = " + one.value()).collect(Collectors.joining(", "));
    }

    /** Tells what a look at the rows would send. Asks nothing. */
    public RequestPlan cost(Connector connector) {
        List<Predicate> filter = bound.stream()
                .map(one -> Predicate.equal(one.column(), one.value()))
                .toList();
        return connector.plan(
                connector.pushDown(ScanRequest.of(target).withFilter(filter)).request());
    }
}
