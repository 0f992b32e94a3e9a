package org.bitquarry.bitbucket.scan;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.bitquarry.model.scan.Cursor;
import org.bitquarry.model.table.TableDefinition;
import org.jspecify.annotations.Nullable;

/** The ways to fill a path, for one row of the parent table after another. */
final class ParentPaths implements Iterator<Map<String, Object>> {
    private final Cursor parents;
    private final List<String> names;
    private final TableDefinition table;
    private final List<Access.Binding> path;
    private final Deque<Map<String, Object>> ways = new ArrayDeque<>();

    ParentPaths(Cursor parents, List<String> names, TableDefinition table, List<Access.Binding> path) {
        this.parents = parents;
        this.names = names;
        this.table = table;
        this.path = path;
    }

    @Override
    public boolean hasNext() {
        while (ways.isEmpty() && parents.next()) {
            Map<String, Object> given = new HashMap<>();
            @Nullable Object[] row = parents.row();
            for (int i = 0; i < names.size(); i++) {
                Object value = row[i];
                if (value != null) {
                    given.put(names.get(i), value);
                }
            }
            ways.addAll(Combinations.of(table, path, given));
        }
        return !ways.isEmpty();
    }

    @Override
    public Map<String, Object> next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return ways.removeFirst();
    }
}
