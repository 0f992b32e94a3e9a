package org.bitquarry.model.error;

import org.jspecify.annotations.Nullable;

/** No answer: name resolution, connection, TLS, proxy or time-out. */
public final class UnreachableException extends BitquarryException {
    private static final long serialVersionUID = 1L;

    /** Wraps a problem and its cause, if one is known. */
    public UnreachableException(Problem problem, @Nullable Throwable cause) {
        super(problem, cause);
    }

    @Override
    public String sqlState() {
        return "08001";
    }

    @Override
    public boolean isStatementFault() {
        return false;
    }
}
