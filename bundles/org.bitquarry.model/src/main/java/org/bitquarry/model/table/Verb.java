package org.bitquarry.model.table;

/** What can be done with a table's rows. */
public enum Verb {
    /** SELECT. */
    READ,
    /** INSERT. */
    INSERT,
    /** UPDATE. */
    UPDATE,
    /** DELETE. */
    DELETE
}
