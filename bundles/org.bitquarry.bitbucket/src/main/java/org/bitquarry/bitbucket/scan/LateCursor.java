package org.bitquarry.bitbucket.scan;

import java.util.OptionalLong;
import java.util.function.Supplier;
import org.bitquarry.model.error.NotFoundException;
import org.jspecify.annotations.Nullable;

/** A cursor that can only be made after something was asked for. */
final class LateCursor implements ReadAhead {
    private final Supplier<ReadAhead> maker;
    private final boolean absentIsEmpty;
    private final Reading reading;
    private @Nullable ReadAhead rows;
    private boolean absent;

    /**
     * Makes a cursor; nothing is asked.
     *
     * @param absentIsEmpty what is not found has no rows
     */
    LateCursor(Supplier<ReadAhead> maker, boolean absentIsEmpty, Reading reading) {
        this.maker = maker;
        this.absentIsEmpty = absentIsEmpty;
        this.reading = reading;
    }

    @Override
    public void prime() {
        if (rows == null && !absent) {
            try {
                rows = maker.get();
            } catch (NotFoundException unknown) {
                if (!absentIsEmpty) {
                    throw unknown;
                }
                absent = true;
                return;
            }
            rows.prime();
        }
    }

    @Override
    public boolean next() {
        prime();
        return rows != null && rows.next();
    }

    @Override
    public @Nullable Object[] row() {
        if (rows == null) {
            throw new IllegalStateException("no row");
        }
        return rows.row();
    }

    @Override
    public OptionalLong size() {
        return rows == null ? OptionalLong.empty() : rows.size();
    }

    @Override
    public void close() {
        if (rows != null) {
            rows.close();
        }
        reading.close();
    }
}
