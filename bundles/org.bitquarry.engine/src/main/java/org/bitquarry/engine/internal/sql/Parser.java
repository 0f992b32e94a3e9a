package org.bitquarry.engine.internal.sql;

import java.util.List;
import java.util.Optional;
import org.apache.calcite.avatica.util.Casing;
import org.apache.calcite.avatica.util.Quoting;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.parser.SqlParseException;
import org.apache.calcite.sql.parser.SqlParser;
import org.bitquarry.engine.SqlToken;
import org.bitquarry.engine.internal.text.Lexer;
import org.bitquarry.engine.parser.BitquarryParserImpl;
import org.bitquarry.engine.parser.SqlExplainRequests;

/** Reads one statement. */
final class Parser {
    private static final int LONGEST_NAME = 1_024;
    private static final String SYNTAX_ERROR = "42601";
    private static final SqlParser.Config CONFIG = SqlParser.config()
            .withParserFactory(BitquarryParserImpl.FACTORY)
            .withConformance(EngineConformance.INSTANCE)
            .withQuoting(Quoting.DOUBLE_QUOTE)
            .withUnquotedCasing(Casing.UNCHANGED)
            .withQuotedCasing(Casing.UNCHANGED)
            .withCaseSensitive(false)
            .withIdentifierMaxLength(LONGEST_NAME);

    private Parser() {}

    /**
     * Parses a statement; semicolons may end it.
     *
     * @throws org.bitquarry.model.error.QueryRejectedException with the position, when it is none
     */
    static SourceText parse(String text) {
        SqlNode statement = TopClauses.applied(only(text));
        return statement instanceof SqlExplainRequests explained
                ? new SourceText(text, explained.statement(), true)
                : new SourceText(text, statement, false);
    }

    private static SqlNode only(String text) {
        List<SqlToken> tokens =
                Lexer.tokens(text).stream().filter(SqlToken::isSignificant).toList();
        if (tokens.stream().allMatch(token -> token.in(text).equals(";"))) {
            throw ValidationErrors.rejected("there is nothing to run.", "", SYNTAX_ERROR, Optional.empty(), null);
        }
        try {
            SqlNodeList statements = SqlParser.create(text, CONFIG).parseStmtList();
            if (statements.size() > 1) {
                throw ValidationErrors.rejected(
                        "a second statement begins here.",
                        "One is run at a time: split the script at its semicolons.",
                        SYNTAX_ERROR,
                        Positions.range(statements.get(1).getParserPosition()),
                        null);
            }
            return statements.get(0);
        } catch (SqlParseException syntax) {
            throw SyntaxErrors.of(syntax, text);
        }
    }
}
