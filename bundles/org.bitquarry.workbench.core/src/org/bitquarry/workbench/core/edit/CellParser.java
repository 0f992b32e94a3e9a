package org.bitquarry.workbench.core.edit;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bitquarry.model.table.Column;
import org.bitquarry.model.table.SqlType;
import org.bitquarry.model.table.TextForm;
import org.jspecify.annotations.Nullable;

/**
 * Makes values of what a person types.
 *
 * @param zone in which a moment without an offset is meant
 */
public record CellParser(ZoneId zone) {
    private static final DateTimeFormatter LOCAL = new DateTimeFormatterBuilder()
            .appendPattern("uuuu-MM-dd")
            .optionalStart()
            .appendPattern("[ ]['T']H:mm[:ss]")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .optionalEnd()
            .parseDefaulting(ChronoField.HOUR_OF_DAY, 0)
            .parseDefaulting(ChronoField.MINUTE_OF_HOUR, 0)
            .parseDefaulting(ChronoField.SECOND_OF_MINUTE, 0)
            .parseDefaulting(ChronoField.NANO_OF_SECOND, 0)
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);
    private static final Pattern BARE_UUID =
            Pattern.compile("\\{?\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}}?");
    private static final List<String> YES = List.of("true", "yes", "1", "✓");
    private static final List<String> NO = List.of("false", "no", "0", "–", "-");

    /** What became of a text. */
    public sealed interface Parsed {
        /**
         * A value.
         *
         * @param value of the column's type
         */
        record Value(@Nullable Object value) implements Parsed {}

        /**
         * None.
         *
         * @param problem why, as a sentence
         */
        record Invalid(String problem) implements Parsed {}
    }

    /** Makes a value of the column's type; a text is taken as it is, an empty one is no NULL. */
    public Parsed parse(Column column, String text) {
        try {
            return checked(column, column.type() == SqlType.VARCHAR ? text(column, text) : value(column.type(), text));
        } catch (NumberFormatException | DateTimeException unreadable) {
            return new Parsed.Invalid(complaint(column.name(), column.type(), text.strip()));
        }
    }

    /** Makes a value of what was typed, or the text with its problem where it is none: what is typed is never lost. */
    public @Nullable Object kept(Column column, String text) {
        if (column.type() == SqlType.VARCHAR) {
            return text(column, text);
        }
        return switch (parse(column, text)) {
            case Parsed.Value value -> value.value();
            case Parsed.Invalid invalid -> new TypedText(text, invalid.problem());
        };
    }

    /** Makes a value of a type, whatever its column allows; a text is taken as it is. */
    public Parsed parse(String column, SqlType type, String text) {
        try {
            return new Parsed.Value(value(type, text));
        } catch (NumberFormatException | DateTimeException unreadable) {
            return new Parsed.Invalid(complaint(column, type, text.strip()));
        }
    }

    private Object value(SqlType type, String text) {
        String stripped = text.strip();
        return switch (type) {
            case VARCHAR -> text;
            case BIGINT -> Long.valueOf(stripped);
            case INTEGER -> Integer.valueOf(stripped);
            case DOUBLE -> Double.valueOf(stripped);
            case BOOLEAN -> truth(stripped);
            case TIMESTAMP -> moment(stripped);
        };
    }

    private static Parsed checked(Column column, Object value) {
        Optional<String> problem = ValueRules.problem(column, value);
        return problem.isPresent() ? new Parsed.Invalid(problem.get()) : new Parsed.Value(value);
    }

    private static String text(Column column, String text) {
        if (column.form() == TextForm.UUID && BARE_UUID.matcher(text.strip()).matches()) {
            return '{' + text.strip().replaceAll("[{}]", "").toLowerCase(Locale.ROOT) + '}';
        }
        return column.enumeration().stream()
                .filter(value -> value.equalsIgnoreCase(text.strip()))
                .findFirst()
                .orElse(text);
    }

    private static Boolean truth(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (!YES.contains(lower) && !NO.contains(lower)) {
            throw new NumberFormatException(text);
        }
        return YES.contains(lower);
    }

    /** A moment has microseconds, as the column does. */
    private Instant moment(String text) {
        if (text.endsWith("Z") || text.matches(".*T.*[+-]\\d\\d:?\\d\\d")) {
            return OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MICROS);
        }
        LocalDateTime local = LocalDateTime.parse(text, LOCAL);
        if (zone.getRules().getValidOffsets(local).isEmpty()) {
            throw new DateTimeException(text);
        }
        return local.atZone(zone).toInstant().truncatedTo(ChronoUnit.MICROS);
    }

    private String complaint(String column, SqlType type, String text) {
        String expected =
                switch (type) {
                    case BIGINT, INTEGER -> "a whole number, such as 42";
                    case DOUBLE -> "a number, such as 0.5";
                    case BOOLEAN -> "true or false";
                    case TIMESTAMP -> "a moment, such as 2026-11-23 14:05 (" + zone + ") or 2026-11-23T14:05:00Z";
                    case VARCHAR -> "a text";
                };
        return "“%s” is not what %s needs: %s.".formatted(text, column, expected);
    }
}
