package org.bitquarry.engine.bitbucket.random;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows as two engines agree on them: numbers by value, to twelve digits where they are fractions; moments by the
 * millisecond, because plans of more than one scan know them no better.
 */
final class SameRows {
    private SameRows() {}

    /** Returns the rows as text, in their order when it is whole, else sorted. */
    static List<String> of(List<List<@Nullable Object>> rows, boolean ordered) {
        List<String> texts = rows.stream()
                .map(row -> row.stream().map(SameRows::text).toList().toString())
                .toList();
        return ordered ? texts : texts.stream().sorted().toList();
    }

    private static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "NULL";
            case Number number ->
                new BigDecimal(number.toString())
                        .round(new MathContext(12))
                        .stripTrailingZeros()
                        .toPlainString();
            case Instant moment -> moment.truncatedTo(ChronoUnit.MILLIS).toString();
            default -> value.getClass().getSimpleName() + " " + value;
        };
    }
}
