package org.bitquarry.bitbucket.scan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import org.bitquarry.model.scan.ForwardingCursor;
import org.jspecify.annotations.Nullable;

/** Reads a naturally sorted list from its end until SQL's last texts are certain, and hands those out, the last one first. */
final class NaturalTopCursor extends ForwardingCursor implements ReadAhead {
    private final ReadAhead rows;
    private final int slot;
    private final int most;
    private final Comparator<@Nullable Object[]> lastFirst;
    private List<@Nullable Object[]> top = new ArrayList<>();
    private int next = -1;

    /**
     * Makes a cursor.
     *
     * @param rows in the server's order, descending
     * @param slot place of the text
     * @param most so many rows are wanted
     */
    NaturalTopCursor(ReadAhead rows, int slot, int most) {
        super(rows);
        this.rows = rows;
        this.slot = slot;
        this.most = most;
        lastFirst = Comparator.<@Nullable Object[], String>comparing(this::text).reversed();
    }

    private String text(@Nullable Object[] row) {
        return String.valueOf(row[slot]);
    }

    @Override
    public void prime() {
        rows.prime();
    }

    @Override
    public boolean next() {
        if (next < 0) {
            readTop();
        }
        next = Math.min(next + 1, top.size());
        return next < top.size();
    }

    private void readTop() {
        while (most > 0 && rows.next()) {
            @Nullable Object[] row = rows.row();
            top.add(row);
            top.sort(lastFirst);
            if (top.size() > most) {
                top.removeLast();
            }
            boolean full = top.size() == most;
            if (full && NaturalTop.proves(text(row)) && text(top.getLast()).compareTo(text(row)) >= 0) {
                return;
            }
        }
    }

    @Override
    public @Nullable Object[] row() {
        return top.get(next);
    }

    @Override
    public OptionalLong size() {
        return OptionalLong.empty();
    }
}
