package org.bitquarry.bitbucket.scan;

import org.bitquarry.model.scan.Cursor;

/** A cursor that can fetch what its first row needs before it is asked for it. */
interface ReadAhead extends Cursor {
    /** Fetches the first page, if that has not happened; blocking. Not at the same time as {@link #next}. */
    void prime();

    /** Those that stand at the source keep their place when a request fails; those over others say what these do. */
    @Override
    default boolean isResumable() {
        return true;
    }
}
