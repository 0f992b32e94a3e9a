package org.bitquarry.workbench.core.chart;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;

/** Ranges of equal length that people count in: powers of ten, their halves and fifths; hours, days, weeks, months, years. */
final class Buckets {
    private static final double[] STEPS = {1, 2, 5, 10};

    private Buckets() {}

    /** Returns the smallest round step that needs at most so many ranges. */
    static double step(double least, double most, int ranges) {
        double rough = (most - least) / ranges;
        if (!(rough > 0)) {
            return 1;
        }
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        for (double step : STEPS) {
            if (step * power >= rough) {
                return step * power;
            }
        }
        return 10 * power;
    }

    /** A length of time. */
    enum Time {
        MINUTE(60L, "uuuu-MM-dd HH:mm"),
        HOUR(3_600L, "uuuu-MM-dd HH:00"),
        DAY(86_400L, "uuuu-MM-dd"),
        WEEK(604_800L, "uuuu-MM-dd"),
        MONTH(2_629_746L, "uuuu-MM"),
        YEAR(31_556_952L, "uuuu");

        private final long seconds;
        private final DateTimeFormatter format;

        Time(long seconds, String pattern) {
            this.seconds = seconds;
            this.format = DateTimeFormatter.ofPattern(pattern, Locale.ROOT);
        }

        /** Returns the shortest that needs at most so many ranges; a year where none does. */
        static Time of(Instant first, Instant last, int ranges) {
            long span = last.getEpochSecond() - first.getEpochSecond();
            for (Time time : values()) {
                if (span / time.seconds < ranges) {
                    return time;
                }
            }
            return YEAR;
        }

        /** Returns the beginning of the range that a moment is in. */
        ZonedDateTime begin(Instant moment, ZoneId zone) {
            ZonedDateTime at = moment.atZone(zone);
            return switch (this) {
                case MINUTE -> at.truncatedTo(ChronoUnit.MINUTES);
                case HOUR -> at.truncatedTo(ChronoUnit.HOURS);
                case DAY -> at.truncatedTo(ChronoUnit.DAYS);
                case WEEK -> at.truncatedTo(ChronoUnit.DAYS).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                case MONTH -> at.truncatedTo(ChronoUnit.DAYS).withDayOfMonth(1);
                case YEAR -> at.truncatedTo(ChronoUnit.DAYS).withDayOfYear(1);
            };
        }

        /** Returns the beginning of the range behind. */
        ZonedDateTime next(ZonedDateTime begin) {
            return switch (this) {
                case MINUTE -> begin.plusMinutes(1);
                case HOUR -> begin.plusHours(1);
                case DAY -> begin.plusDays(1);
                case WEEK -> begin.plusWeeks(1);
                case MONTH -> begin.plusMonths(1);
                case YEAR -> begin.plusYears(1);
            };
        }

        String label(ZonedDateTime begin) {
            return format.format(begin);
        }

        String words() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
