package org.bitquarry.engine.internal.sql;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.calcite.runtime.CalciteContextException;
import org.bitquarry.model.error.BitquarryException;
import org.bitquarry.model.error.Correction;
import org.bitquarry.model.error.Problem;
import org.bitquarry.model.error.QueryRejectedException;
import org.bitquarry.model.error.TextRange;
import org.jspecify.annotations.Nullable;

/** Says what the validator did not accept in words for people, with the names that exist. */
final class ValidationErrors {
    private static final String UNKNOWN_COLUMN = "42S22";
    private static final String AMBIGUOUS_COLUMN = "42702";
    private static final String UNKNOWN_FUNCTION = "42883";
    private static final String REJECTED = "42000";
    private static final String PARAMETER = "Illegal use of dynamic parameter";
    private static final Pattern OBJECT = Pattern.compile("Object '(.+?)' not found(?: within '(.+?)')?(?:;.*)?");
    private static final Pattern TABLE = Pattern.compile("Table '(.+?)' not found");
    private static final Pattern COLUMN =
            Pattern.compile("Column '(.+?)' not found in (?:any table|table '(.+?)')(?:;.*)?");
    private static final Pattern AMBIGUOUS = Pattern.compile("Column '(.+?)' is ambiguous");
    private static final Pattern FUNCTION = Pattern.compile("No match found for function signature (\\w+)\\((.*)\\)");

    private final UnknownNames names;

    ValidationErrors(UnknownNames names) {
        this.names = names;
    }

    BitquarryException of(CalciteContextException invalid) {
        Optional<TextRange> range = Positions.range(
                invalid.getPosLine(), invalid.getPosColumn(), invalid.getEndPosLine(), invalid.getEndPosColumn());
        String message = firstLine(invalid.getCause() == null ? invalid : invalid.getCause());
        Matcher object = OBJECT.matcher(message);
        if (object.matches()) {
            return names.object(object.group(1), Optional.ofNullable(object.group(2)), range, invalid);
        }
        Matcher column = COLUMN.matcher(message);
        if (column.matches()) {
            String where = column.group(2) == null ? "" : " in " + column.group(2);
            return rejected(
                    "there is no column " + column.group(1) + where + ".",
                    Correction.nearest(column.group(1), names.columns()),
                    UNKNOWN_COLUMN,
                    range,
                    invalid);
        }
        Matcher ambiguous = AMBIGUOUS.matcher(message);
        if (ambiguous.matches()) {
            return rejected(
                    ambiguous.group(1) + " is a column of more than one table here.",
                    "Write the table before it.",
                    AMBIGUOUS_COLUMN,
                    range,
                    invalid);
        }
        Matcher table = TABLE.matcher(message);
        if (table.matches()) {
            return rejected(
                    "nothing here is called " + table.group(1) + ".",
                    Correction.nearest(table.group(1), names.tablesInUse()),
                    UNKNOWN_COLUMN,
                    range,
                    invalid);
        }
        Matcher function = FUNCTION.matcher(message);
        if (function.matches()) {
            List<String> functions = EngineValidator.functionNames();
            boolean exists = functions.stream().anyMatch(function.group(1)::equalsIgnoreCase);
            return rejected(
                    exists
                            ? function.group(1) + " does not take (" + function.group(2) + ")."
                            : "there is no function " + function.group(1) + ".",
                    exists
                            ? new Correction(function.group(1), List.of())
                            : Correction.nearest(function.group(1), functions),
                    UNKNOWN_FUNCTION,
                    range,
                    invalid);
        }
        if (message.equals(PARAMETER)) {
            return rejected(
                    "nothing here says of which type this parameter is.",
                    "Say it with CAST(… AS VARCHAR), or of another type.",
                    REJECTED,
                    range,
                    invalid);
        }
        return rejected(asSentence(message), "", REJECTED, range, invalid);
    }

    static QueryRejectedException rejected(
            String what, String remedy, String state, Optional<TextRange> range, @Nullable Throwable cause) {
        return new QueryRejectedException(new Problem(asked(range), what, remedy), state, range, cause);
    }

    static QueryRejectedException rejected(
            String what, Correction correction, String state, Optional<TextRange> range, @Nullable Throwable cause) {
        return rejected(what, correction.question(), correction, state, range, cause);
    }

    /** Rejects a name for which there are others, which the remedy tells in its own words. */
    static QueryRejectedException rejected(
            String what,
            String remedy,
            Correction correction,
            String state,
            Optional<TextRange> range,
            @Nullable Throwable cause) {
        return new QueryRejectedException(
                new Problem(asked(range), what, remedy), state, range, Optional.of(correction), cause);
    }

    private static String asked(Optional<TextRange> range) {
        return range.map(place -> "Error at " + place).orElse("The statement");
    }

    private static String firstLine(Throwable failure) {
        return String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
    }

    private static String asSentence(String message) {
        String text = message.isEmpty() ? "not valid" : message;
        return text.endsWith(".") || text.endsWith("?") ? text : text + ".";
    }
}
