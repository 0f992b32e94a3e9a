package org.bitquarry.engine.bitbucket;

import java.io.PrintStream;
import java.util.Locale;

/** Prints one line for each thing that was measured: ours, what it is held against, and how they relate. */
final class TimesTable {
    private final PrintStream out;

    TimesTable(PrintStream out) {
        this.out = out;
    }

    /** Adds milliseconds against other ones. */
    void millis(String what, String against, double ours, double other, String goal) {
        row(what, against, text(ours) + " ms", text(other) + " ms", text(ours / other), goal);
    }

    /** Adds a figure that is held against a limit and not against another measurement. */
    void limited(String what, double ours, double limit, String unit) {
        row(what, "–", text(ours) + " " + unit, "", text(ours / limit), "≤ " + text(limit) + " " + unit);
    }

    /** Adds a figure for which nobody set a goal. */
    void told(String what, double ours, String unit) {
        row(what, "–", text(ours) + " " + unit, "", "", "");
    }

    private void row(String what, String against, String ours, String other, String ratio, String goal) {
        out.println("| " + String.join(" | ", what, against, ours, other, ratio, goal) + " |");
    }

    /** Three digits that matter, and no more than that. */
    private static String text(double value) {
        int decimals = value >= 100 ? 0 : value >= 10 ? 1 : value >= 0.1 ? 2 : 3;
        return value == Math.rint(value)
                ? String.format(Locale.ROOT, "%,.0f", value)
                : String.format(Locale.ROOT, "%,." + decimals + "f", value);
    }
}
