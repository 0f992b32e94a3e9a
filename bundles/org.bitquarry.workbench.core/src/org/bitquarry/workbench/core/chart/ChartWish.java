package org.bitquarry.workbench.core.chart;

import java.util.OptionalInt;

/**
 * What a person wants to see.
 *
 * @param kind how it is drawn
 * @param by index of the column whose values make the groups
 * @param measure what is told of each group
 * @param of index of the column that is measured; empty for {@link Measure#COUNT}
 */
public record ChartWish(ChartKind kind, int by, Measure measure, OptionalInt of) {
    /** Counts rows where no column is measured. */
    public ChartWish {
        measure = of.isEmpty() || kind == ChartKind.HISTOGRAM ? Measure.COUNT : measure;
        of = measure == Measure.COUNT ? OptionalInt.empty() : of;
    }
}
