package org.bitquarry.engine.internal.sql;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNumericLiteral;

/**
 * A stretch of days that is named by its distance from today. Weeks begin on Monday; all is UTC.
 *
 * @param from its first moment
 * @param to the first moment behind it
 */
record Stretch(OffsetDateTime from, OffsetDateTime to) {
    private static final Pattern ONE = Pattern.compile("L_(LAST|THIS|NEXT)_(WEEK|MONTH|QUARTER|YEAR)");
    private static final Pattern SEVERAL = Pattern.compile("L_(LAST|NEXT)_(N|90)_(DAY|WEEK|MONTH|QUARTER|YEAR)S");
    private static final BigDecimal MOST = BigDecimal.valueOf(100_000);
    private static final String WRONG_VALUE = "22023";

    /** Reads L_TODAY(), L_LAST_WEEK(), L_LAST_N_DAYS(n) and their like. */
    static Optional<Stretch> of(SqlCall call, OffsetDateTime now) {
        String name = call.getOperator().getName().toUpperCase(Locale.ROOT);
        return switch (name) {
            case "L_TODAY" -> Optional.of(units(now, "DAY", 0, 1));
            case "L_YESTERDAY" -> Optional.of(units(now, "DAY", -1, 0));
            case "L_TOMORROW" -> Optional.of(units(now, "DAY", 1, 2));
            default -> one(name, now).or(() -> several(name, call, now));
        };
    }

    private static Optional<Stretch> one(String name, OffsetDateTime now) {
        Matcher matcher = ONE.matcher(name);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int first =
                switch (matcher.group(1)) {
                    case "LAST" -> -1;
                    case "NEXT" -> 1;
                    default -> 0;
                };
        return Optional.of(units(now, matcher.group(2), first, first + 1));
    }

    /** The last ones end before the present unit; the next ones begin behind it, but days begin with today. */
    private static Optional<Stretch> several(String name, SqlCall call, OffsetDateTime now) {
        Matcher matcher = SEVERAL.matcher(name);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int count = matcher.group(2).equals("N") ? count(name, call) : Integer.parseInt(matcher.group(2));
        String unit = matcher.group(3);
        int begin = unit.equals("DAY") ? 0 : 1;
        return Optional.of(
                matcher.group(1).equals("LAST") ? units(now, unit, -count, 0) : units(now, unit, begin, begin + count));
    }

    private static int count(String name, SqlCall call) {
        return Optional.of(call)
                .filter(counted -> counted.operandCount() == 1)
                .flatMap(counted -> wholeNumber(counted.operand(0)))
                .filter(number -> number > 0)
                .orElseThrow(() -> ValidationErrors.rejected(
                        name + " takes a number that is written out, such as " + name + "(7).",
                        "",
                        WRONG_VALUE,
                        Positions.range(call.getParserPosition()),
                        null));
    }

    /** Returns a number that is written out and not absurdly large. */
    static Optional<Integer> wholeNumber(SqlNode node) {
        return switch (node) {
            case SqlNumericLiteral number
            when number.isInteger() && number.bigDecimalValue().abs().compareTo(MOST) <= 0 ->
                Optional.of(number.intValue(true));
            case SqlCall negative
            when negative.getKind() == SqlKind.MINUS_PREFIX ->
                wholeNumber(negative.operand(0)).map(number -> -number);
            default -> Optional.empty();
        };
    }

    private static Stretch units(OffsetDateTime now, String unit, int first, int behind) {
        OffsetDateTime begin = begin(now, unit);
        return new Stretch(
                plus(begin, unit, first).orElseThrow(),
                plus(begin, unit, behind).orElseThrow());
    }

    /** Returns a moment so many units later; empty when the unit is none of those that people count in. */
    static Optional<OffsetDateTime> plus(OffsetDateTime moment, String unit, int count) {
        return switch (unit) {
            case "SECOND" -> Optional.of(moment.plusSeconds(count));
            case "MINUTE" -> Optional.of(moment.plusMinutes(count));
            case "HOUR" -> Optional.of(moment.plusHours(count));
            case "DAY" -> Optional.of(moment.plusDays(count));
            case "WEEK" -> Optional.of(moment.plusWeeks(count));
            case "MONTH" -> Optional.of(moment.plusMonths(count));
            case "QUARTER" -> Optional.of(moment.plusMonths(3L * count));
            case "YEAR" -> Optional.of(moment.plusYears(count));
            default -> Optional.empty();
        };
    }

    /** Returns the first moment of the unit that a moment lies in. */
    static OffsetDateTime begin(OffsetDateTime moment, String unit) {
        OffsetDateTime day = moment.truncatedTo(ChronoUnit.DAYS);
        return switch (unit) {
            case "SECOND" -> moment.truncatedTo(ChronoUnit.SECONDS);
            case "MINUTE" -> moment.truncatedTo(ChronoUnit.MINUTES);
            case "HOUR" -> moment.truncatedTo(ChronoUnit.HOURS);
            case "WEEK" -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case "MONTH" -> day.withDayOfMonth(1);
            case "QUARTER" -> day.with(IsoFields.DAY_OF_QUARTER, 1);
            case "YEAR" -> day.withDayOfYear(1);
            default -> day;
        };
    }
}
