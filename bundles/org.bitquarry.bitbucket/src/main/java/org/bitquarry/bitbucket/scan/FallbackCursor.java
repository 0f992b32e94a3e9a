package org.bitquarry.bitbucket.scan;

import java.util.OptionalLong;
import java.util.function.Supplier;
import org.bitquarry.model.error.NotFoundException;
import org.bitquarry.model.scan.Cursor;
import org.jspecify.annotations.Nullable;

/** Reads a list that may not be there although rows are: then they are read another way. */
final class FallbackCursor implements Cursor {
    private final Supplier<Cursor> otherwise;
    private Cursor rows;
    private boolean started;

    FallbackCursor(Cursor rows, Supplier<Cursor> otherwise) {
        this.rows = rows;
        this.otherwise = otherwise;
    }

    @Override
    public boolean next() {
        if (started) {
            return rows.next();
        }
        try {
            boolean found = rows.next();
            started = true;
            return found;
        } catch (NotFoundException absent) {
            started = true;
            rows.close();
            rows = otherwise.get();
            return rows.next();
        }
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
