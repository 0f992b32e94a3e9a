package org.bitquarry.workbench.core.query;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bitquarry.model.error.CostExceededException.Cost;
import org.bitquarry.model.exchange.Budget;
import org.bitquarry.model.plan.RequestPlan;

/**
 * What a person is asked when a statement would send more requests than is allowed.
 *
 * @param datasource its name
 * @param statement in one line
 * @param cost what it would take
 * @param plan what it would send
 * @param budget what is left of the hour, if that is known
 */
public record CostQuestion(String datasource, String statement, Cost cost, RequestPlan plan, Optional<Budget> budget) {
    private static final int ROUND = 100;

    /** Tells whether more can be allowed at all. */
    public boolean isPossible() {
        return !cost.capped();
    }

    /** Returns how many requests a person can allow: what is expected, or room above it where nobody knows. */
    public int offered() {
        long wanted = cost.open() && !cost.begun() ? Math.max(cost.expected(), 2L * cost.allowed()) : cost.expected();
        long round = cost.open() ? (wanted + ROUND - 1) / ROUND * ROUND : wanted;
        return (int) Math.min(round, Integer.MAX_VALUE - 1);
    }

    /** Says what it would take. */
    public String headline() {
        if (cost.begun()) {
            return "It has sent " + requests(cost.allowed()) + " and is not at its end.";
        }
        return "It would send " + (cost.open() ? "at least " : "about ") + requests(cost.expected()) + ".";
    }

    /** Says what allows no more. */
    public String limit() {
        return cost.capped()
                ? datasource + " is capped at " + requests(cost.allowed())
                        + " a statement, by its category or its property RequestCap: nothing here can allow more."
                : "The cost gate of " + datasource + " allows " + requests(cost.allowed()) + " without asking.";
    }

    /** Says what is left of the hour. */
    public Optional<String> left() {
        return budget.map(known -> number(known.left()) + " of " + number(known.limit())
                + " requests are left this hour"
                + (known.left() < cost.expected() && isPossible()
                        ? ": that is not enough, and it would wait until some are free."
                        : "."));
    }

    /** Returns how to spend fewer. */
    public List<String> advice() {
        return plan.advice().isEmpty() ? List.of("Narrow it by WHERE or LIMIT.") : plan.advice();
    }

    private static String requests(long count) {
        return RunSummary.counted(count, "request");
    }

    private static String number(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }
}
