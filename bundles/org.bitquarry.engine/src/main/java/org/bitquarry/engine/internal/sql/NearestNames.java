package org.bitquarry.engine.internal.sql;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Finds the names that a person may have meant. */
final class NearestNames {
    private static final int MOST = 3;

    private NearestNames() {}

    /** Returns the nearest names, the nearest first; none that is far off. */
    static List<String> of(String wrong, Collection<String> valid) {
        String lower = wrong.toLowerCase(Locale.ROOT);
        return valid.stream()
                .distinct()
                .filter(name -> !name.equalsIgnoreCase(wrong))
                .filter(name -> distance(lower, name) <= Math.max(1, wrong.length() / 3))
                .sorted(Comparator.<String>comparingInt(name -> distance(lower, name))
                        .thenComparing(String::length)
                        .thenComparing(Comparator.naturalOrder()))
                .limit(MOST)
                .toList();
    }

    /** Returns the question whether one of the nearest names was meant; empty when none is near. */
    static String question(String wrong, Collection<String> valid) {
        List<String> nearest = of(wrong, valid);
        return nearest.isEmpty() ? "" : "Did you mean " + nearest.stream().collect(Collectors.joining(" or ")) + "?";
    }

    /** Edits between two names; a name that merely goes on, or begins earlier, counts as one. */
    private static int distance(String lower, String name) {
        String other = name.toLowerCase(Locale.ROOT);
        if (lower.length() > 2 && other.length() > 2 && (other.startsWith(lower) || other.endsWith(lower))) {
            return 1;
        }
        int[] previous = new int[other.length() + 1];
        int[] beforePrevious = previous;
        for (int j = 0; j < previous.length; j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= lower.length(); i++) {
            int[] current = new int[other.length() + 1];
            current[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                boolean same = lower.charAt(i - 1) == other.charAt(j - 1);
                current[j] = Math.min(Math.min(previous[j], current[j - 1]) + 1, previous[j - 1] + (same ? 0 : 1));
                boolean swapped = i > 1
                        && j > 1
                        && lower.charAt(i - 1) == other.charAt(j - 2)
                        && lower.charAt(i - 2) == other.charAt(j - 1);
                if (swapped) {
                    current[j] = Math.min(current[j], beforePrevious[j - 2] + 1);
                }
            }
            beforePrevious = previous;
            previous = current;
        }
        return previous[other.length()];
    }
}
