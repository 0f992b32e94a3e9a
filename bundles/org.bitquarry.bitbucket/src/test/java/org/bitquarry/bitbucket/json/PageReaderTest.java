package org.bitquarry.bitbucket.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bitquarry.model.table.ColumnBuilder.bigint;
import static org.bitquarry.model.table.ColumnBuilder.bool;
import static org.bitquarry.model.table.ColumnBuilder.doubleprecision;
import static org.bitquarry.model.table.ColumnBuilder.integer;
import static org.bitquarry.model.table.ColumnBuilder.json;
import static org.bitquarry.model.table.ColumnBuilder.timestamp;
import static org.bitquarry.model.table.ColumnBuilder.varchar;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.bitquarry.model.error.UnexpectedAnswerException;
import org.bitquarry.model.table.Column;
import org.bitquarry.model.table.ColumnBuilder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageReaderTest {
    private static final String ASKED = "GET /x";

    private static List<Column> columns(ColumnBuilder... builders) {
        return Stream.of(builders)
                .map(builder -> builder.describedAs(".").build())
                .toList();
    }

    private static Page page(String text, ColumnBuilder... builders) {
        return PageReader.of(new RowDecoder(columns(builders), Map.of()), "/values")
                .read(text.getBytes(StandardCharsets.UTF_8), ASKED);
    }

    private static @Nullable Object cell(ColumnBuilder builder, String item) {
        return page("{\"values\":[" + item + "]}", builder).rows().getFirst()[0];
    }

    @Test
    void theEnvelopeIsReadInAnyOrder() {
        Page page = page(
                "{\"next\":\"https://h/2.0/x?page=8xhd\",\"values\":[{\"id\":1},{\"id\":2}],\"pagelen\":2,\"size\":9}",
                bigint("Id").at("/id"));

        assertThat(page.rows()).containsExactly(new Object[] {1L}, new Object[] {2L});
        assertThat(page.size()).isEqualTo(OptionalLong.of(9));
        assertThat(page.next()).contains("https://h/2.0/x?page=8xhd");
        assertThat(page("{\"values\":[]}", bigint("Id").at("/id")).size()).isEmpty();
    }

    @Test
    void nestedMembersAreFoundAndTheRestIsSkipped() {
        String item =
                "{\"noise\":{\"id\":[{\"deep\":{}}]},\"a\":{\"x\":{\"y\":\"found\"},\"z\":[1,{\"y\":2}]},\"id\":7}";

        assertThat(page(
                                "{\"values\":[" + item + "]}",
                                varchar("Y").at("/a/x/y"),
                                bigint("Id").at("/id"))
                        .rows())
                .containsExactly(new Object[] {"found", 7L});
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"a\":null}", "{\"a\":{}}", "{\"a\":{\"b\":null}}", "{\"a\":[]}", "{\"a\":\"x\"}"})
    void whatIsMissingIsNull(String item) {
        assertThat(cell(varchar("B").at("/a/b"), item)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "2023-02-20T08:58:19.14397Z, 2023-02-20T08:58:19.143970Z",
        "2023-02-20T08:58:19Z, 2023-02-20T08:58:19Z",
        "2021-04-12T06:44:38+00:00, 2021-04-12T06:44:38Z",
        "2021-04-12T08:44:38.5+02:00, 2021-04-12T06:44:38.500Z",
        "2021-04-12T06:44:38.123456789Z, 2021-04-12T06:44:38.123456Z"
    })
    void momentsComeInManyForms(String text, String expected) {
        assertThat(cell(timestamp("T").at("/t"), "{\"t\":\"" + text + "\"}")).isEqualTo(Instant.parse(expected));
    }

    @Test
    void scalarsAreReadIntoTheirTypes() {
        assertThat(cell(bigint("N").at("/n"), "{\"n\":9007199254740993}")).isEqualTo(9007199254740993L);
        assertThat(cell(bigint("N").at("/n"), "{\"n\":\"12\"}")).isEqualTo(12L);
        assertThat(cell(integer("N").at("/n"), "{\"n\":5}")).isEqualTo(5);
        assertThat(cell(doubleprecision("N").at("/n"), "{\"n\":1}")).isEqualTo(1.0);
        assertThat(cell(bool("N").at("/n"), "{\"n\":true}")).isEqualTo(true);
        assertThat(cell(varchar("N").at("/n"), "{\"n\":12}")).isEqualTo("12");
        assertThat(cell(varchar("N").at("/n"), "{\"n\":\"\\u00fc\\/\\ud83d\\ude80\"}"))
                .isEqualTo("ü/🚀");
    }

    @Test
    void structuresAreKeptAsJson() {
        assertThat(cell(json("N").at("/n"), "{\"n\":[1, {\"a\": \"b\"}]}")).isEqualTo("[1,{\"a\":\"b\"}]");
        assertThat(cell(varchar("N").at("/n"), "{\"n\":{\"a\": null}}")).isEqualTo("{\"a\":null}");
        assertThat(cell(json("N").at("/n"), "{\"n\":\"text\"}")).isEqualTo("\"text\"");
    }

    @Test
    void theWholeItemAndItsPartsComeTogether() {
        Object[] row = page(
                        "{\"values\":[{\"id\": 3, \"x\": [1]}]}",
                        json("RawJson"),
                        bigint("Id").at("/id"))
                .rows()
                .getFirst();

        assertThat(row).containsExactly("{\"id\":3,\"x\":[1]}", 3L);
    }

    @Test
    void constantsWinOverTheItem() {
        RowDecoder decoder =
                new RowDecoder(columns(varchar("Repo"), bigint("Id").at("/id")), Map.of("Repo", "web", "Id", 9L));
        Page page = PageReader.of(decoder, "/values")
                .read("{\"values\":[{\"id\":1}]}".getBytes(StandardCharsets.UTF_8), ASKED);

        assertThat(page.rows()).containsExactly(new Object[] {"web", 9L});
    }

    @Test
    void twoColumnsMayShareAPlace() {
        assertThat(page(
                                "{\"values\":[{\"n\":\"x\"}]}",
                                varchar("A").at("/n"),
                                varchar("B").at("/n"))
                        .rows())
                .containsExactly(new Object[] {"x", "x"});
    }

    @Test
    void aSingleObjectIsOneRow() {
        Page page = PageReader.of(new RowDecoder(columns(bigint("Id").at("/id")), Map.of()), "")
                .read("{\"id\":4}".getBytes(StandardCharsets.UTF_8), ASKED);

        assertThat(page.rows()).containsExactly(new Object[] {4L});
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"values\":[{\"n\":1.5}]} | no BIGINT at /n but a number",
                "{\"values\":[{\"n\":{}}]} | no BIGINT at /n but an object",
                "{\"values\":[{\"n\":99999999999999999999}]} | cut off or no valid JSON",
                "{\"values\":[1]} | something that is no object",
                "{\"values\":{}} | no list of values",
                "{} | no list of values",
                "[] | no JSON object",
                "{\"values\":[]} x | cut off or no valid JSON",
                "{\"values\":[]}{} | goes on after its end",
                "{\"values\":[ | cut off or no valid JSON",
                "<html> | cut off or no valid JSON"
            })
    void whatWasNotPromisedIsTold(String text, String complaint) {
        assertThatThrownBy(() -> page(text, bigint("N").at("/n")))
                .isInstanceOf(UnexpectedAnswerException.class)
                .hasMessageStartingWith(ASKED)
                .hasMessageContaining(complaint);
    }

    @Test
    void integersThatDoNotFitAreTold() {
        assertThatThrownBy(() -> cell(integer("N").at("/n"), "{\"n\":3000000000}"))
                .hasMessageContaining("no INTEGER at /n");
    }

    @Test
    void anEmptyAnswerIsTold() {
        assertThatThrownBy(() -> page("", bigint("N").at("/n"))).isInstanceOf(UnexpectedAnswerException.class);
    }

    @Test
    void countingNeedsNoItems() {
        assertThat(PageReader.counting()
                        .read("{\"size\":12}".getBytes(StandardCharsets.UTF_8), ASKED)
                        .size())
                .isEqualTo(OptionalLong.of(12));
    }

    @Test
    void theFirstPlaceThatHoldsSomethingCounts() {
        Column path = varchar("Path")
                .at("/new/path")
                .orAt("/old/path")
                .describedAs("Path.")
                .build();
        Column kind = varchar("Kind")
                .meaning("/new/path", "there")
                .meaning("/old", "gone")
                .describedAs("Kind.")
                .build();
        PageReader reader = PageReader.of(new RowDecoder(List.of(path, kind), Map.of()), "/values");

        Page page = reader.read("""
                {"values": [
                    {"old": {"path": "a"}, "new": {"path": "b"}},
                    {"old": {"path": "a"}, "new": null},
                    {"old": {"path": "a"}, "new": {"path": ""}},
                    {"old": null}
                ]}""".getBytes(StandardCharsets.UTF_8), "GET /x");

        assertThat(page.rows())
                .containsExactly(
                        new @Nullable Object[] {"b", "there"},
                        new @Nullable Object[] {"a", "gone"},
                        new @Nullable Object[] {"a", "there"},
                        new @Nullable Object[] {null, null});
    }
}
