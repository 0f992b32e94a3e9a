package org.bitquarry.engine;

/** What a statement does. */
public enum StatementKind {
    /** Reads rows. */
    QUERY,
    /** Makes rows. */
    INSERT,
    /** Changes rows. */
    UPDATE,
    /** Removes rows. */
    DELETE,
    /** Calls a procedure; gives rows. */
    CALL,
    /** Tells the requests of another statement and sends none. */
    EXPLAIN
}
