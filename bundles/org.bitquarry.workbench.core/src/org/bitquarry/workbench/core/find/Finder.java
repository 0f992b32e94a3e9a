package org.bitquarry.workbench.core.find;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Finds what a person types among everything that is known here; asks nobody. The tables of thousands of schemas are entries
 * only while a word leads to their schema. Thread-safe.
 */
public final class Finder {
    private static final int SCHEMAS = 20;

    private final FindIndex entries;
    private final FindIndex schemas;
    private final Function<FindEntry, List<FindEntry>> tables;

    /**
     * Stands on entries.
     *
     * @param entries all but the tables of {@code schemas}
     * @param schemas those whose tables are no entries
     * @param tables returns them
     */
    public Finder(List<FindEntry> entries, List<FindEntry> schemas, Function<FindEntry, List<FindEntry>> tables) {
        this.entries = new FindIndex(entries);
        this.schemas = new FindIndex(schemas);
        this.tables = tables;
    }

    /** Returns how many entries there are, those that only a schema leads to aside. */
    public int size() {
        return entries.size();
    }

    /** Returns the entries that fit best, the best first. */
    public List<FindHit> search(String typed, int most) {
        List<FindHit> found = entries.search(typed, most);
        List<String> words = List.of(typed.strip().split("[\\s.]+", 2));
        if (words.size() < 2 || words.getLast().isBlank() || schemas.size() == 0) {
            return found;
        }
        List<FindEntry> reached = new ArrayList<>();
        for (FindHit schema : schemas.search(words.getFirst(), SCHEMAS)) {
            reached.addAll(tables.apply(schema.entry()));
        }
        return Stream.concat(found.stream(), new FindIndex(reached).search(typed, most).stream())
                .sorted(Comparator.comparingInt(FindHit::score).reversed())
                .limit(most)
                .toList();
    }
}
