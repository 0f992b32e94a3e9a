package org.bitquarry.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedSqlTest {
    /** What begins, ends and tears pieces and statements. */
    private static final List<String> BITS = List.of(
            "SELECT",
            "select ",
            " FROM ",
            "WITH ",
            "INSERT ",
            "MERGE",
            "UNION",
            "a",
            "b.",
            "ARRAY",
            "'",
            "''",
            "\"",
            "`",
            "[",
            "]",
            "(",
            ")",
            ";",
            "--",
            "/*",
            "*/",
            "/",
            "*",
            "\n",
            "\n\n",
            "\r\n\r\n",
            " ",
            "1",
            "1e",
            "+",
            "-",
            ".",
            "5",
            "=",
            "<",
            ">",
            ":",
            ":x",
            "::",
            "@",
            "?",
            "é",
            "😀");

    private static final int LONGEST = 160;

    private final TypedSql typed = new TypedSql("");
    private String text = "";

    private SqlChange replace(int offset, int removed, String by) {
        text = text.substring(0, offset) + by + text.substring(offset + removed);
        return typed.change(offset, removed, text);
    }

    private void assertSame() {
        assertThat(typed.tokens(0, text.length())).as(text).isEqualTo(SqlTokens.of(text));
        for (int caret = 0; caret <= text.length(); caret++) {
            assertSame(caret);
        }
    }

    private void assertSame(int caret) {
        assertThat(typed.statementAt(caret, this::line))
                .as("%s at %d", text, caret)
                .isEqualTo(StatementSplitter.at(text, caret));
    }

    private int line(int offset) {
        return 1
                + (int) text.substring(0, offset)
                        .replace("\r\n", "\n")
                        .chars()
                        .filter(c -> c == '\n' || c == '\r')
                        .count();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void whateverIsTypedItSaysWhatTheWholeTextSays(long seed) {
        Random random = new Random(seed);
        for (int step = 0; step < 300; step++) {
            int offset = random.nextInt(text.length() + 1);
            int most = random.nextInt(3) == 0 ? Math.min(text.length() > LONGEST ? 40 : 8, text.length() - offset) : 0;
            StringBuilder by = new StringBuilder();
            for (int more = random.nextInt(4); more > 0; more--) {
                by.append(BITS.get(random.nextInt(BITS.size())));
            }
            replace(offset, random.nextInt(most + 1), text.length() > LONGEST ? "" : by.toString());
            assertThat(typed.tokens(0, text.length())).as(text).isEqualTo(SqlTokens.of(text));
            for (int carets = 0; carets < 10; carets++) {
                assertSame(random.nextInt(text.length() + 1));
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            delimiter = '|',
            value = {
                "SELECT 1e+ | 10 | 0 | 5",
                "SELECT 'a' b | 10 | 0 | '",
                "SELECT 1 / 2 */ 3 | 10 | 0 | *",
                "SELECT a. SELECT | 9 | 1 | ~~",
                "SELECT ARRAY [1] | 12 | 1 | ~~",
            })
    void whatStandsJustBeforeAChangeIsReadAgain(String before, int offset, int removed, String by) {
        replace(0, 0, before);
        replace(offset, removed, by);

        assertSame();
    }

    @Test
    void aChangeTellsOnlyOfThePiecesAroundIt() {
        String line = "SELECT Slug FROM Information.Repositories;\n";
        replace(0, 0, line.repeat(500));
        int begin = line.length() * 250;

        SqlChange change = replace(begin + 7, 4, "Name");

        assertThat(change.before()).hasSizeLessThan(8);
        assertThat(change.after()).hasSizeLessThan(8);
        assertThat(change.end()).isBetween(begin + 11, begin + line.length());
        assertThat(typed.tokens(0, text.length())).isEqualTo(SqlTokens.of(text));
        assertSame(begin + 9);
    }

    @Test
    void aTextThatIsReplacedIsReadAnew() {
        replace(0, 0, "SELECT 1;\n\nSELECT 2");
        replace(0, text.length(), "");
        assertSame();

        replace(0, 0, "-- nothing");
        assertSame();
        assertThat(typed.tokens(3, 5)).isEqualTo(SqlTokens.of(text));
    }
}
