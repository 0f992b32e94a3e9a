package org.bitquarry.jdbc.internal.value;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Optional;

/** Moments as text: {@code 2026-05-04 13:37:00.123456}, always in UTC. */
final class Moments {
    private static final DateTimeFormatter TEXT = new DateTimeFormatterBuilder()
            .appendPattern("uuuu-MM-dd HH:mm:ss")
            .optionalStart()
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .optionalEnd()
            .toFormatter(Locale.ROOT);
    private static final DateTimeFormatter READ = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .optionalStart()
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .optionalStart()
            .appendOffsetId()
            .optionalEnd()
            .optionalEnd()
            .toFormatter(Locale.ROOT);

    private Moments() {}

    static String text(Instant moment) {
        return TEXT.format(moment.atOffset(ZoneOffset.UTC));
    }

    /** Reads a date, a time with a date, or one with an offset; {@code T} or a blank between the two. */
    static Optional<Instant> parse(String text) {
        String joined = text.strip().replaceFirst("^(\\d{4}-\\d{2}-\\d{2})[ Tt](?=\\d)", "$1");
        try {
            TemporalAccessor read = READ.parseBest(joined, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
            return Optional.of(
                    switch (read) {
                        case OffsetDateTime time -> time.toInstant();
                        case LocalDateTime time -> time.toInstant(ZoneOffset.UTC);
                        default -> LocalDate.from(read).atStartOfDay().toInstant(ZoneOffset.UTC);
                    });
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }
}
