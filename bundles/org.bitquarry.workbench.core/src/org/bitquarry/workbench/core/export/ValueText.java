package org.bitquarry.workbench.core.export;

/** A value as text that reads back to the same value: moments in ISO 8601 with Z, numbers without grouping. */
final class ValueText {
    private ValueText() {}

    static String of(Object value) {
        return value.toString();
    }
}
