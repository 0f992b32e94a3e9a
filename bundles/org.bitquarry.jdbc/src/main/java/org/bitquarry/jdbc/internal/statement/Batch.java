package org.bitquarry.jdbc.internal.statement;

import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Runs one element after another. What is wrong with one of them keeps the others from nothing; what is wrong with the
 * connection ends the batch.
 */
final class Batch {
    private Batch() {}

    /** Runs one element and counts its rows. */
    @FunctionalInterface
    interface Element<T> {
        long run(T element) throws SQLException;
    }

    static <T> long[] run(List<T> elements, Element<T> element) throws SQLException {
        long[] counts = new long[elements.size()];
        List<SQLException> errors = new ArrayList<>();
        int ran = 0;
        for (; ran < counts.length; ran++) {
            try {
                counts[ran] = element.run(elements.get(ran));
            } catch (SQLException error) {
                errors.add(error);
                counts[ran] = Statement.EXECUTE_FAILED;
                if (endsAll(error)) {
                    break;
                }
            }
        }
        if (errors.isEmpty()) {
            return counts;
        }
        throw report(errors, Arrays.copyOf(counts, ran));
    }

    /** The states of connections, credentials, exhausted budgets and cancellation. */
    private static boolean endsAll(SQLException error) {
        String state = String.valueOf(error.getSQLState());
        return state.startsWith("08")
                || state.startsWith("28")
                || state.startsWith("53")
                || state.startsWith("57")
                || state.equals("42501");
    }

    private static BatchUpdateException report(List<SQLException> errors, long[] counts) {
        SQLException first = errors.getFirst();
        BatchUpdateException whole = new BatchUpdateException(
                errors.size() + " of the batch failed: " + first.getMessage(),
                first.getSQLState(),
                first.getErrorCode(),
                counts,
                first);
        errors.forEach(whole::setNextException);
        return whole;
    }
}
