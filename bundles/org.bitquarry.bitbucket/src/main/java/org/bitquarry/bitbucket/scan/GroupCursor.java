package org.bitquarry.bitbucket.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** The number of rows of a list, behind the values that are the same in all of them. A list without rows is no group. */
final class GroupCursor implements ReadAhead {
    private final List<Object> group;
    private final CountCursor count;

    GroupCursor(List<Object> group, CountCursor count) {
        this.group = List.copyOf(group);
        this.count = count;
    }

    @Override
    public void prime() {
        count.prime();
    }

    @Override
    public boolean next() {
        return count.next() && !Long.valueOf(0).equals(count.row()[0]);
    }

    @Override
    public @Nullable Object[] row() {
        List<@Nullable Object> row = new ArrayList<>(group);
        row.add(count.row()[0]);
        return row.toArray();
    }

    @Override
    public OptionalLong size() {
        return OptionalLong.empty();
    }

    @Override
    public void close() {
        count.close();
    }
}
