package org.bitquarry.workbench.core.chart;

/** What is told of the rows of a group. */
public enum Measure {
    /** How many there are. */
    COUNT("Number of rows"),
    /** The sum of a column. */
    SUM("Sum"),
    /** The average of a column. */
    AVERAGE("Average"),
    /** The lowest value of a column. */
    LEAST("Lowest"),
    /** The highest value of a column. */
    MOST("Highest");

    private final String title;

    Measure(String title) {
        this.title = title;
    }

    /** Returns what a person calls it. */
    public String title() {
        return title;
    }
}
