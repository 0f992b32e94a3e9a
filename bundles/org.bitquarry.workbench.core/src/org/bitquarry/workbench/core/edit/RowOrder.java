package org.bitquarry.workbench.core.edit;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Which loaded rows are shown, and in which order: all as they came, unless arranged. Rows that come in behind an
 * arrangement are not shown before the next one. Belongs to one thread.
 */
final class RowOrder {
    private static final int NONE = -1;

    private Optional<int[]> arranged = Optional.empty();
    private int revision;

    /** Counts up each time the rows behind an arrangement get other indexes. */
    int revision() {
        return revision;
    }

    boolean isArranged() {
        return arranged.isPresent();
    }

    /** Shows these rows in this order; empty for all as they came. */
    void arrange(Optional<int[]> rows) {
        arranged = rows.map(int[]::clone);
    }

    /** Returns how many rows are shown, of so many that are loaded. */
    int count(int loaded) {
        return arranged.map(rows -> rows.length).orElse(loaded);
    }

    /** Returns the row that is shown at a place; -1 where none is. */
    int row(int place, int loaded) {
        return place >= 0 && place < count(loaded)
                ? arranged.map(rows -> rows[place]).orElse(place)
                : NONE;
    }

    /** Returns where a row is shown; -1 when it isn't. */
    int place(int row, int loaded) {
        if (arranged.isEmpty()) {
            return row < loaded ? row : NONE;
        }
        int[] rows = arranged.get();
        return IntStream.range(0, rows.length)
                .filter(place -> rows[place] == row)
                .findFirst()
                .orElse(NONE);
    }

    /** Returns the rows as they are shown. */
    int[] rows(int loaded) {
        return arranged.map(int[]::clone)
                .orElseGet(() -> IntStream.range(0, loaded).toArray());
    }

    /** A row came in before the first; it is shown first. */
    void insertedFirst() {
        revision++;
        arranged = arranged.map(
                rows -> IntStream.concat(IntStream.of(0), Arrays.stream(rows).map(other -> other + 1))
                        .toArray());
    }

    /** A row is gone. */
    void removed(int row) {
        revision++;
        arranged = arranged.map(rows -> Arrays.stream(rows)
                .filter(other -> other != row)
                .map(other -> other > row ? other - 1 : other)
                .toArray());
    }
}
