package org.bitquarry.engine.internal.run;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.bitquarry.model.table.SqlType;

/** Reads a value as one of another type, where nothing of it gets lost. */
public final class Coercion {
    private Coercion() {}

    /** Returns the value in the type's Java class; empty when it is none of that type. */
    public static Optional<Object> to(SqlType type, Object value) {
        try {
            return switch (type) {
                case VARCHAR -> Optional.of(value.toString());
                case BIGINT -> Optional.of(number(value).longValueExact());
                case INTEGER -> Optional.of(number(value).intValueExact());
                case DOUBLE -> Optional.of(number(value).doubleValue());
                case BOOLEAN -> truth(value);
                case TIMESTAMP -> moment(value);
            };
        } catch (ArithmeticException | NumberFormatException noSuchNumber) {
            return Optional.empty();
        }
    }

    private static BigDecimal number(Object value) {
        return value instanceof BigDecimal number
                ? number
                : new BigDecimal(value.toString().strip());
    }

    private static Optional<Object> truth(Object value) {
        return switch (value.toString().strip().toLowerCase(Locale.ROOT)) {
            case "true" -> Optional.of(true);
            case "false" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    private static Optional<Object> moment(Object value) {
        return switch (value) {
            case Instant moment -> Optional.of(moment);
            case OffsetDateTime time -> Optional.of(time.toInstant());
            case LocalDateTime time -> Optional.of(time.toInstant(ZoneOffset.UTC));
            case LocalDate day -> Optional.of(day.atStartOfDay().toInstant(ZoneOffset.UTC));
            case String text -> Moments.parse(text).map(Object.class::cast);
            default -> Optional.empty();
        };
    }
}
