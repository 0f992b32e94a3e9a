package org.bitquarry.engine;

import java.util.List;
import java.util.function.UnaryOperator;
import org.bitquarry.engine.internal.sql.SelectEdit;

/** Adds to what statements select. Asks no source and no catalogue; takes as long as parsing the statement. */
public final class SqlAdditions {
    private SqlAdditions() {}

    /**
     * Finds out by the parser's positions what to write where: behind the last thing selected, so that the numbers in ORDER BY
     * and GROUP BY keep their meaning.
     *
     * @param statement as it runs, without the semicolon
     * @param columns the names of what it selects
     * @param column the index of the one that is meant
     * @param call makes the expression of what gives the column
     * @param alias the name of what is added; written as a name must be
     */
    public static SelectAddition adding(
            String statement, List<String> columns, int column, UnaryOperator<String> call, String alias) {
        return SelectEdit.adding(statement, columns, column, call, alias);
    }
}
