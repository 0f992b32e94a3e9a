package org.bitquarry.workbench.core.query;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement to run.
 *
 * @param title as jobs and the HTTP log name it
 * @param sql one statement
 * @param parameters values of its parameters; NULL is null
 * @param planOnly tell the requests and send none
 * @param firstRows rows to load before the cursor is parked
 */
public record QueryRequest(
        String title, String sql, List<@Nullable Object> parameters, boolean planOnly, int firstRows) {
    private static final int FIRST_ROWS = 200;
    private static final int TITLE_LENGTH = 60;

    /** Copies the parameters. */
    public QueryRequest {
        parameters = Collections.unmodifiableList(new ArrayList<>(parameters));
        if (firstRows < 1) {
            throw new IllegalArgumentException("at least one row is loaded first");
        }
    }

    /** Runs a statement without parameters and loads its first rows. */
    public static QueryRequest run(String sql) {
        return new QueryRequest(titleOf(sql), sql, List.of(), false, FIRST_ROWS);
    }

    /** Asks for the plan of a statement. */
    public static QueryRequest plan(String sql) {
        return new QueryRequest("Plan of " + titleOf(sql), sql, List.of(), true, FIRST_ROWS);
    }

    /** Returns the same request with values for its parameters. */
    public QueryRequest withParameters(List<@Nullable Object> values) {
        return new QueryRequest(title, sql, values, planOnly, firstRows);
    }

    /** Returns the statement in one line, shortened. */
    public static String titleOf(String sql) {
        String line = sql.strip().replaceAll("\\s+", " ");
        return line.length() <= TITLE_LENGTH ? line : line.substring(0, TITLE_LENGTH - 1) + "…";
    }
}
