package org.bitquarry.workbench.core.query;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Names and values as SQL writes them; moments in UTC. */
public final class SqlLiteral {
    private static final DateTimeFormatter MOMENT = new DateTimeFormatterBuilder()
            .appendPattern("uuuu-MM-dd HH:mm:ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .toFormatter(Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private SqlLiteral() {}

    /** Returns a name in quotes. */
    public static String name(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    /** Returns a value. */
    public static String value(@Nullable Object value) {
        return switch (value) {
            case null -> "NULL";
            case Boolean truth -> truth ? "TRUE" : "FALSE";
            case Instant moment -> "TIMESTAMP '" + MOMENT.format(moment) + "'";
            case Number number when Double.isFinite(number.doubleValue()) -> number.toString();
            default -> "'" + value.toString().replace("'", "''") + "'";
        };
    }
}
