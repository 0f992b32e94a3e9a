package org.bitquarry.workbench.core.chart;

/** How values are drawn. */
public enum ChartKind {
    /** A bar for each value of a column. */
    BAR("Bars"),
    /** A line over moments or numbers. */
    LINE("Line"),
    /** Shares of a whole. */
    PIE("Pie"),
    /** How many numbers or moments fall into each of some ranges. */
    HISTOGRAM("Histogram");

    private final String title;

    ChartKind(String title) {
        this.title = title;
    }

    /** Returns what a person calls it. */
    public String title() {
        return title;
    }
}
