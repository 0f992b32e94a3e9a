package org.bitquarry.workbench.core.chart;

import java.util.List;

/**
 * What a chart draws.
 *
 * @param kind how
 * @param across what stands below: the name of the column that makes the groups
 * @param up what stands beside: what is told of the groups
 * @param points the groups from the left
 * @param note how many rows and values it is made of, and what was left out, as a sentence
 */
public record ChartData(ChartKind kind, String across, String up, List<Point> points, String note) {
    /** Copies the points. */
    public ChartData {
        points = List.copyOf(points);
    }

    /**
     * A group.
     *
     * @param label what it is called
     * @param value what is told of it
     */
    public record Point(String label, double value) {}

    /** Returns the sum of all values. */
    public double total() {
        return points.stream().mapToDouble(Point::value).sum();
    }
}
