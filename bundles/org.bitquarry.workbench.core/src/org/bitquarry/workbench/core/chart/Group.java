package org.bitquarry.workbench.core.chart;

import org.jspecify.annotations.Nullable;

/** The rows of one group, and what is told of them. */
final class Group {
    private long rows;
    private long numbers;
    private double sum;
    private double least = Double.POSITIVE_INFINITY;
    private double most = Double.NEGATIVE_INFINITY;

    void add(@Nullable Object measured) {
        rows++;
        if (measured instanceof Number number && Double.isFinite(number.doubleValue())) {
            numbers++;
            sum += number.doubleValue();
            least = Math.min(least, number.doubleValue());
            most = Math.max(most, number.doubleValue());
        }
    }

    void add(Group other) {
        rows += other.rows;
        numbers += other.numbers;
        sum += other.sum;
        least = Math.min(least, other.least);
        most = Math.max(most, other.most);
    }

    /** Returns the measure; 0 where no number is among the rows. */
    double of(Measure measure) {
        if (measure == Measure.COUNT) {
            return rows;
        }
        if (numbers == 0) {
            return 0;
        }
        return switch (measure) {
            case COUNT -> rows;
            case SUM -> sum;
            case AVERAGE -> sum / numbers;
            case LEAST -> least;
            case MOST -> most;
        };
    }
}
