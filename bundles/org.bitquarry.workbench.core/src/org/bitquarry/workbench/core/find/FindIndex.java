package org.bitquarry.workbench.core.find;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.PriorityQueue;

/** Everything that can be found, at a moment. Immutable; looks through 100,000 entries while a person types. */
public final class FindIndex {
    private static final Comparator<FindHit> BEST = Comparator.comparingInt(FindHit::score)
            .reversed()
            .thenComparing(hit -> hit.entry().kind())
            .thenComparing(hit -> hit.entry().name())
            .thenComparing(hit -> hit.entry().where());
    /** A name counts more than the place where it stands. */
    private static final int NAMED = 30;

    private static final int RECENT = 12;
    private static final int KIND = 3;
    private static final int KINDS = FindKind.values().length;

    private final List<FindEntry> entries;
    private final String[] names;
    private final String[] wheres;
    private final long[] masks;

    /** Stands on entries. */
    public FindIndex(List<FindEntry> entries) {
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

    /** Returns how many entries there are. */
    public int size() {
        return names.length;
    }

    /**
     * Returns the entries that fit best, the best first: each word that was typed is in their name, or in the place where they
     * stand. Without any word, what a person used last.
     */
    public List<FindHit> search(String typed, int most) {
        String text = typed.strip();
        if (text.isEmpty()) {
            return recent(most);
        }
        List<Fuzzy> words = List.of(text.split("[\\s.]+")).stream()
                .filter(word -> !word.isEmpty())
                .map(Fuzzy::new)
                .toList();
        PriorityQueue<FindHit> best = new PriorityQueue<>(BEST.reversed());
        BitSet letters = new BitSet();
        for (int i = 0; i < names.length && !words.isEmpty(); i++) {
            int score = score(words, i, letters);
            if (score > Fuzzy.NONE && (best.size() < most || score > best.peek().score())) {
                best.add(new FindHit(entries.get(i), score, (BitSet) letters.clone()));
                if (best.size() > most) {
                    best.poll();
                }
            }
        }
        return best.stream().sorted(BEST).toList();
    }

    private int score(List<Fuzzy> words, int i, BitSet letters) {
        letters.clear();
        int sum = 0;
        boolean named = false;
        for (Fuzzy word : words) {
            if (!word.mayFit(masks[i])) {
                return Fuzzy.NONE;
            }
            BitSet own = words.size() == 1 ? letters : new BitSet();
            int inName = word.score(entries.get(i).name(), names[i], own);
            if (inName > Fuzzy.NONE) {
                sum += inName + NAMED;
                named = true;
                if (own != letters) {
                    letters.or(own);
                }
                continue;
            }
            if (words.size() == 1) {
                return Fuzzy.NONE;
            }
            int inWhere = word.score(entries.get(i).where(), wheres[i], new BitSet());
            if (inWhere == Fuzzy.NONE) {
                return Fuzzy.NONE;
            }
            sum += inWhere;
        }
        if (!named) {
            return Fuzzy.NONE;
        }
        FindEntry entry = entries.get(i);
        return sum + Math.min(entry.recent(), RECENT) + (KINDS - entry.kind().ordinal()) * KIND;
    }

    private List<FindHit> recent(int most) {
        List<FindEntry> used = new ArrayList<>(
                entries.stream().filter(entry -> entry.recent() > 0).toList());
        used.sort(Comparator.comparingInt(FindEntry::recent).reversed());
        return used.stream()
                .limit(most)
                .map(entry -> new FindHit(entry, 0, new BitSet()))
                .toList();
    }
}
