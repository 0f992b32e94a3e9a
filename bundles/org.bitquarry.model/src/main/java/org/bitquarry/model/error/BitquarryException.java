package org.bitquarry.model.error;

import org.jspecify.annotations.Nullable;

/** An error with a {@link Problem}. Every failure that reaches a person is one of the permitted classes. */
public abstract sealed class BitquarryException extends RuntimeException
        permits AuthenticationFailedException,
                CancelledException,
                CostExceededException,
                CredentialStoreException,
                GoneException,
                MissingKeyException,
                NotFoundException,
                PermissionDeniedException,
                ProfileRejectedException,
                QueryRejectedException,
                RateLimitedException,
                RequestRejectedException,
                ServerFaultException,
                UnexpectedAnswerException,
                UnreachableException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    BitquarryException(Problem problem, @Nullable Throwable cause) {
        super(problem.text(), cause);
        this.problem = problem;
    }

    /** Returns what was asked, what came back and what to do. */
    public Problem problem() {
        return problem;
    }

    /** Returns the five characters of the SQL standard's state that fits. */
    public abstract String sqlState();

    /** Tells whether the same may go well later: nobody answered, the source is at fault, or it refuses for a while. */
    public boolean mayPass() {
        return this instanceof UnreachableException
                || this instanceof ServerFaultException
                || this instanceof RateLimitedException;
    }

    /** Tells whether the statement was at fault rather than the connection. */
    public abstract boolean isStatementFault();
}
