package org.bitquarry.workbench.core.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bitquarry.model.table.ColumnBuilder.bigint;
import static org.bitquarry.model.table.ColumnBuilder.bool;
import static org.bitquarry.model.table.ColumnBuilder.doubleprecision;
import static org.bitquarry.model.table.ColumnBuilder.integer;
import static org.bitquarry.model.table.ColumnBuilder.timestamp;
import static org.bitquarry.model.table.ColumnBuilder.varchar;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.bitquarry.model.table.Column;
import org.bitquarry.model.table.ColumnBuilder;
import org.bitquarry.model.table.SqlType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellTextTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Column WHEN = column(timestamp("DueOn"));

    private final CellText text = new CellText(BERLIN);
    private final CellParser parser = new CellParser(BERLIN);

    @Test
    void momentsShowMinutesInThePersonsZoneAndTheExactValueInUtc() {
        Instant moment = Instant.parse("2026-11-23T13:05:33.123456Z");

        assertThat(text.shown(moment)).isEqualTo("2026-11-23 14:05");
        assertThat(text.exact(moment)).isEqualTo("2026-11-23T13:05:33.123456Z");
        assertThat(text.typed(moment)).isEqualTo("2026-11-23 14:05:33.123456");
    }

    @Test
    void truthIsACheckMarkOrADash() {
        assertThat(text.shown(true)).isEqualTo("✓");
        assertThat(text.shown(false)).isEqualTo("–");
        assertThat(text.shown(null)).isEmpty();
    }

    @Test
    void longAndMultiLineTextsAreCutToOneLine() {
        assertThat(text.shown("first\nsecond")).isEqualTo("first…");
        assertThat(text.shown("a\tb")).isEqualTo("a b");
        assertThat(text.shown("x".repeat(100_000))).hasSize(301).endsWith("…");
        assertThat(text.isCut("first\nsecond")).isTrue();
        assertThat(text.isCut("first")).isFalse();
        assertThat(text.isCut(7L)).isFalse();
    }

    @Test
    void aCutNeverSplitsACharacter() {
        assertThat(text.shown("x".repeat(299) + "🚀🚀")).isEqualTo("x".repeat(299) + "…");
    }

    @Test
    void numbersStandAtTheRightEdge() {
        assertThat(CellText.isRightAligned(SqlType.BIGINT)).isTrue();
        assertThat(CellText.isRightAligned(SqlType.VARCHAR)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23, 2026-11-22T23:00:00Z",
        "2026-11-23 14:05, 2026-11-23T13:05:00Z",
        "2026-11-23T14:05, 2026-11-23T13:05:00Z",
        "2026-11-23 9:05, 2026-11-23T08:05:00Z",
        "2026-11-23 14:05:33.123456, 2026-11-23T13:05:33.123456Z",
        "2026-11-23T14:05:00Z, 2026-11-23T14:05:00Z",
        "2026-11-23T14:05:00+02:00, 2026-11-23T12:05:00Z",
        "2026-07-01 12:00, 2026-07-01T10:00:00Z",
    })
    void readsMomentsWithAndWithoutAnOffset(String typed, String instant) {
        assertThat(parser.parse(WHEN, typed)).isEqualTo(new CellParser.Parsed.Value(Instant.parse(instant)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "tomorrow", "2026-02-30", "2026-11-23 25:00", "2026-03-29 02:30"})
    void refusesMomentsThatDoNotExist(String typed) {
        assertThat(parser.parse(WHEN, typed)).isInstanceOf(CellParser.Parsed.Invalid.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-10-25T00:30:00Z", "2026-10-25T01:30:00Z", "2026-11-23T13:05:33.000001Z"})
    void whatAnEditorBeginsWithMeansTheSameMoment(String instant) {
        Instant moment = Instant.parse(instant);

        assertThat(parser.parse(WHEN, text.typed(moment))).isEqualTo(new CellParser.Parsed.Value(moment));
    }

    @Test
    void readsNumbersAndTruth() {
        assertThat(parser.parse(column(bigint("Id")), " 42 ")).isEqualTo(new CellParser.Parsed.Value(42L));
        assertThat(parser.parse(column(integer("N")), "-7")).isEqualTo(new CellParser.Parsed.Value(-7));
        assertThat(parser.parse(column(doubleprecision("D")), "0.5")).isEqualTo(new CellParser.Parsed.Value(0.5));
        assertThat(parser.parse(column(bool("B")), "Yes")).isEqualTo(new CellParser.Parsed.Value(true));
        assertThat(parser.parse(column(bool("B")), "–")).isEqualTo(new CellParser.Parsed.Value(false));
    }

    @Test
    void saysWhatAColumnNeeds() {
        assertThat(parser.parse(column(bigint("Id")), "12x"))
                .isEqualTo(new CellParser.Parsed.Invalid("“12x” is not what Id needs: a whole number, such as 42."));
        assertThat(parser.parse(column(integer("N")), "3000000000")).isInstanceOf(CellParser.Parsed.Invalid.class);
        assertThat(parser.parse(column(bool("B")), "maybe"))
                .isEqualTo(new CellParser.Parsed.Invalid("“maybe” is not what B needs: true or false."));
    }

    @Test
    void takesTextAsItIsAndEnumerationsInTheServersCase() {
        assertThat(parser.parse(column(varchar("T")), " a ")).isEqualTo(new CellParser.Parsed.Value(" a "));
        assertThat(parser.parse(column(varchar("T")), "")).isEqualTo(new CellParser.Parsed.Value(""));
        Column state = column(varchar("S").oneOf("OPEN", "MERGED"));
        assertThat(parser.parse(state, "open")).isEqualTo(new CellParser.Parsed.Value("OPEN"));
        assertThat(parser.parse(state, "shut")).isEqualTo(new CellParser.Parsed.Invalid("S is one of OPEN, MERGED."));
    }

    private static Column column(ColumnBuilder builder) {
        return builder.describedAs("A column.").build();
    }

    @Test
    void jsonIsShownWithoutBlanksBetweenItsParts() {
        Optional<Column> links =
                Optional.of(ColumnBuilder.json("Links").describedAs("Links.").build());

        assertThat(text.shown(links, "{ \"a b\": [1,\n 2],\t\"c\\\" d\": null }"))
                .isEqualTo("{\"a b\":[1,2],\"c\\\" d\":null}");
        assertThat(text.shown(Optional.empty(), "a  b")).isEqualTo("a  b");
        assertThat(text.shown(links, "{" + " ".repeat(5) + "}".repeat(400)))
                .hasSize(301)
                .endsWith("…");
    }

    @Test
    void aSecretIsNeitherShownNorCopied() {
        Column secret = ColumnBuilder.varchar("Secret")
                .sensitive()
                .describedAs("Signs.")
                .build();

        assertThat(text.shown(Optional.of(secret), "s3cret")).isEqualTo("••••••");
        assertThat(text.copied(Optional.of(secret), "s3cret")).isEqualTo("••••••");
        assertThat(text.copied(Optional.of(secret), null)).isEmpty();
        assertThat(text.copied(Optional.empty(), "a\nb")).isEqualTo("a\nb");
    }
}
