package org.bitquarry.model.error;

import org.jspecify.annotations.Nullable;

/** No answer: name resolution, connection, TLS, proxy or time-out. */
public final class UnreachableException extends BitquarryException {
    private static final long serialVersionUID = 1L;

    private final boolean offline;

    /** Wraps a problem and its cause, if one is known. */
    public UnreachableException(Problem problem, @Nullable Throwable cause) {
        this(problem, cause, false);
    }

    private UnreachableException(Problem problem, @Nullable Throwable cause, boolean offline) {
        super(problem, cause);
        this.offline = offline;
    }

    /** Makes the error of a computer that is on no network; nothing was sent. */
    public static UnreachableException offline(Problem problem, @Nullable Throwable cause) {
        return new UnreachableException(problem, cause, true);
    }

    /** Tells whether this computer is on no network: no server is at fault, and trying again at once is in vain. */
    public boolean isOffline() {
        return offline;
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
