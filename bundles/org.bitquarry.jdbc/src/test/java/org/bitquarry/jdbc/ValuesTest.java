package org.bitquarry.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLDataException;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Statement;
import java.sql.Time;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Calendar;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.UUID;
import org.bitquarry.jdbc.internal.value.JavaClasses;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Every getter over every type that it can read. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ValuesTest {
    private static final String ROW =
            "SELECT CAST(42 AS BIGINT) AS l, CAST(7 AS INTEGER) AS i, CAST(2.5 AS DOUBLE) AS d,"
                    + " 'text' AS t, TRUE AS b, TIMESTAMP '2026-03-04 05:06:07.123' AS m, CAST(NULL AS INTEGER) AS n,"
                    + " '12.5' AS num, '{0f8fad5b-d9cb-469f-a165-70867728950e}' AS u, '2026-03-04T05:06:07+02:00' AS o,"
                    + " '99999999999999999999' AS huge, 'https://bitbucket.org/a' AS url";
    private static final Instant MOMENT = Instant.parse("2026-03-04T05:06:07.123Z");
    private final Demo demo = new Demo();
    private Connection connection;
    private ResultSet row;

    @BeforeAll
    void connect() throws SQLException {
        connection = demo.connect();
        row = connection.createStatement().executeQuery(ROW);
        row.next();
    }

    @AfterAll
    void close() throws SQLException {
        connection.close();
        demo.close();
    }

    @Test
    void numbers() throws SQLException {
        assertThat(row.getLong("l")).isEqualTo(42);
        assertThat(row.getInt("l")).isEqualTo(42);
        assertThat(row.getShort("l")).isEqualTo((short) 42);
        assertThat(row.getByte("l")).isEqualTo((byte) 42);
        assertThat(row.getDouble("l")).isEqualTo(42.0, within(0.0));
        assertThat(row.getFloat("d")).isEqualTo(2.5f, within(0f));
        assertThat(row.getInt("d")).isEqualTo(2);
        assertThat(row.getBigDecimal("num")).isEqualByComparingTo("12.5");
        assertThat(row.getBigDecimal("i")).isEqualByComparingTo("7");
        assertThat(row.getInt("num")).isEqualTo(12);
        assertThat(row.getLong("b")).isEqualTo(1);
        assertThat(row.getObject("l")).isEqualTo(42L);
        assertThat(row.getObject("i")).isEqualTo(7);
        assertThat(row.getObject("d")).isEqualTo(2.5);
    }

    @Test
    void whatDoesNotFitIsRefused() {
        assertThatThrownBy(() -> row.getLong("huge")).isInstanceOf(SQLDataException.class);
        assertThatThrownBy(() -> row.getByte("huge")).isInstanceOf(SQLDataException.class);
        assertThatThrownBy(() -> row.getInt("t"))
                .isInstanceOf(SQLDataException.class)
                .hasMessage("\"text\" can't be read as a number.");
        assertThatThrownBy(() -> row.getBoolean("t")).isInstanceOf(SQLDataException.class);
        assertThatThrownBy(() -> row.getTimestamp("l")).isInstanceOf(SQLDataException.class);
        assertThatThrownBy(() -> row.getObject("t", UUID.class)).isInstanceOf(SQLDataException.class);
        assertThatThrownBy(() -> row.getObject("t", Thread.class)).isInstanceOf(SQLFeatureNotSupportedException.class);
    }

    @Test
    void textsAndStreams() throws SQLException, IOException {
        assertThat(row.getString("l")).isEqualTo("42");
        assertThat(row.getString("b")).isEqualTo("true");
        assertThat(row.getNString("t")).isEqualTo("text");
        assertThat(row.getBytes("t")).isEqualTo("text".getBytes(StandardCharsets.UTF_8));
        assertThat(row.getCharacterStream("t").read()).isEqualTo('t');
        assertThat(row.getNCharacterStream("t").read()).isEqualTo('t');
        assertThat(row.getAsciiStream("t").readAllBytes()).hasSize(4);
        assertThat(row.getBinaryStream("t").readAllBytes()).hasSize(4);
        assertThat(row.getURL("url")).hasToString("https://bitbucket.org/a");
        assertThat(row.getBoolean("b")).isTrue();
        assertThat(row.getBoolean("d")).isTrue();
    }

    @Test
    void momentsAreExactInWhateverZoneTheVirtualMachineIs() throws SQLException {
        Calendar elsewhere = Calendar.getInstance(TimeZone.getTimeZone("America/New_York"));

        assertThat(row.getString("m")).isEqualTo("2026-03-04 05:06:07.123");
        assertThat(row.getTimestamp("m").toInstant()).isEqualTo(MOMENT);
        assertThat(row.getTimestamp("m", elsewhere).toInstant()).isEqualTo(MOMENT);
        assertThat(row.getObject("m")).isEqualTo(Timestamp.from(MOMENT));
        assertThat(row.getDate("m")).isEqualTo(Date.valueOf("2026-03-04"));
        assertThat(row.getTime("m")).isEqualTo(Time.valueOf("05:06:07"));
        assertThat(row.getObject("m", Instant.class)).isEqualTo(MOMENT);
        assertThat(row.getObject("m", LocalDateTime.class))
                .isEqualTo(LocalDateTime.of(2026, 3, 4, 5, 6, 7, 123_000_000));
        assertThat(row.getObject("m", OffsetDateTime.class)).isEqualTo(MOMENT.atOffset(ZoneOffset.UTC));
        assertThat(row.getObject("m", ZonedDateTime.class)).isEqualTo(MOMENT.atZone(ZoneOffset.UTC));
        assertThat(row.getObject("m", LocalDate.class)).isEqualTo(LocalDate.of(2026, 3, 4));
        assertThat(row.getObject("m", LocalTime.class)).isEqualTo(LocalTime.of(5, 6, 7, 123_000_000));
        assertThat(row.getObject("m", java.util.Date.class)).isEqualTo(java.util.Date.from(MOMENT));
        assertThat(row.getTimestamp("o").toInstant()).isEqualTo(Instant.parse("2026-03-04T03:06:07Z"));
    }

    @Test
    void objectsOfAClass() throws SQLException {
        assertThat(row.getObject("l", String.class)).isEqualTo("42");
        assertThat(row.getObject("l", BigInteger.class)).isEqualTo(BigInteger.valueOf(42));
        assertThat(row.getObject("d", BigDecimal.class)).isEqualByComparingTo("2.5");
        assertThat(row.getObject("u", UUID.class)).isEqualTo(UUID.fromString("0f8fad5b-d9cb-469f-a165-70867728950e"));
        assertThat(row.getObject("huge", BigInteger.class)).isEqualTo(new BigInteger("99999999999999999999"));
        assertThat(row.getObject(1, Map.of())).isEqualTo(42L);
    }

    @Test
    void nullIsNullForEveryClassAndGetter() throws SQLException {
        for (Class<?> type : JavaClasses.all()) {
            assertThat((Object) row.getObject("n", type)).isNull();
            assertThat(row.wasNull()).isTrue();
        }
        assertThat(row.getInt("n")).isZero();
        assertThat(row.getLong("n")).isZero();
        assertThat(row.getDouble("n")).isZero();
        assertThat(row.getBoolean("n")).isFalse();
        assertThat(row.wasNull()).isTrue();
        assertThat(row.getString("n")).isNull();
        assertThat(row.getBytes("n")).isNull();
        assertThat(row.getTimestamp("n")).isNull();
        assertThat(row.getDate("n")).isNull();
        assertThat(row.getTime("n")).isNull();
        assertThat(row.getBigDecimal("n")).isNull();
        assertThat(row.getURL("n")).isNull();
        assertThat(row.getCharacterStream("n")).isNull();
        assertThat(row.getObject("n")).isNull();
        assertThat(row.getInt("i")).isEqualTo(7);
        assertThat(row.wasNull()).isFalse();
    }

    @Test
    void whatBitbucketHasNotIsRefused() {
        assertThatThrownBy(() -> row.getBlob("t")).isInstanceOf(SQLFeatureNotSupportedException.class);
        assertThatThrownBy(() -> row.getArray(1)).isInstanceOf(SQLFeatureNotSupportedException.class);
        assertThatThrownBy(() -> row.updateInt(1, 2))
                .isInstanceOf(SQLFeatureNotSupportedException.class)
                .hasMessageContaining("read-only");
        assertThatThrownBy(() -> row.updateString("t", "x")).isInstanceOf(SQLFeatureNotSupportedException.class);
        assertThatThrownBy(() -> row.getInt("nowhere")).hasMessageStartingWith("There is no column nowhere");
        assertThatThrownBy(() -> row.getInt(99)).hasMessageStartingWith("There is no column 99");
    }

    @Test
    void columnsOfTheDemoKeepMicroseconds() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT CreatedOn FROM web.PullRequests WHERE Id = 1")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getTimestamp(1).toInstant()).isEqualTo(rows.getObject(1, Instant.class));
        }
    }

    @Test
    void everyKindOfParameterIsUnderstood() throws SQLException {
        List<Object> moments = List.of(
                Timestamp.from(MOMENT),
                MOMENT,
                MOMENT.atOffset(ZoneOffset.ofHours(2)),
                MOMENT.atZone(ZoneOffset.UTC),
                LocalDateTime.ofInstant(MOMENT, ZoneOffset.UTC),
                java.util.Date.from(MOMENT),
                "2026-03-04 05:06:07.123");
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT COUNT(*) FROM web.PullRequests WHERE CreatedOn < ?")) {
            int expected = -1;
            for (Object moment : moments) {
                statement.setObject(1, moment);
                try (ResultSet rows = statement.executeQuery()) {
                    rows.next();
                    expected = expected < 0 ? rows.getInt(1) : expected;
                    assertThat(rows.getInt(1)).describedAs(moment.toString()).isEqualTo(expected);
                }
            }
        }
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT COUNT(*) FROM web.PullRequests WHERE Id = ?")) {
            for (Object number : List.of(
                    27L, 27, (short) 27, (byte) 27, 27.0, 27f, new BigDecimal("27"), "27", BigInteger.valueOf(27))) {
                statement.setObject(1, number);
                try (ResultSet rows = statement.executeQuery()) {
                    rows.next();
                    assertThat(rows.getInt(1))
                            .describedAs(number.getClass().getName())
                            .isEqualTo(1);
                }
            }
            statement.setObject(1, "many");
            assertThatThrownBy(statement::executeQuery).isInstanceOf(SQLDataException.class);
            assertThatThrownBy(() -> statement.setObject(1, Thread.currentThread()))
                    .isInstanceOf(SQLFeatureNotSupportedException.class);
        }
    }
}
