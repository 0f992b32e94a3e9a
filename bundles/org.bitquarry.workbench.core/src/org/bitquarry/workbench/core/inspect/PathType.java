package org.bitquarry.workbench.core.inspect;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.OptionalLong;
import org.bitquarry.model.table.SqlType;
import org.jspecify.annotations.Nullable;

/** Which type a value of JSON has as the value of a column. */
final class PathType {
    private static final int SHORTEST_MOMENT = "2026-11-23T14:05Z".length();
    private static final int LONGEST_MOMENT = 40;
    private static final int BEFORE_TIME = 10;

    private PathType() {}

    /** Returns the type that shows most of a value; empty for null, which fits every type. */
    static Optional<SqlType> of(JsonValue value) {
        return switch (value) {
            case JsonValue.Text(String text) ->
                Optional.of(moment(text).isPresent() ? SqlType.TIMESTAMP : SqlType.VARCHAR);
            case JsonValue.Digits(String digits) ->
                Optional.of(whole(digits).isPresent() ? SqlType.BIGINT : SqlType.DOUBLE);
            case JsonValue.Truth truth -> Optional.of(SqlType.BOOLEAN);
            case JsonValue.Members members -> Optional.of(SqlType.VARCHAR);
            case JsonValue.Items items -> Optional.of(SqlType.VARCHAR);
            case JsonValue.Nothing nothing -> Optional.empty();
        };
    }

    /** Returns a type that values of both have room in. */
    static SqlType both(SqlType one, SqlType other) {
        if (one == other) {
            return one;
        }
        return one.isNumeric() && other.isNumeric() ? SqlType.DOUBLE : SqlType.VARCHAR;
    }

    /** Returns the value in a type; null for null, and where the type has no room for it. */
    static @Nullable Object value(JsonValue value, SqlType type) {
        return switch (type) {
            case VARCHAR -> value instanceof JsonValue.Nothing ? null : value.text();
            case BIGINT, INTEGER -> {
                OptionalLong whole =
                        value instanceof JsonValue.Digits(String digits) ? whole(digits) : OptionalLong.empty();
                yield whole.isPresent() ? (Object) whole.getAsLong() : null;
            }
            case DOUBLE -> value instanceof JsonValue.Digits(String digits) ? (Object) Double.valueOf(digits) : null;
            case BOOLEAN -> value instanceof JsonValue.Truth(boolean truth) ? (Object) truth : null;
            case TIMESTAMP ->
                value instanceof JsonValue.Text(String text) ? moment(text).orElse(null) : null;
        };
    }

    private static OptionalLong whole(String digits) {
        try {
            return OptionalLong.of(Long.parseLong(digits));
        } catch (NumberFormatException broken) {
            return OptionalLong.empty();
        }
    }

    private static Optional<Instant> moment(String text) {
        if (text.length() < SHORTEST_MOMENT || text.length() > LONGEST_MOMENT || text.charAt(BEFORE_TIME) != 'T') {
            return Optional.empty();
        }
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }
}
