package org.bitquarry.model.error;

import org.jspecify.annotations.Nullable;

/** The statement would send more requests than the cost gate allows; nothing was sent. */
public final class CostExceededException extends BitquarryException {
    private static final long serialVersionUID = 1L;

    /** Wraps a problem and its cause, if one is known. */
    public CostExceededException(Problem problem, @Nullable Throwable cause) {
        super(problem, cause);
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
