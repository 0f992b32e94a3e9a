package org.bitquarry.engine.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.calcite.avatica.util.Casing;
import org.apache.calcite.sql.parser.SqlAbstractParserImpl;
import org.apache.calcite.sql.parser.SqlParseException;
import org.apache.calcite.sql.parser.SqlParser;
import org.bitquarry.engine.parser.BitquarryParserImpl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {
    private static final SqlParser.Config PARSER =
            SqlParser.config().withParserFactory(BitquarryParserImpl.FACTORY).withUnquotedCasing(Casing.UNCHANGED);

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\0',
            value = {"Id,Id", "my-app,\"my-app\"", "Order,\"Order\"", "UUID,\"UUID\"", "3d,\"3d\"", "a\"b,\"a\"\"b\""})
    void quotesOnlyWhatNeedsIt(String name, String written) {
        assertThat(Names.written(name)).isEqualTo(written);
        assertThat(Names.meant(written)).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\0',
            value = {"[a]]b],a]b", "`a``b`,a`b", "\"a,a", "[,''", "plain,plain"})
    void undoesEveryKindOfQuotes(String token, String name) {
        assertThat(Names.meant(token)).isEqualTo(name.equals("''") ? "" : name);
    }

    @Test
    void everyWordOfTheParserIsWrittenSoThatItIsAName() throws SqlParseException {
        SqlAbstractParserImpl.Metadata words = SqlParser.create("", PARSER).getMetadata();
        for (String word : words.getTokens()) {
            if (word.matches("[A-Z_][A-Z0-9_]*")) {
                String name = Names.written(word);
                String query = "SELECT %1$s, t.%1$s FROM %1$s.%1$s t WHERE %1$s = 1 ORDER BY %1$s".formatted(name);
                assertThat(SqlParser.create(query, PARSER).parseStmt().toString())
                        .as(word)
                        .startsWith("SELECT `" + word + "`");
            }
        }
    }
}
