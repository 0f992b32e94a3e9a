package org.bitquarry.emulator.internal.query;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** Reads the filter language's dates: ISO 8601, in UTC unless they name an offset. */
final class IsoTimes {
    private IsoTimes() {}

    static Optional<Instant> parse(String text) {
        try {
            return Optional.of(read(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Instant read(String text) {
        if (!text.contains("T")) {
            return LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
        }
        if (text.matches(".*(Z|[+-]\\d\\d:?\\d\\d)")) {
            return OffsetDateTime.parse(text, DateTimeFormatter.ISO_OFFSET_DATE_TIME)
                    .toInstant();
        }
        return LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
    }
}
