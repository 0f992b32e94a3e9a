package org.bitquarry.ui.sql;

import java.util.Map;
import java.util.Optional;
import org.bitquarry.engine.StatementText;
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
 */
record SqlWish(StatementText statement, Optional<String> name, QueryRequest request) {
    /** Wants the rows of a statement, or what it changes. */
    static SqlWish run(StatementText statement, String script) {
        return new SqlWish(statement, StatementName.of(script, statement.offset()), QueryRequest.run(statement.text()));
    }

    /** Wants to know the requests of a statement; its parameters may stay open. */
    static SqlWish plan(StatementText statement) {
        return new SqlWish(statement, Optional.empty(), QueryRequest.plan(statement.text()));
    }

    /** Returns the same wish with values for the parameters. */
    SqlWish with(StatementParameters parameters, Map<String, @Nullable Object> values) {
        return new SqlWish(
                statement, name, QueryRequest.run(statement.text()).withParameters(parameters.values(values)));
    }
}
