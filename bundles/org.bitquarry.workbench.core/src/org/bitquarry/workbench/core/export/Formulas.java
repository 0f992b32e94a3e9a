package org.bitquarry.workbench.core.export;

/** Knows texts that a spreadsheet calculates when it opens a file of fields. */
final class Formulas {
    private static final String STARTS = "=+-@\t\r\n";

    private Formulas() {}

    /** Tells whether a value is such a text; numbers begin with a minus without being one. */
    static boolean isOne(Object value) {
        return value instanceof String text && !text.isEmpty() && STARTS.indexOf(text.charAt(0)) >= 0;
    }
}
