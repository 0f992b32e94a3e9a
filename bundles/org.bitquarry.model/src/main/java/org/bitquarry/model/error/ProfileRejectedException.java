package org.bitquarry.model.error;

import org.jspecify.annotations.Nullable;

/** A connection profile or connection string that can't be used as it is written. */
public final class ProfileRejectedException extends BitquarryException {
    private static final long serialVersionUID = 1L;

    /** Wraps a problem and its cause, if one is known. */
    public ProfileRejectedException(Problem problem, @Nullable Throwable cause) {
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
