package org.bitquarry.workbench.core.summary;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.bitquarry.workbench.core.edit.CellText;

/**
 * Says in words what cells hold.
 *
 * @param text how moments are shown
 */
public record SummaryText(CellText text) {
    private static final MathContext DIGITS = new MathContext(7, RoundingMode.HALF_UP);
    private static final int MOST_DECIMALS = 4;
    private static final int MOST_WHOLE = 18;

    /** Returns it in one line, short enough to stand below rows. */
    public String line(CellSummary summary) {
        List<String> parts = new ArrayList<>();
        parts.add(count(summary.cells(), "cell"));
        parts.add(distinct(summary) + " distinct");
        if (summary.nulls() > 0) {
            parts.add(number(summary.nulls()) + " NULL");
        }
        String counts = String.join(", ", parts);
        return summary.kind().map(kind -> counts + " · " + words(kind)).orElse(counts);
    }

    private static String distinct(CellSummary summary) {
        return (summary.more() ? "more than " : "") + number(summary.distinct());
    }

    private String words(CellSummary.Kind kind) {
        return switch (kind) {
            case CellSummary.Numbers numbers ->
                "sum " + number(numbers.sum()) + " · average " + number(numbers.average()) + " · "
                        + number(numbers.least()) + " to " + number(numbers.most());
            case CellSummary.Moments moments ->
                text.shown(moments.first()) + " to " + text.shown(moments.last()) + " · " + span(moments.span());
            case CellSummary.Truths truths -> number(truths.yes()) + " true, " + number(truths.no()) + " false";
        };
    }

    /** Returns it exactly, a line each with a tab between name and value, as spreadsheets take it. */
    public String copied(CellSummary summary) {
        List<String> lines = new ArrayList<>();
        lines.add("Cells\t" + summary.cells());
        lines.add("Distinct\t" + (summary.more() ? ">" : "") + summary.distinct());
        lines.add("NULL\t" + summary.nulls());
        summary.kind().ifPresent(kind -> lines.addAll(exact(kind)));
        return String.join("\n", lines);
    }

    private List<String> exact(CellSummary.Kind kind) {
        return switch (kind) {
            case CellSummary.Numbers numbers ->
                List.of(
                        "Sum\t" + numbers.sum().toPlainString(),
                        "Average\t" + numbers.average().toPlainString(),
                        "Least\t" + numbers.least().toPlainString(),
                        "Most\t" + numbers.most().toPlainString());
            case CellSummary.Moments moments ->
                List.of("First\t" + moments.first(), "Last\t" + moments.last(), "Span\t" + moments.span());
            case CellSummary.Truths truths -> List.of("True\t" + truths.yes(), "False\t" + truths.no());
        };
    }

    /** Says a time roughly, by its two largest units. */
    static String span(Duration time) {
        if (time.toDays() > 0) {
            return count(time.toDays(), "day") + hours(time.toHoursPart());
        }
        if (time.toHours() > 0) {
            return time.toHours() + " h" + (time.toMinutesPart() > 0 ? " " + time.toMinutesPart() + " min" : "");
        }
        return time.toMinutes() > 0 ? time.toMinutes() + " min" : time.toSeconds() + " s";
    }

    private static String hours(int hours) {
        return hours > 0 ? " " + hours + " h" : "";
    }

    private static String count(long count, String what) {
        return count == 1 ? "1 " + what : number(count) + " " + what + "s";
    }

    private static String number(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    /** Returns a number as people read it: whole ones as they are, others with a few digits; what is very large or small by a power of ten. */
    public static String number(BigDecimal value) {
        BigDecimal shown = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        if (shown.scale() <= 0 && shown.precision() - shown.scale() <= MOST_WHOLE) {
            return String.format(Locale.ROOT, "%,d", shown.toBigInteger());
        }
        int magnitude = shown.precision() - shown.scale();
        if (magnitude > MOST_WHOLE || magnitude < -MOST_DECIMALS + 1) {
            return shown.round(DIGITS).stripTrailingZeros().toString();
        }
        BigDecimal rounded = shown.setScale(MOST_DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros();
        return String.format(Locale.ROOT, "%,." + Math.max(0, rounded.scale()) + "f", rounded);
    }
}
