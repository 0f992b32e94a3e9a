package org.bitquarry.model.error;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The statement would send more requests, or change more rows, than is allowed; or it has sent them and was stopped. */
public final class CostExceededException extends BitquarryException {
    private static final long serialVersionUID = 1L;

    private final transient Optional<Cost> cost;

    /**
     * What a statement would take, in requests.
     *
     * @param expected so many in all
     * @param open more may be needed: nobody knows how long a list is
     * @param allowed so many in all
     * @param capped no hint and no property of the statement allows more
     * @param begun so many were sent before it was stopped; else none was
     */
    public record Cost(long expected, boolean open, int allowed, boolean capped, boolean begun) {}

    /** Wraps a problem and its cause, if one is known. */
    public CostExceededException(Problem problem, @Nullable Throwable cause) {
        this(problem, Optional.empty(), cause);
    }

    /** Wraps a problem of requests. */
    public CostExceededException(Problem problem, Optional<Cost> cost, @Nullable Throwable cause) {
        super(problem, cause);
        this.cost = cost;
    }

    /** Returns what it would take; empty where requests are not the matter. */
    public Optional<Cost> cost() {
        return cost;
    }

    @Override
    public String sqlState() {
        return "54001";
    }

    @Override
    public boolean isStatementFault() {
        return true;
    }
}
