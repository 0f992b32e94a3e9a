package org.bitquarry.engine;

import org.bitquarry.engine.internal.sys.LastBatch;

/**
 * What the last statement of one session changed, for {@code sys_identity}: one for each connection or editor, whichever
 * sessions are derived from it. Thread-safe; keeps keys, but no other values.
 */
public final class SessionChanges {
    private final LastBatch batch = new LastBatch();

    /** Makes one of a session that has changed nothing. */
    public SessionChanges() {}

    LastBatch batch() {
        return batch;
    }
}
