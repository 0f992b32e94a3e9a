package org.bitquarry.workbench.core.history;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A statement that was run.
 *
 * @param id unique
 * @param startedAt when it began
 * @param datasource name of the datasource that it ran on
 * @param schema the session's; empty for the datasource's own
 * @param sql the statement as it was written, but for secrets
 * @param ending what became of it
 * @param rows rows that were read, or changed; empty when it gave none
 * @param requests requests that it sent
 * @param took without rests between two loads
 * @param problem why it came to nothing
 */
public record HistoryEntry(
        String id,
        Instant startedAt,
        String datasource,
        Optional<String> schema,
        String sql,
        Ending ending,
        OptionalLong rows,
        int requests,
        Duration took,
        Optional<String> problem) {
    /** What became of a statement. */
    public enum Ending {
        /** It did what it was to do, or gave its first rows. */
        DONE,
        /** It came to nothing. */
        FAILED,
        /** A person ended it, or kept it back. */
        STOPPED
    }

    /** Tells whether the statement only reads, so that it may run again without a question. */
    public boolean reads() {
        return SecretLiterals.isRead(sql);
    }

    /** Returns the same statement when its datasource has another name now. */
    HistoryEntry on(String renamed) {
        return new HistoryEntry(id, startedAt, renamed, schema, sql, ending, rows, requests, took, problem);
    }
}
