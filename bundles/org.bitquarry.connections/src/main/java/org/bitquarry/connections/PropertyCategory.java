package org.bitquarry.connections;

/** The groups in which the wizard and the documentation show properties. */
public enum PropertyCategory {
    /** Who connects. */
    AUTHENTICATION("Authentication"),
    /** Where to, and how patiently. */
    CONNECTION("Connection"),
    /** Signing in with the browser. */
    OAUTH("OAuth"),
    /** Whom to trust. */
    SSL("SSL"),
    /** What stands between. */
    PROXY("Proxy"),
    /** What is written down of it. */
    LOGGING("Logging"),
    /** What is seen first. */
    SCHEMA("Schema"),
    /** What is remembered, and for how long. */
    CACHING("Caching"),
    /** Limits that protect the source and its budget, and the rest. */
    MISCELLANEOUS("Miscellaneous");

    private final String label;

    PropertyCategory(String label) {
        this.label = label;
    }

    /** Returns the heading. */
    public String label() {
        return label;
    }
}
