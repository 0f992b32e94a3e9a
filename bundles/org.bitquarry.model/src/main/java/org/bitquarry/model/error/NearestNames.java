package org.bitquarry.model.error;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Finds the names that a person may have meant who misspelt one. */
public final class NearestNames {
    private static final int MOST = 3;
    private static final int SHORTEST_PART = 3;

    private NearestNames() {}

    /** Returns the nearest names, the nearest first; none that is far off, and none that differs in case only. */
    public static List<String> of(String wrong, Collection<String> valid) {
        String lower = wrong.toLowerCase(Locale.ROOT);
        int allowed = Math.max(1, wrong.length() / 3);
        record Near(String name, int distance) {}
        return valid.stream()
                .distinct()
                .filter(name -> !name.equalsIgnoreCase(wrong))
                .map(name -> new Near(name, distance(lower, name.toLowerCase(Locale.ROOT))))
                .filter(near -> near.distance() <= allowed)
                .sorted(Comparator.comparingInt(Near::distance)
                        .thenComparing(near -> near.name().length())
                        .thenComparing(Near::name))
                .limit(MOST)
                .map(Near::name)
                .toList();
    }

    /** Returns the question whether one of these names was meant; empty when there is none. */
    public static String question(List<String> nearest) {
        return nearest.isEmpty() ? "" : nearest.stream().collect(Collectors.joining(" or ", "Did you mean ", "?"));
    }

    /** Returns the question whether one of the nearest names was meant; empty when none is near. */
    public static String question(String wrong, Collection<String> valid) {
        return question(of(wrong, valid));
    }

    /** Counts insertions, deletions, replacements and swaps of neighbours; a name that goes on or begins earlier is one. */
    private static int distance(String a, String b) {
        if (a.length() >= SHORTEST_PART && b.length() >= SHORTEST_PART && (b.startsWith(a) || b.endsWith(a))) {
            return a.length() == b.length() ? 0 : 1;
        }
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : cheapest(cost, a, b, i, j);
            }
        }
        return cost[a.length()][b.length()];
    }

    private static int cheapest(int[][] cost, String a, String b, int i, int j) {
        int replaced = cost[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int best = Math.min(replaced, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
    }
}
