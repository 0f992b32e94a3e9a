package org.bitquarry.model.error;

import org.jspecify.annotations.Nullable;

/** The source refuses further requests for a while (429), or the local budget is used up. */
public final class RateLimitedException extends BitquarryException {
    private static final long serialVersionUID = 1L;

    /** Wraps a problem and its cause, if one is known. */
    public RateLimitedException(Problem problem, @Nullable Throwable cause) {
        super(problem, cause);
    }

    @Override
    public String sqlState() {
        return "53400";
    }

    @Override
    public boolean isStatementFault() {
        return false;
    }
}
