package org.bitquarry.jdbc.internal.statement;

import java.sql.SQLException;
import java.sql.SQLSyntaxErrorException;
import java.util.List;
import org.bitquarry.engine.StatementSplitter;
import org.bitquarry.engine.StatementText;

/** Takes the one statement out of a text that may end with a semicolon. */
final class SingleStatement {
    private SingleStatement() {}

    /** Returns the statement with all that stands before it, so that positions in errors stay true. */
    static String of(String sql) throws SQLException {
        List<StatementText> statements = StatementSplitter.split(sql);
        if (statements.isEmpty()) {
            throw new SQLSyntaxErrorException("There is no statement in the text.", "42000");
        }
        if (statements.size() > 1) {
            throw new SQLSyntaxErrorException(
                    "There are " + statements.size() + " statements in the text; line "
                            + statements.get(1).line()
                            + " begins the second one. Run them one by one, or as a batch.",
                    "42000");
        }
        StatementText statement = statements.get(0);
        return sql.substring(0, statement.offset() + statement.length());
    }
}
