package org.bitquarry.workbench.core.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.bitquarry.engine.ColumnOrigin;
import org.bitquarry.engine.ResultColumn;
import org.bitquarry.model.table.SqlType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Parts of JSON as columns. */
class PathColumnsTest {
    private static final JsonPath NAME = JsonPath.ROOT.then("name");
    private static final JsonPath N = JsonPath.ROOT.then("n");
    private static final List<ResultColumn> COLUMNS = List.of(plain("Id"), plain("Author"), plain("Author"));

    private static ResultColumn plain(String name) {
        return new ResultColumn(name, SqlType.VARCHAR, true, Optional.<ColumnOrigin>empty());
    }

    private static PathColumn number() {
        return new PathColumn("Author", N, SqlType.BIGINT);
    }

    private static @Nullable Object[] row(@Nullable Object... values) {
        return values;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"n\": 1}                          | {\"n\": 12}       | BIGINT",
                "{\"n\": 1}                          | {\"n\": 1.5}      | DOUBLE",
                "{\"n\": 1}                          | {\"n\": \"x\"}    | VARCHAR",
                "{\"n\": true}                       | {\"n\": null}     | BOOLEAN",
                "{\"n\": null}                       | {}                | VARCHAR",
                "{\"n\": [1]}                        | {\"n\": {}}       | VARCHAR",
                "{\"n\": 12345678901234567890}       | {\"n\": 1}        | DOUBLE",
                "{\"n\": \"2026-11-23T13:05:33.1+00:00\"} | no JSON      | TIMESTAMP",
                "{\"n\": \"2026-11-23T13:05:33.1+00:00\"} | {\"n\": \"soon\"} | VARCHAR"
            })
    void theTypeHasRoomForAllValuesThatAreHere(String one, String other, SqlType type) {
        assertThat(PathColumn.over("Author", N, Stream.of(one, other)).type()).isEqualTo(type);
    }

    @Test
    void aPartHasTheNameOfItsColumnAndItsPath() {
        PathColumn part = new PathColumn("Links", JsonPath.ROOT.then("html").then("href"), SqlType.VARCHAR);

        assertThat(part.name()).isEqualTo("Links ▸ html.href");
    }

    @Test
    void partsStandBehindTheColumnsAndReadTheirSource() {
        PathColumns columns =
                PathColumns.of(COLUMNS, List.of(number(), new PathColumn("Author#2", NAME, SqlType.VARCHAR)));

        assertThat(columns.columns()).hasSize(5);
        assertThat(columns.columns().get(3).name()).isEqualTo("Author ▸ n");
        assertThat(columns.columns().get(3).type()).isEqualTo(SqlType.BIGINT);
        assertThat(columns.source(3)).isEqualTo(1);
        assertThat(columns.source(4)).isEqualTo(2);
        assertThat(columns.source(2)).isEqualTo(2);
        assertThat(columns.index(number())).isEqualTo(OptionalInt.of(3));
        assertThat(columns.widen(row("1", "{\"n\": 7}", "{\"name\": \"Ann\"}")))
                .containsExactly("1", "{\"n\": 7}", "{\"name\": \"Ann\"}", 7L, "Ann");
        assertThat(columns.widen(row("1", null, "broken"))).containsExactly("1", null, "broken", null, null);
    }

    @Test
    void aSourceThatIsGoneLeavesItsPartsOut() {
        assertThat(PathColumns.of(COLUMNS, List.of(new PathColumn("Gone", N, SqlType.BIGINT)))
                        .added())
                .isEmpty();
    }

    @Test
    void eachTypeHasItsValues() {
        assertThat(value(SqlType.BIGINT, "{\"n\": 3}")).isEqualTo(3L);
        assertThat(value(SqlType.DOUBLE, "{\"n\": 3}")).isEqualTo(3.0);
        assertThat(value(SqlType.BOOLEAN, "{\"n\": true}")).isEqualTo(true);
        assertThat(value(SqlType.TIMESTAMP, "{\"n\": \"2026-11-23T13:05:33+00:00\"}"))
                .isEqualTo(Instant.parse("2026-11-23T13:05:33Z"));
        assertThat(value(SqlType.VARCHAR, "{\"n\": {\"a\": 1}}")).isEqualTo("{\"a\":1}");
        assertThat(value(SqlType.VARCHAR, "{\"n\": null}")).isNull();
        assertThat(value(SqlType.BOOLEAN, "{\"n\": 1}")).isNull();
    }

    private static @Nullable Object value(SqlType type, String json) {
        return PathColumns.of(COLUMNS, List.of(new PathColumn("Author", N, type)))
                .value(3, json);
    }

    @Test
    void aValueThatComesLaterMayNeedAnotherType() {
        PathColumns columns = PathColumns.of(COLUMNS, List.of(number()));
        columns.readAhead(row("1", "{\"n\": 7}", null));
        assertThat(columns.outgrown()).isEmpty();

        columns.readAhead(row("2", "{\"n\": \"seven\"}", null));

        assertThat(columns.outgrown()).contains(List.of(new PathColumn("Author", N, SqlType.VARCHAR)));
        assertThat(Arrays.asList(columns.widen(row("2", "{\"n\": \"seven\"}", null)))
                        .get(3))
                .isNull();
    }
}
