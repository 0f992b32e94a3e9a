package org.bitquarry.model.error;

import org.jspecify.annotations.Nullable;

/** The source failed (5xx, 555 included). */
public final class ServerFaultException extends BitquarryException {
    private static final long serialVersionUID = 1L;

    /** Wraps a problem and its cause, if one is known. */
    public ServerFaultException(Problem problem, @Nullable Throwable cause) {
        super(problem, cause);
    }

    @Override
    public String sqlState() {
        return "08S01";
    }

    @Override
    public boolean isStatementFault() {
        return false;
    }
}
