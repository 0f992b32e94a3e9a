package org.bitquarry.workbench.core.inspect;

import java.time.Duration;
import java.time.Instant;

/** How long ago a moment was, or how soon it is, in words. */
public final class RelativeTime {
    private static final long MINUTE = 60;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;
    private static final long WEEKS_FROM = 14 * DAY;
    private static final long MONTHS_FROM = 60 * DAY;
    private static final long YEARS_FROM = 730 * DAY;
    private static final double MONTH = 30.44 * DAY;
    private static final double YEAR = 365.25 * DAY;

    private RelativeTime() {}

    /** Returns the words for a moment as seen from another one, such as {@code 3 days ago} or {@code in 2 hours}. */
    public static String words(Instant moment, Instant now) {
        long seconds = Duration.between(moment, now).toSeconds();
        long away = Math.abs(seconds);
        if (away < MINUTE) {
            return "just now";
        }
        String much = amount(away);
        return seconds > 0 ? much + " ago" : "in " + much;
    }

    private static String amount(long seconds) {
        if (seconds < HOUR) {
            return count(seconds / MINUTE, "minute");
        }
        if (seconds < DAY) {
            return count(seconds / HOUR, "hour");
        }
        if (seconds < WEEKS_FROM) {
            return count(seconds / DAY, "day");
        }
        if (seconds < MONTHS_FROM) {
            return count(seconds / (7 * DAY), "week");
        }
        return seconds < YEARS_FROM ? count((long) (seconds / MONTH), "month") : count((long) (seconds / YEAR), "year");
    }

    private static String count(long number, String unit) {
        return "%,d %s".formatted(number, number == 1 ? unit : unit + "s");
    }
}
