package org.bitquarry.workbench.core.find;

/** What a person may look for, the likeliest first. */
public enum FindKind {
    ADDRESS("Address"),
    TABLE("Tables"),
    SCHEMA("Schemas"),
    DATASOURCE("Datasources"),
    EDITOR("Open editors"),
    COMMAND("Commands"),
    COLUMN("Columns"),
    PROCEDURE("Procedures"),
    SQL("Saved SQL"),
    HISTORY("History");

    private final String label;

    FindKind(String label) {
        this.label = label;
    }

    /** Returns the name of a group of such. */
    public String label() {
        return label;
    }
}
