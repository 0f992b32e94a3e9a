package org.bitquarry.emulator.internal.json;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The ways in which the API writes times; which resource uses which is recorded. */
final class Times {
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter MICROS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS", Locale.ROOT);

    private Times() {}

    /** {@code 2022-08-12T15:33:43.688821+00:00}; a time without microseconds loses its fraction, as Python's isoformat does. */
    static String micros(Instant time) {
        OffsetDateTime utc = utc(time);
        return (utc.getNano() / 1000 == 0 ? SECONDS : MICROS).format(utc) + "+00:00";
    }

    /** {@code 2015-08-27T03:25:04+00:00}, for what comes from git. */
    static String seconds(Instant time) {
        return SECONDS.format(utc(time)) + "+00:00";
    }

    /** {@code 2015-10-05T01:11:48.096116Z}, for webhooks. */
    static String microsZulu(Instant time) {
        return MICROS.format(utc(time)) + "Z";
    }

    /** {@code 2023-02-20T08:58:19.14397Z}, for pipelines: as many digits as are needed, from none to nine. */
    static String shortestZulu(Instant time) {
        OffsetDateTime utc = utc(time);
        String fraction = String.format(Locale.ROOT, "%09d", utc.getNano()).replaceAll("0+$", "");
        return SECONDS.format(utc) + (fraction.isEmpty() ? "" : "." + fraction) + "Z";
    }

    private static OffsetDateTime utc(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}
