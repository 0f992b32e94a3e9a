package org.bitquarry.workbench.core.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bitquarry.engine.ColumnOrigin;
import org.bitquarry.engine.ResultColumn;
import org.bitquarry.model.table.Column;
import org.bitquarry.model.table.SqlType;
import org.bitquarry.model.table.TableDefinition;
import org.bitquarry.model.table.TableRef;
import org.bitquarry.workbench.core.edit.EditFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RowWritersTest {
    private static final List<ResultColumn> COLUMNS = List.of(
            new ResultColumn("Id", SqlType.BIGINT, false, Optional.empty()),
            new ResultColumn("Title", SqlType.VARCHAR, true, Optional.empty()));

    private static ResultColumn of(TableDefinition table, String name, String shownAs) {
        Column column = table.requireColumn(name);
        return new ResultColumn(
                shownAs,
                column.type(),
                true,
                Optional.of(new ColumnOrigin(new TableRef(EditFixture.WEB, table), column)));
    }

    private static String write(RowFormat format, WriterOptions options, @Nullable Object[]... rows) {
        return write(COLUMNS, format, options, rows);
    }

    private static String write(
            List<ResultColumn> columns, RowFormat format, WriterOptions options, @Nullable Object[]... rows) {
        StringBuilder out = new StringBuilder();
        RowWriter writer = format.open(out, options);
        try {
            writer.begin(columns);
            for (Object[] row : rows) {
                writer.row(row);
            }
            writer.end();
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
        return out.toString();
    }

    private static String write(RowFormat format, @Nullable Object[]... rows) {
        return write(format, WriterOptions.standard(), rows);
    }

    private static @Nullable Object[] row(@Nullable Object... values) {
        return values;
    }

    @Test
    void csvQuotesOnlyWhatNeedsIt() {
        assertThat(write(RowFormat.CSV, row(1L, "plain"), row(2L, "a,b"), row(3L, "say \"hi\"\nthen go")))
                .isEqualTo("Id,Title\r\n1,plain\r\n2,\"a,b\"\r\n3,\"say \"\"hi\"\"\nthen go\"\r\n");
    }

    @Test
    void csvTellsNullFromAnEmptyText() {
        assertThat(write(RowFormat.CSV, row(1L, null), row(2L, ""))).endsWith("1,\r\n2,\"\"\r\n");
    }

    @Test
    void csvLeavesFormulasAsTheyAreUnlessGuarded() {
        assertThat(write(RowFormat.CSV, row(-1L, "=SUM(A1)"))).endsWith("-1,=SUM(A1)\r\n");
        assertThat(write(RowFormat.CSV, WriterOptions.standard().guarded(true), row(-1L, "=SUM(A1)")))
                .endsWith("-1,'=SUM(A1)\r\n");
    }

    @Test
    void csvTakesAnotherDelimiterAndLeavesOutTheNames() {
        WriterOptions options = WriterOptions.standard().delimitedBy(';').headed(false);

        assertThat(write(RowFormat.CSV, options, row(1L, "a,b"), row(2L, "a;b")))
                .isEqualTo("1;a,b\r\n2;\"a;b\"\r\n");
    }

    @Test
    void csvQuotesTextsThatReadLikeNull() {
        assertThat(write(RowFormat.CSV, WriterOptions.standard().writingNullAs("NULL"), row(1L, null), row(2L, "NULL")))
                .endsWith("1,NULL\r\n2,\"NULL\"\r\n");
    }

    @Test
    void tsvPutsTabsBetweenFieldsAndGuardsThemLikeCsv() {
        assertThat(write(RowFormat.TSV, WriterOptions.standard().guarded(true), row(1L, "a\tb"), row(2L, "@SUM(A1)")))
                .isEqualTo("Id\tTitle\r\n1\t\"a\tb\"\r\n2\t'@SUM(A1)\r\n");
    }

    @Test
    void jsonLinesStandByThemselves() {
        assertThat(write(RowFormat.JSON_LINES, row(1L, "a\nb"), row(2L, null)))
                .isEqualTo("{\"Id\":1,\"Title\":\"a\\nb\"}\n{\"Id\":2,\"Title\":null}\n");
        assertThat(write(RowFormat.JSON_LINES)).isEmpty();
    }

    @Test
    void htmlShowsTextsAndNeverReadsThem() {
        assertThat(write(RowFormat.HTML, row(1L, "<b>a & \"ü\"</b>"), row(2L, null)))
                .startsWith("<!DOCTYPE html>")
                .contains("<th class=\"n\">Id</th><th>Title</th>")
                .contains("<td class=\"n\">1</td><td>&lt;b&gt;a &amp; &quot;&#252;&quot;&lt;/b&gt;</td>")
                .contains("<td class=\"null\">NULL</td>")
                .endsWith("</html>\n");
    }

    @Test
    void insertsQuoteNamesAndTexts() {
        assertThat(write(RowFormat.SQL, row(1L, "it's"), row(2L, null))).isEqualTo("""
                        INSERT INTO "Rows" ("Id", "Title") VALUES (1, 'it''s');
                        INSERT INTO "Rows" ("Id", "Title") VALUES (2, NULL);
                        """);
    }

    @Test
    void insertsOfOneTableListWhatItsInsertTakesByItsOwnNames() {
        List<ResultColumn> columns = List.of(
                of(EditFixture.PULL_REQUESTS, "Id", "Id"),
                of(EditFixture.PULL_REQUESTS, "Title", "What"),
                of(EditFixture.PULL_REQUESTS, "Title", "Again"),
                new ResultColumn("Length", SqlType.BIGINT, true, Optional.empty()));

        assertThat(write(columns, RowFormat.SQL, WriterOptions.standard(), row(1L, "a", "a", 1L)))
                .endsWith(".\"PullRequests\" (\"Title\") VALUES ('a');\n");
    }

    @Test
    void insertsOfWhatNoInsertTakesAreWhole() {
        List<ResultColumn> columns = List.of(of(EditFixture.PULL_REQUESTS, "Id", "Id"));

        assertThat(write(columns, RowFormat.SQL, WriterOptions.standard(), row(1L)))
                .endsWith(".\"PullRequests\" (\"Id\") VALUES (1);\n");
    }

    @Test
    void insertsOfJoinedTablesAreWhole() {
        List<ResultColumn> columns =
                List.of(of(EditFixture.PULL_REQUESTS, "Id", "Id"), of(EditFixture.BRANCHES, "Name", "Name"));

        assertThat(write(columns, RowFormat.SQL, WriterOptions.standard(), row(1L, "b")))
                .isEqualTo("INSERT INTO \"Rows\" (\"Id\", \"Name\") VALUES (1, 'b');\n");
    }

    @Test
    void insertsTellMomentsAndTruthsAsSqlDoes() {
        assertThat(write(RowFormat.SQL, row(true, Instant.parse("2026-11-23T14:05:00.25Z"))))
                .endsWith("VALUES (TRUE, TIMESTAMP '2026-11-23 14:05:00.25');\n");
    }

    @Test
    void jsonIsOneArrayWithTypes() {
        assertThat(write(RowFormat.JSON, row(1L, "a \"b\" \\ \n\u0001 ü🎉"), row(2L, null)))
                .isEqualTo(
                        "[\n{\"Id\":1,\"Title\":\"a \\\"b\\\" \\\\ \\n\\u0001 ü🎉\"},\n{\"Id\":2,\"Title\":null}\n]\n");
    }

    @Test
    void jsonWithoutRowsIsAnEmptyArray() {
        assertThat(write(RowFormat.JSON)).isEqualTo("[]\n");
    }

    @Test
    void jsonQuotesWhatItHasNoNumberFor() {
        assertThat(write(RowFormat.JSON, row(Double.NaN, Instant.parse("2026-11-23T14:05:00Z"))))
                .contains("{\"Id\":\"NaN\",\"Title\":\"2026-11-23T14:05:00Z\"}");
    }

    @Test
    void jsonEscapesHalfACharacter() {
        assertThat(write(RowFormat.JSON, row(1L, "\uD83C"))).contains("\"Title\":\"\\ud83c\"");
    }

    @Test
    void jsonNamesColumnsOfOneNameApart() throws IOException {
        StringBuilder out = new StringBuilder();
        RowWriter writer = RowFormat.JSON.open(out, WriterOptions.standard());
        ResultColumn name = new ResultColumn("Name", SqlType.VARCHAR, true, Optional.empty());
        writer.begin(List.of(name, name));
        writer.row(row("a", "b"));

        assertThat(out).contains("{\"Name\":\"a\",\"Name_2\":\"b\"}");
    }

    @Test
    void markdownEscapesItsOwnSigns() {
        assertThat(write(RowFormat.MARKDOWN, row(1L, "a|b\\c\nd"), row(2L, null)))
                .isEqualTo("| Id | Title |\n| ---: | --- |\n| 1 | a\\|b\\\\c<br>d |\n| 2 | *NULL* |\n");
    }

    @Test
    void aTableAlignsNumbersRightAndTextsLeft() {
        assertThat(write(RowFormat.TABLE, row(7L, "short"), row(1234L, "a longer one")))
                .isEqualTo("""
                          Id  Title
                        ────  ────────────
                           7  short
                        1234  a longer one
                        """);
    }

    @Test
    void aTableCountsColumnsOfTheTerminalNotCharacters() {
        assertThat(write(RowFormat.TABLE, row(1L, "🎉 done"), row(2L, "日本語"), row(3L, "e\u0301te\u0301")))
                .isEqualTo("""
                        Id  Title
                        ──  ───────
                         1  🎉 done
                         2  日本語
                         3  e\u0301te\u0301
                        """);
    }

    @Test
    void aTableKeepsEveryRowOnOneLine() {
        assertThat(write(
                        RowFormat.TABLE,
                        new WriterOptions(8, false, ',', "", true, Optional.empty()),
                        row(1L, "one\r\ntwo\tthree"),
                        row(2L, null)))
                .isEqualTo("""
                        Id  Title
                        ──  ────────
                         1  one⏎two…
                         2  NULL
                        """);
    }

    @Test
    void aTableOfManyRowsStreamsAfterTheFirstOnes() throws IOException {
        StringBuilder out = new StringBuilder();
        RowWriter writer = RowFormat.TABLE.open(out, WriterOptions.standard());
        writer.begin(COLUMNS);
        for (long id = 0; id < 600; id++) {
            writer.row(row(id, "x"));
        }

        assertThat(out.toString().lines()).hasSize(602);
    }

    @Test
    void whatBreaksOffShowsItsRowsButDoesNotLookComplete() throws IOException {
        StringBuilder table = new StringBuilder();
        StringBuilder json = new StringBuilder();
        for (RowWriter writer : List.of(
                RowFormat.TABLE.open(table, WriterOptions.standard()),
                RowFormat.JSON.open(json, WriterOptions.standard()))) {
            writer.begin(COLUMNS);
            writer.row(row(1L, "x"));
            writer.breakOff();
        }

        assertThat(table).contains(" 1  x");
        assertThat(json).contains("{\"Id\":1,\"Title\":\"x\"}").doesNotContain("]");
    }

    @Test
    void formatsAreFoundByName() {
        assertThat(RowFormat.named("Json")).contains(RowFormat.JSON);
        assertThat(RowFormat.named("xml")).isEmpty();
    }
}
