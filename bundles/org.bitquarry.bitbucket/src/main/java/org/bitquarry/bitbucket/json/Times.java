package org.bitquarry.bitbucket.json;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Reads the API's moments: with {@code Z} or an offset, and with none to nine digits of a second's fraction. */
final class Times {
    private Times() {}

    /** Returns the moment in microseconds, or empty when the text is none. */
    static Optional<Instant> parse(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text, DateTimeFormatter.ISO_OFFSET_DATE_TIME)
                    .toInstant()
                    .truncatedTo(ChronoUnit.MICROS));
        } catch (DateTimeException notOne) {
            return Optional.empty();
        }
    }
}
