package org.bitquarry.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatementSplitterTest {
    @Test
    void splitsAtSemicolonsAndKeepsOffsetsAndLines() {
        String script = "SELECT 1;\n\n  -- the second\n  SELECT 2 ; SELECT\n3\n;";

        assertThat(StatementSplitter.split(script))
                .containsExactly(
                        new StatementText("SELECT 1", 0, 8, 1),
                        new StatementText("SELECT 2", 29, 8, 4),
                        new StatementText("SELECT\n3", 40, 8, 4));
        assertThat(StatementSplitter.split(script)).allSatisfy(statement -> assertThat(script)
                .startsWith(script.substring(0, statement.offset()) + statement.text()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT ';'",
                "SELECT 'it''s; so'",
                "SELECT \"a;b\" FROM [c;d].`e;f`",
                "SELECT 1 /* ; */ + 2",
                "SELECT 1 -- ;\n + 2",
                "SELECT 'a\n\nSELECT b'",
            })
    void aSemicolonInTextNamesAndCommentsSeparatesNothing(String statement) {
        assertThat(texts(statement + ";\nSELECT 9")).containsExactly(statement, "SELECT 9");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n ", ";", " ; ;\n;", "-- nothing", "/* nothing */ ; -- at all", "/* open"})
    void blanksAndCommentsAreNoStatement(String script) {
        assertThat(StatementSplitter.split(script)).isEmpty();
        assertThat(StatementSplitter.at(script, script.length())).isEmpty();
    }

    @Test
    void countsEveryKindOfLineEnd() {
        assertThat(StatementSplitter.split("a;\r\nb;\rc;\nd"))
                .extracting(StatementText::line)
                .containsExactly(1, 2, 3, 4);
    }

    @Test
    void aCommentBehindTheStatementIsNotPartOfIt() {
        assertThat(texts("SELECT 1 -- one\n")).containsExactly("SELECT 1");
        assertThat(texts("SELECT 1 /* one */\n")).containsExactly("SELECT 1");
    }

    @Test
    void aCommentThatIsNotClosedIsPartOfTheStatementThatItCutsShort() {
        assertThat(texts("SELECT 1 /* FROM t\n")).containsExactly("SELECT 1 /* FROM t\n");
        assertThat(texts("SELECT 1; /* two")).containsExactly("SELECT 1");
        assertThat(texts("/* SELECT 1")).isEmpty();
    }

    @Test
    void aBlankLineSeparatesWhenAnotherStatementBegins() {
        assertThat(
                        texts(
                                "SELECT 1\n\nSELECT 2\n \t\n-- third\nUPDATE t SET a = 1\n\nWITH x AS (SELECT 1) SELECT * FROM x"))
                .containsExactly("SELECT 1", "SELECT 2", "UPDATE t SET a = 1", "WITH x AS (SELECT 1) SELECT * FROM x");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT 1\n\nUNION ALL\n\nSELECT 2",
                "SELECT 1\n\nFROM t\n\nWHERE a IN (\n\nSELECT 2)",
                "WITH x AS (SELECT 1)\n\nSELECT * FROM x",
                "INSERT INTO t (a)\n\nSELECT 1",
                "INSERT INTO t (a)\n\nVALUES (1)",
                "UPSERT INTO t\n\nWITH x AS (VALUES 1)\n\nSELECT * FROM x",
                "EXPLAIN REQUESTS FOR\n\nSELECT 1",
                "EXPLAIN PLAN FOR\n\nINSERT INTO t\n\nSELECT 1",
                "MERGE INTO t USING s ON a = b WHEN MATCHED THEN\n\nUPDATE SET a = 1",
                "MERGE INTO t USING s ON a = b WHEN NOT MATCHED THEN INSERT (a)\n\nVALUES (1)",
                "SELECT 1\n\nLIMIT 2",
            })
    void aBlankLineInsideOneStatementSeparatesNothing(String statement) {
        assertThat(texts(statement)).containsExactly(statement);
    }

    /** The bar is the caret. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '\0',
            value = {
                "|a; b#a",
                "a|; b#a",
                "a;| b#a",
                "a; |b#b",
                "a;|b#b",
                "a; b|#b",
                "a;\\n|\\n\\nb#a",
                "a;\\n\\n|-- of b\\nb#b",
                "a;\\n-- of| b\\n\\nb#b",
                "a; -- of| a\\nb#a",
                "a;\\n /* b */ | b#b",
                "a;\\n\\n|  b#b",
                "a;\\n\\n|#a",
                "a; ; |#a",
                "-- first\\n|a#a",
                "|\\n\\na#a",
                "SELECT 1\\n|\\nSELECT 2#SELECT 1",
                "SELECT 1\\n\\nSELECT| 2#SELECT 2",
                "SELECT ';|' FROM a; b#SELECT ';' FROM a",
            })
    void findsTheStatementAtTheCaret(String marked, String statement) {
        String text = marked.replace("\\n", "\n");
        int caret = text.indexOf('|');

        assertThat(StatementSplitter.at(text.replace("|", ""), caret))
                .map(StatementText::text)
                .contains(statement);
    }

    @Test
    void theStatementAtTheCaretKnowsItsPlace() {
        assertThat(StatementSplitter.at("a;\n\n  b ;", 8)).contains(new StatementText("b", 6, 1, 3));
    }

    private static List<String> texts(String script) {
        return StatementSplitter.split(script).stream().map(StatementText::text).toList();
    }
}
