package org.bitquarry.workbench.core.find;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds what a person types among everything that is known here; asks nobody. The tables of thousands of schemas, and their
 * columns, are entries only while a word leads to their schema. Thread-safe.
 */
public final class Finder {
    private static final int SCHEMAS = 20;
    /** Schema, table and column. */
    private static final int WITH_COLUMN = 3;

    private final FindIndex entries;
    private final FindIndex schemas;
    private final Below below;

    /** What a schema holds that is no entry. */
    @FunctionalInterface
    public interface Below {
        /** Returns its tables, with their columns when those are wanted. */
        List<FindEntry> of(FindEntry schema, boolean columns);
    }

    /**
     * Stands on entries.
     *
     * @param entries all but what is below {@code schemas}
     * @param schemas those that hold what is no entry
     * @param below returns it
     */
    public Finder(List<FindEntry> entries, List<FindEntry> schemas, Below below) {
        this.entries = new FindIndex(entries);
        this.schemas = new FindIndex(schemas);
        this.below = below;
    }

    /**
     * Returns the entries of each kind that fit best, the best first: each word that was typed is in their name, in the place
     * where they stand, or in their text. Without any word, what a person used last.
     *
     * @param most of a kind
     */
    public List<FindHit> search(String typed, int most) {
        List<Wanted> words = Wanted.of(typed);
        if (words.isEmpty()) {
            return recent(most);
        }
        FindSearch search = new FindSearch(words, most);
        entries.search(search);
        new FindIndex(below(typed)).search(search);
        return search.hits();
    }

    private List<FindEntry> below(String typed) {
        List<String> parts = Wanted.parts(typed);
        List<String> leading = typed.strip().endsWith(".") ? parts : parts.subList(0, Math.max(0, parts.size() - 1));
        List<FindEntry> reached = new ArrayList<>();
        for (String part : leading) {
            FindSearch search = new FindSearch(Wanted.of(Wanted.quoted(part)), SCHEMAS);
            schemas.search(search);
            search.hits().forEach(hit -> reached.addAll(below.of(hit.entry(), parts.size() >= WITH_COLUMN)));
        }
        return reached.stream().distinct().toList();
    }

    private List<FindHit> recent(int most) {
        return entries.entries().stream()
                .filter(entry -> entry.recent() > 0)
                .sorted(Comparator.comparingInt(FindEntry::recent).reversed())
                .limit(most)
                .map(FindHit::new)
                .toList();
    }
}
