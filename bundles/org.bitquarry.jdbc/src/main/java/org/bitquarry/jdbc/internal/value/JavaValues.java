package org.bitquarry.jdbc.internal.value;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.sql.Date;
import java.sql.SQLDataException;
import java.sql.SQLException;
import java.sql.Time;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads a value as a type of Java's. A text is read as what it says; a number with a fraction loses it when a whole one is
 * asked for, and one that is out of range is an error. A moment is UTC in whatever has no zone of its own.
 */
public final class JavaValues {
    private static final String NOT_READABLE = "22018";
    private static final String OUT_OF_RANGE = "22003";

    private JavaValues() {}

    /** Returns what {@code getObject} gives. */
    public static Object standard(Object value) {
        return value instanceof Instant moment ? Timestamp.from(moment) : value;
    }

    /** Returns it as text. */
    public static String text(Object value) {
        return value instanceof Instant moment ? Moments.text(moment) : value.toString();
    }

    /** Returns it as the bytes of its text. */
    public static byte[] bytes(Object value) {
        return text(value).getBytes(StandardCharsets.UTF_8);
    }

    /** Returns it as a whole number within bounds. */
    public static long whole(Object value, long least, long most) throws SQLException {
        if (value instanceof Long || value instanceof Integer) {
            return within(((Number) value).longValue(), least, most);
        }
        BigInteger number = decimal(value).toBigInteger();
        if (number.bitLength() > 63) {
            throw new SQLDataException(value + " is out of range.", OUT_OF_RANGE);
        }
        return within(number.longValueExact(), least, most);
    }

    private static long within(long number, long least, long most) throws SQLException {
        if (number < least || number > most) {
            throw new SQLDataException(number + " is not between " + least + " and " + most + ".", OUT_OF_RANGE);
        }
        return number;
    }

    /** Returns it as a decimal number. */
    public static BigDecimal decimal(Object value) throws SQLException {
        try {
            return switch (value) {
                case Boolean truth -> truth ? BigDecimal.ONE : BigDecimal.ZERO;
                case Number number -> new BigDecimal(number.toString());
                case String text -> new BigDecimal(text.strip());
                default -> throw unreadable(value, "a number");
            };
        } catch (NumberFormatException none) {
            throw unreadable(value, "a number");
        }
    }

    /** Returns it with so many digits of a fraction. */
    public static BigDecimal decimal(Object value, int scale) throws SQLException {
        return decimal(value).setScale(scale, RoundingMode.HALF_UP);
    }

    /** Returns it as a floating-point number. */
    public static double real(Object value) throws SQLException {
        return value instanceof Number number
                ? number.doubleValue()
                : decimal(value).doubleValue();
    }

    /** Returns it as true or false: a number is true when it isn't zero. */
    public static boolean truth(Object value) throws SQLException {
        return switch (value) {
            case Boolean truth -> truth;
            case Number number -> number.doubleValue() != 0;
            case String text ->
                switch (text.strip().toLowerCase(Locale.ROOT)) {
                    case "true", "t", "yes", "y", "on", "1" -> true;
                    case "false", "f", "no", "n", "off", "0" -> false;
                    default -> throw unreadable(value, "true or false");
                };
            default -> throw unreadable(value, "true or false");
        };
    }

    /** Returns it as a moment. */
    public static Instant moment(Object value) throws SQLException {
        if (value instanceof Instant moment) {
            return moment;
        }
        Instant parsed = value instanceof String text ? Moments.parse(text).orElse(null) : null;
        if (parsed == null) {
            throw unreadable(value, "a moment");
        }
        return parsed;
    }

    /** Returns it as date and time in UTC. */
    public static LocalDateTime dateTime(Object value) throws SQLException {
        return moment(value).atOffset(ZoneOffset.UTC).toLocalDateTime();
    }

    /** Returns it as a date in UTC. */
    public static Date date(Object value) throws SQLException {
        return Date.valueOf(dateTime(value).toLocalDate());
    }

    /** Returns it as a time of the day in UTC. */
    public static Time time(Object value) throws SQLException {
        return Time.valueOf(timeOfDay(value));
    }

    /** Returns it as a time of the day in UTC. */
    public static LocalTime timeOfDay(Object value) throws SQLException {
        try {
            return value instanceof String text && text.indexOf(':') == 2
                    ? LocalTime.parse(text.strip())
                    : dateTime(value).toLocalTime();
        } catch (java.time.format.DateTimeParseException none) {
            throw unreadable(value, "a time");
        }
    }

    /** Returns it as a date. */
    public static LocalDate day(Object value) throws SQLException {
        return dateTime(value).toLocalDate();
    }

    /** Makes the error for a value that can't be read as something; a long text is not repeated. */
    static SQLException unreadable(@Nullable Object value, String what) {
        String text = String.valueOf(value);
        String shown = text.length() > 60 ? text.substring(0, 60) + "…" : text;
        return new SQLDataException("\"" + shown + "\" can't be read as " + what + ".", NOT_READABLE);
    }
}
