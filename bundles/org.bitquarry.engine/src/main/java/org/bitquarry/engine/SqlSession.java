package org.bitquarry.engine;

import java.util.Optional;

/**
 * What a person's statements are read against.
 *
 * @param defaultSchema where a table without a schema is looked for first
 * @param maxAffectedRows the most rows that one INSERT, UPDATE or DELETE may change
 * @param includeDeleted rows that the source only keeps as deleted show without being asked for
 * @param sink takes the rows of SELECT … INTO; empty where nobody may write files
 * @param costGate the most requests that one statement may send, unless its own hint says otherwise
 * @param requestCap the most requests that one statement may send, whatever the gate and its hint say
 * @param changes what the session changed last
 */
public record SqlSession(
        Optional<String> defaultSchema,
        int maxAffectedRows,
        boolean includeDeleted,
        Optional<RowSink> sink,
        int costGate,
        int requestCap,
        SessionChanges changes) {
    /** So many rows may be changed by one statement unless a session says otherwise. */
    public static final int MAX_AFFECTED_ROWS = 100;

    /** Lets statements send as many requests as they need. */
    public static final int NO_GATE = Integer.MAX_VALUE;

    /** Makes a session that has changed nothing. */
    public SqlSession(
            Optional<String> defaultSchema,
            int maxAffectedRows,
            boolean includeDeleted,
            Optional<RowSink> sink,
            int costGate) {
        this(defaultSchema, maxAffectedRows, includeDeleted, sink, costGate, NO_GATE, new SessionChanges());
    }

    /** Makes a session without a gate. */
    public SqlSession(
            Optional<String> defaultSchema, int maxAffectedRows, boolean includeDeleted, Optional<RowSink> sink) {
        this(defaultSchema, maxAffectedRows, includeDeleted, sink, NO_GATE);
    }

    /** Makes a session that writes no files. */
    public SqlSession(Optional<String> defaultSchema, int maxAffectedRows, boolean includeDeleted) {
        this(defaultSchema, maxAffectedRows, includeDeleted, Optional.empty());
    }

    /** Makes a session that hides what was deleted. */
    public SqlSession(Optional<String> defaultSchema, int maxAffectedRows) {
        this(defaultSchema, maxAffectedRows, false);
    }

    /** Makes a session with the usual limit of changes. */
    public SqlSession(Optional<String> defaultSchema) {
        this(defaultSchema, MAX_AFFECTED_ROWS);
    }

    /** Returns the same session in another schema. */
    public SqlSession in(Optional<String> schema) {
        return new SqlSession(schema, maxAffectedRows, includeDeleted, sink, costGate, requestCap, changes);
    }

    /** Returns the same session with a place for the rows of SELECT … INTO. */
    public SqlSession writingTo(RowSink files) {
        return new SqlSession(
                defaultSchema, maxAffectedRows, includeDeleted, Optional.of(files), costGate, requestCap, changes);
    }

    /** Returns the same session whose statements may send so many requests. */
    public SqlSession sendingAtMost(int requests) {
        return new SqlSession(defaultSchema, maxAffectedRows, includeDeleted, sink, requests, requestCap, changes);
    }

    /** Returns the same session in which no statement may send more requests than so many. */
    public SqlSession cappedAt(int requests) {
        return new SqlSession(defaultSchema, maxAffectedRows, includeDeleted, sink, costGate, requests, changes);
    }

    /** Returns the same session of a connection or an editor, which has changed something before, perhaps. */
    public SqlSession of(SessionChanges owner) {
        return new SqlSession(defaultSchema, maxAffectedRows, includeDeleted, sink, costGate, requestCap, owner);
    }
}
