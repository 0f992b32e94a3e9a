package org.bitquarry.bitbucket.scan;

import java.util.Iterator;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.bitquarry.model.scan.Cursor;
import org.jspecify.annotations.Nullable;

/** The keys or slugs that the catalogue remembers, as rows. */
final class MembersCursor implements Cursor {
    private final Supplier<List<String>> ids;
    private @Nullable Iterator<String> left;
    private @Nullable String current;

    MembersCursor(Supplier<List<String>> ids) {
        this.ids = ids;
    }

    @Override
    public boolean next() {
        if (left == null) {
            left = ids.get().iterator();
        }
        current = left.hasNext() ? left.next() : null;
        return current != null;
    }

    @Override
    public boolean isResumable() {
        return true;
    }

    @Override
    public @Nullable Object[] row() {
        return new @Nullable Object[] {current};
    }

    @Override
    public OptionalLong size() {
        return OptionalLong.empty();
    }

    @Override
    public void close() {}
}
