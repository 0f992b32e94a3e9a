package org.bitquarry.model.error;

import org.jspecify.annotations.Nullable;

/** The person, or a deadline, ended the work. */
public final class CancelledException extends BitquarryException {
    private static final long serialVersionUID = 1L;

    /** Wraps a problem and its cause, if one is known. */
    public CancelledException(Problem problem, @Nullable Throwable cause) {
        super(problem, cause);
    }

    @Override
    public String sqlState() {
        return "57014";
    }

    @Override
    public boolean isStatementFault() {
        return true;
    }
}
