package org.bitquarry.model.error;

import org.jspecify.annotations.Nullable;

/** What a URL names does not exist, or the credential may not see it (404). */
public final class NotFoundException extends BitquarryException {
    private static final long serialVersionUID = 1L;

    /** Wraps a problem and its cause, if one is known. */
    public NotFoundException(Problem problem, @Nullable Throwable cause) {
        super(problem, cause);
    }

    @Override
    public String sqlState() {
        return "42S02";
    }

    @Override
    public boolean isStatementFault() {
        return true;
    }
}
