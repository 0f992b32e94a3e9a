package org.bitquarry.engine.internal.sql;

import org.apache.calcite.avatica.util.Casing;
import org.apache.calcite.avatica.util.Quoting;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.parser.SqlParseException;
import org.apache.calcite.sql.parser.SqlParser;
import org.apache.calcite.sql.parser.babel.SqlBabelParserImpl;

/** Reads one statement. */
final class Parser {
    private static final int LONGEST_NAME = 1_024;
    private static final SqlParser.Config CONFIG = SqlParser.config()
            .withParserFactory(SqlBabelParserImpl.FACTORY)
            .withConformance(EngineConformance.INSTANCE)
            .withQuoting(Quoting.DOUBLE_QUOTE)
            .withUnquotedCasing(Casing.UNCHANGED)
            .withQuotedCasing(Casing.UNCHANGED)
            .withCaseSensitive(false)
            .withIdentifierMaxLength(LONGEST_NAME);

    private Parser() {}

    /**
     * Parses a statement.
     *
     * @throws org.bitquarry.model.error.QueryRejectedException with the position, when it is none
     */
    static SqlNode parse(SourceText text) {
        try {
            return TopClauses.applied(SqlParser.create(text.readable(), CONFIG).parseStmt(), text);
        } catch (SqlParseException syntax) {
            throw SyntaxErrors.of(syntax, text.original());
        }
    }
}
