package org.bitquarry.engine.internal.completion;

/** What may stand at the caret. */
enum Slot {
    /** A statement begins. */
    STATEMENT,
    /** A query begins, inside parentheses or behind a set operator. */
    QUERY,
    /** A table, or a schema before one. */
    TABLE,
    /** A table stands before. */
    AFTER_TABLE,
    /** A value. */
    EXPRESSION,
    /** A value stands before. */
    AFTER_EXPRESSION,
    /** What a window is made of. */
    WINDOW,
    /** A column that INSERT sets. */
    INSERT_COLUMN,
    /** The columns of INSERT, or where its rows come from. */
    AFTER_INTO,
    /** A column that UPDATE sets. */
    SET_TARGET,
    /** A column that both sides of a join have. */
    JOIN_COLUMN,
    /** A procedure, or a schema before one. */
    PROCEDURE,
    /** An argument of a procedure. */
    ARGUMENT,
    /** A new name, a number, or nothing that is known. */
    NOTHING
}
