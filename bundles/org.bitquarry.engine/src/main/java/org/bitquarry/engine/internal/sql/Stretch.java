package org.bitquarry.engine.internal.sql;

import static org.apache.calcite.sql.fun.SqlStdOperatorTable.CURRENT_TIMESTAMP;
import static org.apache.calcite.sql.fun.SqlStdOperatorTable.EXTRACT;
import static org.apache.calcite.sql.fun.SqlStdOperatorTable.FLOOR;
import static org.apache.calcite.sql.fun.SqlStdOperatorTable.MINUS;
import static org.apache.calcite.sql.fun.SqlStdOperatorTable.TIMESTAMP_ADD;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.calcite.avatica.util.TimeUnit;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlIntervalQualifier;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNumericLiteral;
import org.apache.calcite.sql.parser.SqlParserPos;

/**
 * A stretch of days that is named by its distance from today. Weeks begin on Monday; all is UTC. Its ends are
 * expressions over the present moment, so that a plan with them can be kept.
 *
 * @param from its first moment
 * @param to the first moment behind it
 */
record Stretch(SqlNode from, SqlNode to) {
    private static final Pattern ONE = Pattern.compile("L_(LAST|THIS|NEXT)_(WEEK|MONTH|QUARTER|YEAR)");
    private static final Pattern SEVERAL = Pattern.compile("L_(LAST|NEXT)_(N|90)_(DAY|WEEK|MONTH|QUARTER|YEAR)S");
    private static final BigDecimal MOST = BigDecimal.valueOf(10_000);
    private static final String WRONG_VALUE = "22023";

    /** Reads L_TODAY(), L_LAST_WEEK(), L_LAST_N_DAYS(n) and their like. */
    static Optional<Stretch> of(SqlCall call) {
        String name = call.getOperator().getName().toUpperCase(Locale.ROOT);
        SqlParserPos at = call.getParserPosition();
        return switch (name) {
            case "L_TODAY" -> Optional.of(units(TimeUnit.DAY, 0, 1, at));
            case "L_YESTERDAY" -> Optional.of(units(TimeUnit.DAY, -1, 0, at));
            case "L_TOMORROW" -> Optional.of(units(TimeUnit.DAY, 1, 2, at));
            default -> one(name, at).or(() -> several(name, call));
        };
    }

    private static Optional<Stretch> one(String name, SqlParserPos at) {
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
        return Optional.of(units(TimeUnit.valueOf(matcher.group(2)), first, first + 1, at));
    }

    /** The last ones end before the present unit; the next ones begin behind it, but days begin with today. */
    private static Optional<Stretch> several(String name, SqlCall call) {
        Matcher matcher = SEVERAL.matcher(name);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int count = matcher.group(2).equals("N") ? count(name, call) : Integer.parseInt(matcher.group(2));
        TimeUnit unit = TimeUnit.valueOf(matcher.group(3));
        int begin = unit == TimeUnit.DAY ? 0 : 1;
        return Optional.of(
                matcher.group(1).equals("LAST")
                        ? units(unit, -count, 0, call.getParserPosition())
                        : units(unit, begin, begin + count, call.getParserPosition()));
    }

    private static int count(String name, SqlCall call) {
        if (call.operandCount() == 1
                && call.operand(0) instanceof SqlNumericLiteral number
                && number.isInteger()
                && number.bigDecimalValue().signum() > 0
                && number.bigDecimalValue().compareTo(MOST) <= 0) {
            return number.intValue(true);
        }
        throw ValidationErrors.rejected(
                name + " takes a number that is written out, such as " + name + "(7).",
                "",
                WRONG_VALUE,
                Positions.range(call.getParserPosition()),
                null);
    }

    private static Stretch units(TimeUnit unit, int first, int behind, SqlParserPos at) {
        return new Stretch(begin(unit, first, at), begin(unit, behind, at));
    }

    private static SqlNode begin(TimeUnit unit, int distance, SqlParserPos at) {
        if (unit == TimeUnit.WEEK) {
            SqlNode sinceMonday = MINUS.createCall(
                    at, number(7 * distance + 1, at), EXTRACT.createCall(at, qualifier(TimeUnit.ISODOW, at), now(at)));
            return TIMESTAMP_ADD.createCall(at, qualifier(TimeUnit.DAY, at), sinceMonday, floor(TimeUnit.DAY, at));
        }
        SqlNode begin = floor(unit, at);
        return distance == 0 ? begin : TIMESTAMP_ADD.createCall(at, qualifier(unit, at), number(distance, at), begin);
    }

    private static SqlNode floor(TimeUnit unit, SqlParserPos at) {
        return FLOOR.createCall(at, now(at), qualifier(unit, at));
    }

    private static SqlNode now(SqlParserPos at) {
        return CURRENT_TIMESTAMP.createCall(at);
    }

    private static SqlNode number(int value, SqlParserPos at) {
        return SqlLiteral.createExactNumeric(String.valueOf(value), at);
    }

    private static SqlNode qualifier(TimeUnit unit, SqlParserPos at) {
        return new SqlIntervalQualifier(unit, null, at);
    }
}
