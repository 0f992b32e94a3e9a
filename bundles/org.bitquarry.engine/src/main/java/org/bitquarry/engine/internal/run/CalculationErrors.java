package org.bitquarry.engine.internal.run;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bitquarry.model.error.Problem;
import org.bitquarry.model.error.QueryRejectedException;
import org.bitquarry.model.error.TextRange;

/** Says in words what generated code or the planner stumbled over: a planner's dump never reaches a person. */
final class CalculationErrors {
    private static final int LONGEST_REASON = 300;
    private static final String DATA_EXCEPTION = "22000";
    private static final List<Known> KNOWN = List.of(
            new Known("For input string: \"(.*)\"(?: under radix .*)?", "\"$1\" is no number.", "", "22018"),
            new Known("Invalid character for cast: (.*)", "\"$1\" is neither TRUE nor FALSE.", "", "22018"),
            new Known("/ by zero|Division by zero", "a number is divided by zero.", "NULLIF(…, 0) avoids it.", "22012"),
            new Known("Value (\\S+) out of range", "$1 is too large for its type.", "", "22003"),
            new Known(
                    "more than one value in agg SINGLE_VALUE",
                    "a query that stands for one value gave several rows.",
                    "Add LIMIT 1, or compare with IN.",
                    "21000"),
            new Known(
                    "There are not enough rules to produce.*",
                    "no way is known to run it.",
                    "Another form of it may work.",
                    "0A000"),
            new Known(
                    ".*(?:org\\.apache|java\\.(?:lang|util|math)|java\\.base|\\bRel[A-Z]|Rex[A-Z]|Sql[A-Z]|rel#).*",
                    "something in it goes beyond what is understood here.",
                    "Another form of it may work.",
                    "0A000"),
            new Known(
                    "(?:Long|long|Integer|integer|BigInteger|BigDecimal|Short|short|Byte|byte)?.*(?:overflow|out of (?:the )?(?:long |int )?range|Overflow).*",
                    "a number is beyond what its type holds.",
                    "Calculate with DOUBLE: CAST(… AS DOUBLE).",
                    "22003"),
            new Known(
                    "Unable to implement .*|while (?:translating|resolving) .*",
                    "there is no type for a part of it.",
                    "Give a NULL on its own a type: CAST(NULL AS INTEGER).",
                    "42804"));

    private CalculationErrors() {}

    /**
     * A message of a library's and what it means.
     *
     * @param message the whole first line
     * @param reason for people; $1 stands for the message's first group
     * @param remedy what to do about it
     * @param state of SQL
     */
    private record Known(Pattern message, String reason, String remedy, String state) {
        Known(String message, String reason, String remedy, String state) {
            this(Pattern.compile(message, Pattern.DOTALL), reason, remedy, state);
        }

        Optional<QueryRejectedException> explain(String line, Throwable failure, Optional<TextRange> where) {
            Matcher matcher = message.matcher(line);
            if (!matcher.matches()) {
                return Optional.empty();
            }
            String first = matcher.groupCount() > 0 ? String.valueOf(matcher.group(1)) : "";
            return Optional.of(rejected(reason.replace("$1", first), remedy, state, failure, where));
        }
    }

    /**
     * Returns the error for people.
     *
     * @param innermost says what happened
     * @param failure as it was caught
     * @param where the text that it is about; empty when that is not known
     */
    static QueryRejectedException of(Throwable innermost, Throwable failure, Optional<TextRange> where) {
        String message = innermost.getMessage() == null ? "" : innermost.getMessage();
        String line = message.lines().findFirst().orElse("");
        return KNOWN.stream()
                .flatMap(known -> known.explain(line, failure, where).stream())
                .findFirst()
                .orElseGet(() -> rejected(
                        line.isEmpty() ? "a function met a value that it can't take." : asSentence(line),
                        "",
                        DATA_EXCEPTION,
                        failure,
                        where));
    }

    private static QueryRejectedException rejected(
            String reason, String remedy, String state, Throwable failure, Optional<TextRange> where) {
        return new QueryRejectedException(
                new Problem("The statement", "could not be calculated: " + reason, remedy), state, where, failure);
    }

    private static String asSentence(String line) {
        String cut = line.length() > LONGEST_REASON ? line.substring(0, LONGEST_REASON) + "…" : line;
        return cut.endsWith(".") ? cut : cut + ".";
    }
}
