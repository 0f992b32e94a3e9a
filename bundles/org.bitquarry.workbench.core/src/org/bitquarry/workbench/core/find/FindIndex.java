package org.bitquarry.workbench.core.find;

import java.util.List;
import java.util.Locale;

/** Everything that can be found, at a moment. Immutable; looked through while a person types, 100,000 entries too. */
final class FindIndex {
    private final List<FindEntry> entries;
    private final String[] names;
    private final String[] wheres;
    private final long[] masks;

    FindIndex(List<FindEntry> entries) {
        this.entries = List.copyOf(entries);
        names = new String[entries.size()];
        wheres = new String[entries.size()];
        masks = new long[entries.size()];
        for (int i = 0; i < names.length; i++) {
            names[i] = this.entries.get(i).name().toLowerCase(Locale.ROOT);
            wheres[i] = this.entries.get(i).where().toLowerCase(Locale.ROOT);
            masks[i] = Fuzzy.mask(names[i]) | Fuzzy.mask(wheres[i]);
        }
    }

    List<FindEntry> entries() {
        return entries;
    }

    /** Offers all entries to a search. */
    void search(FindSearch search) {
        for (int i = 0; i < names.length; i++) {
            search.offer(new Candidate(entries.get(i), names[i], wheres[i], masks[i]));
        }
    }
}
