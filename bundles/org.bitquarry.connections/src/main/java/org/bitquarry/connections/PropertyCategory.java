package org.bitquarry.connections;

/** The groups in which the wizard and the documentation show properties. */
public enum PropertyCategory {
    /** Who connects. */
    AUTHENTICATION("Authentication"),
    /** Where to, and how patiently. */
    CONNECTION("Connection"),
    /** What is seen first. */
    SCHEMA("Schema"),
    /** Limits that protect the source and its budget. */
    LIMITS("Limits");

    private final String label;

    PropertyCategory(String label) {
        this.label = label;
    }

    /** Returns the heading. */
    public String label() {
        return label;
    }
}
