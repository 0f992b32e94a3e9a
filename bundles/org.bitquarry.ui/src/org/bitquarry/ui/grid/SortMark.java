package org.bitquarry.ui.grid;

/**
 * What the head of a column tells of an order.
 *
 * @param kind who sorts
 * @param descending from the highest
 * @param place among several columns, from 1; 0 where it is the only one
 */
record SortMark(Kind kind, boolean descending, int place) {
    /** The only column that rows are sorted by. */
    SortMark(Kind kind, boolean descending) {
        this(kind, descending, 0);
    }

    /** Who sorts. */
    enum Kind {
        /** The rows that are here are all, and are sorted here. */
        HERE,
        /** The source sorted them. */
        SOURCE,
        /** They will be sorted here when all are. */
        WAITING
    }

    /** Returns the mark in words. */
    String words(int rows) {
        String way = (descending ? "descending" : "ascending") + (place > 1 ? ", behind what comes before it" : "");
        return switch (kind) {
            case HERE -> "Sorted here, " + way + ", over the " + FooterText.number(rows) + " rows that are loaded.";
            case SOURCE -> "Sorted by the source, " + way + ".";
            case WAITING -> "Will be sorted, " + way + ", when all rows are loaded.";
        };
    }
}
