package org.bitquarry.jdbc.internal.value;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
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
import java.util.UUID;
import org.bitquarry.jdbc.internal.common.NotSupported;
import org.jspecify.annotations.Nullable;

/** Makes what a caller sets for a parameter a value of ours. What has no zone is UTC. */
public final class ParameterValues {
    private ParameterValues() {}

    /** Returns the value; null for NULL. */
    public static @Nullable Object of(@Nullable Object given) throws SQLException {
        return switch (given) {
            case null -> null;
            case String text -> text;
            case Boolean truth -> truth;
            case Long number -> number;
            case Integer number -> number;
            case Double number -> number;
            case Short number -> number.intValue();
            case Byte number -> number.intValue();
            case Float number -> Double.valueOf(number.toString());
            case BigDecimal number -> number;
            case BigInteger number -> new BigDecimal(number);
            case Character character -> character.toString();
            case UUID uuid -> "{" + uuid + "}";
            case byte[] bytes -> new String(bytes, StandardCharsets.UTF_8);
            case Instant moment -> moment;
            case OffsetDateTime time -> time.toInstant();
            case ZonedDateTime time -> time.toInstant();
            case LocalDateTime time -> time.toInstant(ZoneOffset.UTC);
            case LocalDate day -> day.atStartOfDay().toInstant(ZoneOffset.UTC);
            case LocalTime time -> time.toString();
            case Timestamp time -> time.toInstant();
            case java.sql.Date day -> day.toLocalDate().atStartOfDay().toInstant(ZoneOffset.UTC);
            case Time time -> time.toLocalTime().toString();
            case java.util.Date moment -> moment.toInstant();
            case Calendar calendar -> calendar.toInstant();
            case java.net.URL url -> url.toString();
            case java.net.URI uri -> uri.toString();
            case Enum<?> constant -> constant.name();
            default ->
                throw NotSupported.because("A " + given.getClass().getName() + " can't be the value of a parameter.");
        };
    }
}
