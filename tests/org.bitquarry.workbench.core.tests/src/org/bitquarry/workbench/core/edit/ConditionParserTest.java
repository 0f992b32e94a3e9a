package org.bitquarry.workbench.core.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.bitquarry.engine.ColumnOrigin;
import org.bitquarry.engine.ResultColumn;
import org.bitquarry.model.table.SqlType;
import org.bitquarry.model.table.TableRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionParserTest {
    private final ConditionParser parser = new ConditionParser(ZoneId.of("Europe/Berlin"));

    private static ResultColumn column(SqlType type) {
        return new ResultColumn("C", type, true, Optional.empty());
    }

    private static ResultColumn state() {
        TableRef table = new TableRef(EditFixture.WEB, EditFixture.PULL_REQUESTS);
        return new ResultColumn(
                "State",
                SqlType.VARCHAR,
                false,
                Optional.of(new ColumnOrigin(table, EditFixture.PULL_REQUESTS.requireColumn("State"))));
    }

    private Condition condition(ResultColumn column, String text) {
        return switch (parser.parse(column, text)) {
            case ConditionParser.Parsed.Read read -> read.condition().orElseThrow();
            case ConditionParser.Parsed.Invalid invalid -> throw new AssertionError(invalid.problem());
        };
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            5     | "C" = 5
            = 5   | "C" = 5
            !=5   | "C" <> 5
            <>5   | "C" <> 5
            >= 5  | "C" >= 5
            >5    | "C" > 5
            NULL  | "C" IS NULL
            !null | "C" IS NOT NULL""")
    void numbersAreCompared(String typed, String sql) {
        assertThat(condition(column(SqlType.BIGINT), typed).sql("C")).isEqualTo(sql);
    }

    @Test
    void aTextIsLookedForInTexts() {
        Condition contains = condition(column(SqlType.VARCHAR), "it's");

        assertThat(contains.sql("C")).isEqualTo("CONTAINS(\"C\", 'it''s')");
        assertThat(contains.isMetBy("Here IT'S.")).isTrue();
        assertThat(contains.isMetBy("its")).isFalse();
        assertThat(contains.isMetBy(null)).isFalse();
    }

    @Test
    void equalTextsAreEqualLetterByLetter() {
        Condition equal = condition(column(SqlType.VARCHAR), "=Fix");

        assertThat(equal.isMetBy("Fix")).isTrue();
        assertThat(equal.isMetBy("fix")).isFalse();
    }

    @Test
    void aValueOfAnEnumerationIsItHoweverItIsWritten() {
        assertThat(condition(state(), "open").sql("State")).isEqualTo("\"State\" = 'OPEN'");
        assertThat(condition(state(), "<>merged").sql("State")).isEqualTo("\"State\" <> 'MERGED'");
        assertThat(condition(state(), "erg").sql("State")).isEqualTo("CONTAINS(\"State\", 'erg')");
    }

    @Test
    void aDayTakesInAllOfItsMomentsInThePersonsZone() {
        Condition day = condition(column(SqlType.TIMESTAMP), "2026-11-23");

        assertThat(day.isMetBy(Instant.parse("2026-11-22T23:00:00Z"))).isTrue();
        assertThat(day.isMetBy(Instant.parse("2026-11-23T22:59:59Z"))).isTrue();
        assertThat(day.isMetBy(Instant.parse("2026-11-23T23:00:00Z"))).isFalse();
        assertThat(day.sql("C"))
                .isEqualTo("\"C\" >= TIMESTAMP '2026-11-22 23:00:00' AND \"C\" < TIMESTAMP '2026-11-23 23:00:00'");
    }

    @Test
    void monthsAndYearsDoSoToo() {
        assertThat(condition(column(SqlType.TIMESTAMP), "2026-11").isMetBy(Instant.parse("2026-11-30T12:00:00Z")))
                .isTrue();
        assertThat(condition(column(SqlType.TIMESTAMP), "2026").isMetBy(Instant.parse("2027-01-01T12:00:00Z")))
                .isFalse();
        assertThat(condition(column(SqlType.TIMESTAMP), ">2026-11-23").isMetBy(Instant.parse("2026-11-23T12:00:00Z")))
                .isTrue();
    }

    @Test
    void truthsAreTyped() {
        assertThat(condition(column(SqlType.BOOLEAN), "yes").sql("C")).isEqualTo("\"C\" = TRUE");
    }

    @Test
    void whatIsNoValueIsToldInWords() {
        assertThat(parser.parse(column(SqlType.BIGINT), "abc"))
                .isEqualTo(
                        new ConditionParser.Parsed.Invalid("“abc” is not what C needs: a whole number, such as 42."));
    }

    @Test
    void whatIsBegunIsNoConditionYet() {
        assertThat(parser.parse(column(SqlType.BIGINT), ">"))
                .isEqualTo(new ConditionParser.Parsed.Read(Optional.empty()));
        assertThat(parser.parse(column(SqlType.BIGINT), "  "))
                .isEqualTo(new ConditionParser.Parsed.Read(Optional.empty()));
    }
}
