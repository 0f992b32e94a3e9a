package org.bitquarry.jdbc.internal.value;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Date;
import java.sql.SQLException;
import java.sql.Time;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Calendar;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.UUID;
import org.bitquarry.jdbc.internal.common.NotSupported;

/** Reads a value as the class that {@code getObject(column, class)} asks for. */
public final class JavaClasses {
    private static final Map<Class<?>, Reader> READERS = Map.ofEntries(
            Map.entry(Object.class, JavaValues::standard),
            Map.entry(String.class, JavaValues::text),
            Map.entry(byte[].class, JavaValues::bytes),
            Map.entry(Boolean.class, JavaValues::truth),
            Map.entry(Byte.class, value -> (byte) JavaValues.whole(value, Byte.MIN_VALUE, Byte.MAX_VALUE)),
            Map.entry(Short.class, value -> (short) JavaValues.whole(value, Short.MIN_VALUE, Short.MAX_VALUE)),
            Map.entry(Integer.class, value -> (int) JavaValues.whole(value, Integer.MIN_VALUE, Integer.MAX_VALUE)),
            Map.entry(Long.class, value -> JavaValues.whole(value, Long.MIN_VALUE, Long.MAX_VALUE)),
            Map.entry(Float.class, value -> (float) JavaValues.real(value)),
            Map.entry(Double.class, JavaValues::real),
            Map.entry(Number.class, value -> value instanceof Number ? value : JavaValues.decimal(value)),
            Map.entry(BigDecimal.class, JavaValues::decimal),
            Map.entry(BigInteger.class, value -> JavaValues.decimal(value).toBigInteger()),
            Map.entry(UUID.class, JavaClasses::uuid),
            Map.entry(Timestamp.class, value -> Timestamp.from(JavaValues.moment(value))),
            Map.entry(Date.class, JavaValues::date),
            Map.entry(Time.class, JavaValues::time),
            Map.entry(java.util.Date.class, value -> java.util.Date.from(JavaValues.moment(value))),
            Map.entry(Calendar.class, JavaClasses::calendar),
            Map.entry(Instant.class, JavaValues::moment),
            Map.entry(LocalDateTime.class, JavaValues::dateTime),
            Map.entry(LocalDate.class, JavaValues::day),
            Map.entry(LocalTime.class, JavaValues::timeOfDay),
            Map.entry(OffsetDateTime.class, value -> JavaValues.moment(value).atOffset(ZoneOffset.UTC)),
            Map.entry(OffsetTime.class, value -> JavaValues.timeOfDay(value).atOffset(ZoneOffset.UTC)),
            Map.entry(ZonedDateTime.class, value -> JavaValues.moment(value).atZone(ZoneOffset.UTC)));

    private JavaClasses() {}

    /** Reads a value that is not NULL as one class. */
    @FunctionalInterface
    private interface Reader {
        Object read(Object value) throws SQLException;
    }

    /** Returns the classes as which values can be read. */
    public static Set<Class<?>> all() {
        return READERS.keySet();
    }

    /** Reads a value as a class. */
    public static <T> T read(Object value, Class<T> type) throws SQLException {
        Reader reader = READERS.get(type);
        if (reader == null) {
            throw NotSupported.because("No value can be read as " + type.getName() + ".");
        }
        return type.cast(reader.read(value));
    }

    private static Object uuid(Object value) throws SQLException {
        String text = JavaValues.text(value).replaceAll("^\\{|}$", "");
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException none) {
            throw JavaValues.unreadable(value, "a UUID");
        }
    }

    private static Object calendar(Object value) throws SQLException {
        Calendar calendar = Calendar.getInstance(TimeZone.getTimeZone("UTC"));
        calendar.setTimeInMillis(JavaValues.moment(value).toEpochMilli());
        return calendar;
    }
}
