package org.bitquarry.ui.sql;

import java.util.Map;
import java.util.Optional;
import org.bitquarry.engine.StatementText;
import org.bitquarry.workbench.core.query.CostlyQuery;
import org.bitquarry.workbench.core.query.QueryRequest;
import org.bitquarry.workbench.core.query.StatementName;
import org.bitquarry.workbench.core.query.StatementParameters;
import org.jspecify.annotations.Nullable;

/**
 * A statement that shall run.
 *
 * @param statement as it stands in the text
 * @param name that a comment gives it
 * @param request what is asked of it
 * @param place what it runs against
 */
record SqlWish(StatementText statement, Optional<String> name, QueryRequest request, SessionPlace place) {
    /** Wants the rows of a statement, or what it changes. */
    static SqlWish run(StatementText statement, String script, SessionPlace place) {
        return new SqlWish(
                statement, StatementName.of(script, statement.offset()), QueryRequest.run(statement.text()), place);
    }

    /** Wants to know the requests of a statement; its parameters may stay open. */
    static SqlWish plan(StatementText statement, String script, SessionPlace place) {
        return new SqlWish(
                statement, StatementName.of(script, statement.offset()), QueryRequest.plan(statement.text()), place);
    }

    /** Returns the same wish with values for the parameters. */
    SqlWish with(StatementParameters parameters, Map<String, @Nullable Object> values) {
        return new SqlWish(statement, name, request.withParameters(parameters.values(values)), place);
    }

    /** Returns the same wish, allowed to send so many requests. */
    SqlWish allowing(int requests) {
        String sql = CostlyQuery.allowing(request.sql(), requests);
        return new SqlWish(statement, name, QueryRequest.run(sql).withParameters(request.parameters()), place);
    }

    /** Wants to know the requests of the same statement. */
    SqlWish planned() {
        return new SqlWish(statement, name, QueryRequest.plan(request.sql()), place);
    }

    /** Tells whether another wish is for the same statement on the same datasource: its rows take the place of these. */
    boolean isLike(SqlWish other) {
        return place.equals(other.place) && statement.text().equals(other.statement.text()) && name.equals(other.name);
    }

    /** Returns the statement in one line, or what a comment calls it. */
    String title() {
        return name.orElseGet(() -> QueryRequest.titleOf(statement.text()));
    }
}
