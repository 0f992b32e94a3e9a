package org.bitquarry.model.scan;

import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Does what another cursor does; subclasses do some of it otherwise. Owns the other one. */
public abstract class ForwardingCursor implements Cursor {
    private final Cursor rows;

    /** Makes a cursor over another, which it closes. */
    protected ForwardingCursor(Cursor rows) {
        this.rows = rows;
    }

    @Override
    public boolean next() {
        return rows.next();
    }

    @Override
    public boolean isResumable() {
        return rows.isResumable();
    }

    @Override
    public @Nullable Object[] row() {
        return rows.row();
    }

    @Override
    public OptionalLong size() {
        return rows.size();
    }

    @Override
    public void close() {
        rows.close();
    }
}
