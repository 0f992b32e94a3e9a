package org.bitquarry.workbench.core.find;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.regex.Pattern;

/** Keeps the best of what is offered to it, of each kind. Belongs to one thread. */
final class FindSearch {
    private static final Comparator<Found> BEST = Comparator.comparingInt(Found::score)
            .reversed()
            .thenComparing(found -> found.entry().kind())
            .thenComparing(Found::order);
    private static final int RECENT = 12;
    private static final int KIND = 6;
    /** So many schemas hold a table of the same name that others would never be seen behind all of them. */
    private static final int ALIKE = 4;

    private static final int KINDS = FindKind.values().length;

    private final List<Wanted> words;
    private final int most;
    private final Map<FindKind, PriorityQueue<Found>> best = new EnumMap<>(FindKind.class);
    private int offered;

    private record Found(FindEntry entry, int score, int order, BitSet letters, boolean meant) {
        /** Of a text with a name of its own, a line says what it is about. */
        boolean showsText() {
            return letters.isEmpty() || entry.kind() == FindKind.SQL;
        }
    }

    FindSearch(List<Wanted> words, int most) {
        this.words = words;
        this.most = most;
    }

    void offer(Candidate candidate) {
        int sum = 0;
        boolean meant = true;
        boolean named = false;
        BitSet letters = new BitSet();
        for (Wanted word : words) {
            Candidate.Fit fit = candidate.fit(word, letters);
            if (fit.isNone()) {
                return;
            }
            sum += fit.score();
            meant &= fit.meant();
            named |= fit.named();
        }
        if (named) {
            keep(candidate.entry(), sum, letters, meant);
        }
    }

    private void keep(FindEntry entry, int sum, BitSet letters, boolean meant) {
        int score =
                sum + Math.min(entry.recent(), RECENT) + (KINDS - entry.kind().ordinal()) * KIND;
        PriorityQueue<Found> own = best.computeIfAbsent(entry.kind(), kind -> new PriorityQueue<>(BEST.reversed()));
        own.add(new Found(entry, score, offered++, letters, meant));
        if (own.size() > most) {
            own.poll();
        }
    }

    /** Returns the best first. What may be chance is left out where something was meant. */
    List<FindHit> hits() {
        List<Found> all = new ArrayList<>();
        best.values().forEach(all::addAll);
        boolean meant = all.stream().anyMatch(Found::meant);
        List<Pattern> patterns = words.stream().map(Wanted::inText).toList();
        List<Found> sorted = all.stream()
                .filter(found -> found.meant() || !meant)
                .sorted(BEST)
                .toList();
        return othersBeforeMoreOfTheSame(sorted).stream()
                .map(found -> new FindHit(
                        found.entry(),
                        found.score(),
                        found.letters(),
                        Excerpt.of(found.showsText() ? found.entry().text() : "", patterns)))
                .toList();
    }

    private static List<Found> othersBeforeMoreOfTheSame(List<Found> sorted) {
        Map<String, Integer> times = new HashMap<>();
        List<Found> first = new ArrayList<>();
        List<Found> more = new ArrayList<>();
        for (Found found : sorted) {
            FindEntry entry = found.entry();
            int time = times.merge(entry.kind() + " " + entry.name(), 1, Integer::sum);
            (time <= ALIKE ? first : more).add(found);
        }
        first.addAll(more);
        return first;
    }
}
