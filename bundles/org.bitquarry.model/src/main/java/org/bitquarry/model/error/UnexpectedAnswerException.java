package org.bitquarry.model.error;

import org.jspecify.annotations.Nullable;

/** The answer is not what the API promises: not JSON, cut off, or of another shape. */
public final class UnexpectedAnswerException extends BitquarryException {
    private static final long serialVersionUID = 1L;

    /** Wraps a problem and its cause, if one is known. */
    public UnexpectedAnswerException(Problem problem, @Nullable Throwable cause) {
        super(problem, cause);
    }

    @Override
    public String sqlState() {
        return "08P01";
    }

    @Override
    public boolean isStatementFault() {
        return false;
    }
}
