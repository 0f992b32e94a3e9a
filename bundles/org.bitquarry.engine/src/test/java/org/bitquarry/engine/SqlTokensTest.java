package org.bitquarry.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.bitquarry.engine.SqlToken.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SqlTokensTest {
    @Test
    void cutsAStatementIntoItsPieces() {
        assertThat(pieces("select p.\"Id\", 'it''s' FROM [My Repo].`Pull``s` p WHERE x >= 1.5e-3 -- end"))
                .containsExactly(
                        "KEYWORD select",
                        "IDENTIFIER p",
                        "OPERATOR .",
                        "QUOTED_IDENTIFIER \"Id\"",
                        "OPERATOR ,",
                        "STRING 'it''s'",
                        "KEYWORD FROM",
                        "QUOTED_IDENTIFIER [My Repo]",
                        "OPERATOR .",
                        "QUOTED_IDENTIFIER `Pull``s`",
                        "IDENTIFIER p",
                        "KEYWORD WHERE",
                        "IDENTIFIER x",
                        "OPERATOR >=",
                        "NUMBER 1.5e-3",
                        "COMMENT -- end");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "'open|STRING 'open",
                "'a''|STRING 'a''",
                "/* a|COMMENT /* a",
                "\"a|QUOTED_IDENTIFIER \"a",
                "[a]]b]|QUOTED_IDENTIFIER [a]]b]",
                "\"a\"\"b\"|QUOTED_IDENTIFIER \"a\"\"b\"",
                "// a; b|COMMENT // a; b",
                "?|PARAMETER ?",
                ":since|PARAMETER :since",
                "@Since|PARAMETER @Since",
                "<>|OPERATOR <>",
                ".5|NUMBER .5",
                "12|NUMBER 12",
                "größe_1|IDENTIFIER größe_1",
                "拉取请求|IDENTIFIER 拉取请求",
                "Ilike|KEYWORD Ilike",
                "🚀|OPERATOR 🚀",
            })
    void readsOnePiece(String text, String piece) {
        assertThat(pieces(text)).containsExactly(piece);
    }

    @Test
    void aNameInQuotesThatIsNotClosedEndsWithItsLine() {
        assertThat(pieces("\"abc\nWHERE")).containsExactly("QUOTED_IDENTIFIER \"abc", "KEYWORD WHERE");
    }

    @Test
    void aStringMayGoOverLines() {
        assertThat(pieces("'a\n;b'")).containsExactly("STRING 'a\n;b'");
    }

    @Test
    void aWordBehindADotIsAName() {
        assertThat(pieces("p.Date")).containsExactly("IDENTIFIER p", "OPERATOR .", "IDENTIFIER Date");
    }

    @Test
    void tellsCastsMembersAndIndexesFromParametersAndNames() {
        assertThat(pieces("a::int")).containsExactly("IDENTIFIER a", "OPERATOR ::", "KEYWORD int");
        assertThat(pieces("JSON_OBJECT('a':b)")).contains("STRING 'a'", "OPERATOR :", "IDENTIFIER b");
        assertThat(pieces("ARRAY[1]")).containsExactly("KEYWORD ARRAY", "OPERATOR [", "NUMBER 1", "OPERATOR ]");
        assertThat(pieces("x[1][2]")).filteredOn("OPERATOR ["::equals).hasSize(2);
        assertThat(pieces("SELECT[Id]")).containsExactly("KEYWORD SELECT", "QUOTED_IDENTIFIER [Id]");
    }

    @Test
    void aDigitMayFollowADot() {
        assertThat(pieces("1.")).containsExactly("NUMBER 1.");
        assertThat(pieces("1e")).containsExactly("NUMBER 1", "IDENTIFIER e");
        assertThat(pieces("@ x")).containsExactly("OPERATOR @", "IDENTIFIER x");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void everyTextHasPiecesWithoutGaps(long seed) {
        String alphabet = "ab1.'\"`[]-/*;:?@ \n\r\t(),=<>eE+\ud83d\ude80\ud83d";
        Random random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            String text = random.ints(random.nextInt(30), 0, alphabet.length())
                    .mapToObj(index -> String.valueOf(alphabet.charAt(index)))
                    .collect(Collectors.joining());
            int offset = 0;
            for (SqlToken token : SqlTokens.of(text)) {
                assertThat(token.offset()).as(text).isEqualTo(offset);
                assertThat(token.length()).as(text).isPositive();
                offset = token.end();
            }
            assertThat(offset).as(text).isEqualTo(text.length());
        }
    }

    private static List<String> pieces(String text) {
        return SqlTokens.of(text).stream()
                .filter(token -> token.kind() != Kind.BLANK)
                .map(token -> token.kind() + " " + token.in(text))
                .toList();
    }
}
