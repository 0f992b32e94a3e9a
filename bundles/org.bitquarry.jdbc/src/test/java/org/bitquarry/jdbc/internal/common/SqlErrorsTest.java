package org.bitquarry.jdbc.internal.common;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bitquarry.model.error.AuthenticationFailedException;
import org.bitquarry.model.error.BitquarryException;
import org.bitquarry.model.error.CancelledException;
import org.bitquarry.model.error.CostExceededException;
import org.bitquarry.model.error.CredentialStoreException;
import org.bitquarry.model.error.GoneException;
import org.bitquarry.model.error.MissingKeyException;
import org.bitquarry.model.error.NotFoundException;
import org.bitquarry.model.error.PermissionDeniedException;
import org.bitquarry.model.error.Problem;
import org.bitquarry.model.error.ProfileRejectedException;
import org.bitquarry.model.error.QueryRejectedException;
import org.bitquarry.model.error.RateLimitedException;
import org.bitquarry.model.error.RequestRejectedException;
import org.bitquarry.model.error.ServerFaultException;
import org.bitquarry.model.error.UnexpectedAnswerException;
import org.bitquarry.model.error.UnreachableException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SqlErrorsTest {
    private static final Problem PROBLEM = new Problem("GET /x", "it failed.", "Try again.");

    static Stream<Arguments> errors() {
        return Stream.of(
                Arguments.of(
                        new AuthenticationFailedException(PROBLEM, null),
                        SQLInvalidAuthorizationSpecException.class,
                        "28000"),
                Arguments.of(
                        new CredentialStoreException(PROBLEM, null),
                        SQLInvalidAuthorizationSpecException.class,
                        "28000"),
                Arguments.of(new CancelledException(PROBLEM, null), SQLNonTransientException.class, "57014"),
                Arguments.of(new CostExceededException(PROBLEM, null), SQLNonTransientException.class, "54001"),
                Arguments.of(
                        new PermissionDeniedException(PROBLEM, List.of("s")), SQLNonTransientException.class, "42501"),
                Arguments.of(
                        new GoneException(PROBLEM, LocalDate.of(2026, 1, 1)), SQLSyntaxErrorException.class, "42S02"),
                Arguments.of(new NotFoundException(PROBLEM, null), SQLSyntaxErrorException.class, "42S02"),
                Arguments.of(new RateLimitedException(PROBLEM, null), SQLTransientException.class, "53400"),
                Arguments.of(
                        new RequestRejectedException(PROBLEM, 409, Map.of()),
                        SQLIntegrityConstraintViolationException.class,
                        "23505"),
                Arguments.of(new RequestRejectedException(PROBLEM, 400, Map.of()), SQLDataException.class, "22000"),
                Arguments.of(
                        new ProfileRejectedException(PROBLEM, null), SQLNonTransientConnectionException.class, "08001"),
                Arguments.of(new ServerFaultException(PROBLEM, null), SQLTransientConnectionException.class, "08S01"),
                Arguments.of(
                        new UnexpectedAnswerException(PROBLEM, null),
                        SQLNonTransientConnectionException.class,
                        "08P01"),
                Arguments.of(new UnreachableException(PROBLEM, null), SQLTransientConnectionException.class, "08001"),
                Arguments.of(rejected("42601"), SQLSyntaxErrorException.class, "42601"),
                Arguments.of(rejected("22012"), SQLDataException.class, "22012"),
                Arguments.of(rejected("0A000"), SQLFeatureNotSupportedException.class, "0A000"),
                Arguments.of(rejected("23502"), SQLIntegrityConstraintViolationException.class, "23502"),
                Arguments.of(rejected("07001"), SQLNonTransientException.class, "07001"));
    }

    private static BitquarryException rejected(String state) {
        return new QueryRejectedException(PROBLEM, state, Optional.empty(), null);
    }

    @ParameterizedTest
    @MethodSource("errors")
    void eachErrorHasItsClassItsStateAndTheWordsOfTheProblem(
            BitquarryException error, Class<? extends SQLException> type, String state) {
        SQLException translated = SqlErrors.of(error);

        assertThat((Throwable) translated)
                .isExactlyInstanceOf(type)
                .hasMessage("GET /x: it failed. Try again.")
                .hasCause(error);
        assertThat(translated.getSQLState()).isEqualTo(state);
    }

    @Test
    void aMissingKeySaysWhichOne() {
        assertThat((Throwable) SqlErrors.of(new MissingKeyException("Commits", "Revision", "Add it.")))
                .isInstanceOf(SQLSyntaxErrorException.class)
                .hasMessageContaining("Revision");
    }
}
