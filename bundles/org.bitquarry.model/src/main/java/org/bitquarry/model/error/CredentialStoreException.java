package org.bitquarry.model.error;

import org.jspecify.annotations.Nullable;

/** The place where secrets are kept is locked, broken or did not answer in time. */
public final class CredentialStoreException extends BitquarryException {
    private static final long serialVersionUID = 1L;

    /** Wraps a problem and its cause, if one is known. */
    public CredentialStoreException(Problem problem, @Nullable Throwable cause) {
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
