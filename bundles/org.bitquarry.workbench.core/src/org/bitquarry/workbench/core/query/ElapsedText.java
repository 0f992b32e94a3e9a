package org.bitquarry.workbench.core.query;

import java.time.Duration;
import java.util.Locale;

/** Writes how long something took, the same everywhere: 830 ms, 8.3 s, 2 min 4 s. */
public final class ElapsedText {
    private static final int MILLIS_A_SECOND = 1000;
    private static final int MILLIS_A_TENTH = 100;
    private static final int TENTHS_A_MINUTE = 600;

    private ElapsedText() {}

    /** Says a time that is not negative. */
    public static String of(Duration time) {
        long millis = time.toMillis();
        if (millis < MILLIS_A_SECOND) {
            return millis + " ms";
        }
        long tenths = millis / MILLIS_A_TENTH;
        return tenths < TENTHS_A_MINUTE
                ? String.format(Locale.ROOT, "%d.%d s", tenths / 10, tenths % 10)
                : time.toMinutes() + " min " + time.toSecondsPart() + " s";
    }
}
