package org.bitquarry.workbench.core.query;

import java.util.Optional;
import org.bitquarry.model.error.BitquarryException;
import org.bitquarry.model.error.CostExceededException;
import org.bitquarry.model.error.GoneException;
import org.bitquarry.model.error.NotFoundException;
import org.bitquarry.model.error.Problem;
import org.bitquarry.model.error.QueryRejectedException;
import org.bitquarry.model.error.RequestRejectedException;
import org.bitquarry.model.error.TextRange;
import org.bitquarry.model.error.UnexpectedAnswerException;

/**
 * Why a statement came to nothing.
 *
 * @param problem what was asked, what came back, what to do
 * @param sqlState the five characters of the SQL standard
 * @param position where in the text of the statement
 * @param statementFault whether the statement was at fault rather than the connection
 * @param outlook what trying again is worth
 * @param cost what it would take, where it was to send more requests than is allowed
 */
public record QueryFailure(
        Problem problem,
        String sqlState,
        Optional<TextRange> position,
        boolean statementFault,
        Outlook outlook,
        Optional<CostExceededException.Cost> cost) {
    /** What trying the same again is worth. */
    public enum Outlook {
        /** It may go well later. */
        MAY_PASS,
        /** What was asked for is not there, or not understood: a next page, if it was one, can't be read any more. */
        PLACE_GONE,
        /** Something else has to change first. */
        STAYS;

        static Outlook of(BitquarryException error) {
            if (error.mayPass()) {
                return MAY_PASS;
            }
            return error instanceof NotFoundException
                            || error instanceof GoneException
                            || error instanceof RequestRejectedException
                            || error instanceof UnexpectedAnswerException
                    ? PLACE_GONE
                    : STAYS;
        }
    }

    /** Tells whether a person decided that nothing is sent: nothing is wrong with the statement then. */
    public boolean isKeptBack() {
        return sqlState.equals(CarefulQuery.KEPT_BACK);
    }

    /** Describes a categorised error. */
    public static QueryFailure of(BitquarryException error) {
        Optional<TextRange> position =
                error instanceof QueryRejectedException rejected ? rejected.position() : Optional.empty();
        Optional<CostExceededException.Cost> cost =
                error instanceof CostExceededException exceeded ? exceeded.cost() : Optional.empty();
        return new QueryFailure(
                error.problem(), error.sqlState(), position, error.isStatementFault(), Outlook.of(error), cost);
    }

    /** Describes a fault of ours that nobody foresaw. */
    static QueryFailure unforeseen(RuntimeException fault) {
        Problem problem = new Problem(
                "Running the statement",
                "Bitquarry itself failed: " + fault + ".",
                "The error log has the details; please report them.");
        return new QueryFailure(problem, "HY000", Optional.empty(), true, Outlook.STAYS, Optional.empty());
    }
}
