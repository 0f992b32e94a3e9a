package org.bitquarry.model.error;

import org.jspecify.annotations.Nullable;

/** The credential was refused (401). */
public final class AuthenticationFailedException extends BitquarryException {
    private static final long serialVersionUID = 1L;

    /** Wraps a problem and its cause, if one is known. */
    public AuthenticationFailedException(Problem problem, @Nullable Throwable cause) {
        super(problem, cause);
    }

    @Override
    public String sqlState() {
        return "28000";
    }

    @Override
    public boolean isStatementFault() {
        return false;
    }
}
