package org.bitquarry.workbench.core.export;

import java.util.Optional;

/**
 * How rows are written, where a format leaves a choice.
 *
 * @param cellWidth TABLE: the most columns of the terminal that a value takes; 0 for no limit
 * @param guarded CSV, TSV, XLSX: texts that a spreadsheet would take for a formula are kept from being one, in CSV and TSV
 *     by an apostrophe; such a file no longer holds the exact values
 * @param delimiter CSV: what stands between fields
 * @param nullText what stands for NULL; empty for what the format has for it. JSON and SQL have a NULL of their own
 * @param header CSV, TSV, XLSX: the first line names the columns
 * @param table SQL: the name that rows are inserted into, as SQL writes it; empty for that of the columns' table
 */
public record WriterOptions(
        int cellWidth, boolean guarded, char delimiter, String nullText, boolean header, Optional<String> table) {
    private static final int CELL_WIDTH = 60;

    /** Returns what suits most. */
    public static WriterOptions standard() {
        return new WriterOptions(CELL_WIDTH, false, ',', "", true, Optional.empty());
    }

    /** Returns the same with the guard against formulas, or without it. */
    public WriterOptions guarded(boolean guard) {
        return new WriterOptions(cellWidth, guard, delimiter, nullText, header, table);
    }

    /** Returns the same with another delimiter. */
    public WriterOptions delimitedBy(char other) {
        return new WriterOptions(cellWidth, guarded, other, nullText, header, table);
    }

    /** Returns the same with another text for NULL. */
    public WriterOptions writingNullAs(String other) {
        return new WriterOptions(cellWidth, guarded, delimiter, other, header, table);
    }

    /** Returns the same with a line of names, or without it. */
    public WriterOptions headed(boolean named) {
        return new WriterOptions(cellWidth, guarded, delimiter, nullText, named, table);
    }
}
