package org.bitquarry.workbench.core.export;

/**
 * How rows are written, where a format leaves a choice.
 *
 * @param cellWidth TABLE: the most columns of the terminal that a value takes; 0 for no limit
 * @param guarded CSV: an apostrophe is put before texts that a spreadsheet would take for a formula; the file then no
 *     longer holds the exact values
 */
public record WriterOptions(int cellWidth, boolean guarded) {
    private static final int CELL_WIDTH = 60;

    /** Returns what suits most. */
    public static WriterOptions standard() {
        return new WriterOptions(CELL_WIDTH, false);
    }
}
