package org.bitquarry.connections;

/** What a property's text means. No type names a class or a file: a connection string can't load either. */
public enum PropertyType {
    /** Any text without line breaks. */
    TEXT,
    /** A whole number. */
    NUMBER,
    /** {@code true} or {@code false}. */
    SWITCH,
    /** One of the property's values. */
    CHOICE,
    /** A day such as {@code 2027-01-31}. */
    DATE,
    /** An absolute http or https URL without user information. */
    URL
}
