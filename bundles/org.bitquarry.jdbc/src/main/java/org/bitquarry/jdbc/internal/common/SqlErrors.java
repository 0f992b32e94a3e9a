package org.bitquarry.jdbc.internal.common;

import java.sql.SQLDataException;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.sql.SQLInvalidAuthorizationSpecException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLNonTransientException;
import java.sql.SQLSyntaxErrorException;
import java.sql.SQLTransientConnectionException;
import java.sql.SQLTransientException;
import org.bitquarry.model.error.AuthenticationFailedException;
import org.bitquarry.model.error.BitquarryException;
import org.bitquarry.model.error.CancelledException;
import org.bitquarry.model.error.CostExceededException;
import org.bitquarry.model.error.CredentialStoreException;
import org.bitquarry.model.error.GoneException;
import org.bitquarry.model.error.MissingKeyException;
import org.bitquarry.model.error.NotFoundException;
import org.bitquarry.model.error.PermissionDeniedException;
import org.bitquarry.model.error.ProfileRejectedException;
import org.bitquarry.model.error.QueryRejectedException;
import org.bitquarry.model.error.RateLimitedException;
import org.bitquarry.model.error.RequestRejectedException;
import org.bitquarry.model.error.ServerFaultException;
import org.bitquarry.model.error.UnexpectedAnswerException;
import org.bitquarry.model.error.UnreachableException;

/** The border where our errors become those of JDBC: the words of the problem, its SQLState, and the class that fits. */
public final class SqlErrors {
    private static final String BUG = "HY000";

    private SqlErrors() {}

    /** Returns the error that JDBC has for one of ours. */
    public static SQLException of(BitquarryException error) {
        String text = error.problem().text();
        String state = error.sqlState();
        return switch (error) {
            case AuthenticationFailedException e -> new SQLInvalidAuthorizationSpecException(text, state, e);
            case CredentialStoreException e -> new SQLInvalidAuthorizationSpecException(text, state, e);
            case CancelledException e -> new SQLNonTransientException(text, state, e);
            case CostExceededException e -> new SQLNonTransientException(text, state, e);
            case PermissionDeniedException e -> new SQLNonTransientException(text, state, e);
            case GoneException e -> new SQLSyntaxErrorException(text, state, e);
            case MissingKeyException e -> new SQLSyntaxErrorException(text, state, e);
            case NotFoundException e -> new SQLSyntaxErrorException(text, state, e);
            case QueryRejectedException e -> rejected(text, state, e);
            case RateLimitedException e -> new SQLTransientException(text, state, e);
            case RequestRejectedException e -> refused(text, state, e);
            case ProfileRejectedException e -> new SQLNonTransientConnectionException(text, state, e);
            case ServerFaultException e -> new SQLTransientConnectionException(text, state, e);
            case UnexpectedAnswerException e -> new SQLNonTransientConnectionException(text, state, e);
            case UnreachableException e -> new SQLTransientConnectionException(text, state, e);
        };
    }

    /** Returns the error for what should never have happened. */
    public static SQLException bug(RuntimeException error) {
        return new SQLException(
                "The driver met something that it doesn't expect ("
                        + error.getClass().getSimpleName() + "). Please report it with the statement.",
                BUG,
                error);
    }

    private static SQLException rejected(String text, String state, Throwable cause) {
        return switch (state.substring(0, 2)) {
            case "42" -> new SQLSyntaxErrorException(text, state, cause);
            case "22" -> new SQLDataException(text, state, cause);
            case "23" -> new SQLIntegrityConstraintViolationException(text, state, cause);
            case "0A" -> new SQLFeatureNotSupportedException(text, state, cause);
            default -> new SQLNonTransientException(text, state, cause);
        };
    }

    private static SQLException refused(String text, String state, RequestRejectedException cause) {
        return state.startsWith("23")
                ? new SQLIntegrityConstraintViolationException(text, state, cause.status(), cause)
                : new SQLDataException(text, state, cause.status(), cause);
    }
}
