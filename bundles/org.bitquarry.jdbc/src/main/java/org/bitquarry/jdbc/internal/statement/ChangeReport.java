package org.bitquarry.jdbc.internal.statement;

import java.sql.SQLException;
import java.sql.SQLNonTransientException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransactionRollbackException;
import java.util.ArrayList;
import java.util.List;
import org.bitquarry.engine.StatementResult;
import org.bitquarry.jdbc.internal.common.SqlErrors;
import org.bitquarry.jdbc.internal.common.Waiting;
import org.bitquarry.model.change.RowChange;
import org.bitquarry.model.change.RowOutcome;
import org.bitquarry.model.error.BitquarryException;
import org.bitquarry.model.error.CancelledException;

/** Counts the rows that were changed, and says of the others why they weren't: one error, with one more a row. */
final class ChangeReport {
    private static final String CONFLICT = "40001";
    private static final String UNKNOWN = "08007";

    private ChangeReport() {}

    static Outcome of(StatementResult.Changed changed, Waiting waiting) throws SQLException {
        List<RowChange> changes = changed.changes().changes();
        List<SQLException> errors = new ArrayList<>();
        for (int i = 0; i < changed.outcomes().size(); i++) {
            add(errors, changes.get(i), changed.outcomes().get(i), waiting);
        }
        if (errors.isEmpty() && changed.outcomes().size() == changes.size()) {
            return new Outcome.Count(changed.affected(), changed.changes(), changed.outcomes());
        }
        String counts =
                counts(changed.affected(), changes.size(), changed.outcomes().size());
        throw errors.isEmpty() ? waiting.ended(counts, null) : report(errors, counts, changes.size());
    }

    private static SQLException report(List<SQLException> errors, String counts, int wanted) {
        SQLException first = errors.getFirst();
        if (wanted == 1) {
            return first;
        }
        String text = counts + " " + first.getMessage();
        SQLException whole =
                switch (first) {
                    case SQLTransactionRollbackException conflict ->
                        new SQLTransactionRollbackException(text, first.getSQLState(), first);
                    case SQLTimeoutException late -> new SQLTimeoutException(text, first.getSQLState(), first);
                    default -> new SQLException(text, first.getSQLState(), first.getErrorCode(), first);
                };
        errors.forEach(whole::setNextException);
        return whole;
    }

    private static String counts(long affected, int wanted, int tried) {
        String text = affected + " of " + wanted + " rows were changed.";
        return tried == wanted ? text : text + " " + (wanted - tried) + " were not tried.";
    }

    private static void add(List<SQLException> errors, RowChange change, RowOutcome outcome, Waiting waiting) {
        switch (outcome) {
            case RowOutcome.Applied applied -> {}
            case RowOutcome.Rejected(CancelledException stopped) ->
                errors.add(waiting.ended(change + " was not sent.", stopped));
            case RowOutcome.Rejected(var error) -> errors.add(SqlErrors.of(error));
            case RowOutcome.Conflict(var theirs) ->
                errors.add(new SQLTransactionRollbackException(
                        change
                                + (theirs.isEmpty()
                                        ? ": the row is gone, somebody deleted it."
                                        : ": somebody else changed the row meanwhile.")
                                + " Nothing was sent for it; run the statement again.",
                        CONFLICT));
            case RowOutcome.Unknown(CancelledException stopped, var finding) ->
                errors.add(waiting.ended(
                        change + " was sent, and may or may not have happened." + found(finding), stopped));
            case RowOutcome.Unknown(var error, var finding) -> errors.add(unknown(change, error, finding));
        }
    }

    private static SQLException unknown(RowChange change, BitquarryException error, String finding) {
        return new SQLNonTransientException(
                change + " may or may not have happened: " + error.problem().text() + found(finding), UNKNOWN, error);
    }

    private static String found(String finding) {
        return finding.isEmpty() ? "" : " " + finding;
    }
}
