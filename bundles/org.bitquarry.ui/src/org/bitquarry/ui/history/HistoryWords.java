package org.bitquarry.ui.history;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.bitquarry.workbench.core.history.HistoryEntry;

/**
 * Finds statements by their words. What is looked through is put into small letters once a statement, not at each key. Belongs to the
 * UI thread.
 */
final class HistoryWords {
    private final Map<HistoryEntry, String> folded = new IdentityHashMap<>();

    /** Returns the newest first those of some entries that hold all words of a text. */
    List<HistoryEntry> found(List<HistoryEntry> oldestFirst, String text) {
        if (folded.size() > 2 * oldestFirst.size()) {
            folded.clear();
        }
        List<String> words = Stream.of(folded(text).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
        return oldestFirst.reversed().stream()
                .filter(entry -> words.stream().allMatch(word -> holds(entry, word)))
                .toList();
    }

    private boolean holds(HistoryEntry entry, String word) {
        return folded.computeIfAbsent(entry, HistoryWords::folded).contains(word)
                || folded(entry.ending().name()).equals(word);
    }

    /** A word holds no line end, so none is found that reaches from one into the next. */
    private static String folded(HistoryEntry entry) {
        return folded(
                entry.sql() + "\n" + entry.datasource() + "\n" + entry.problem().orElse(""));
    }

    private static String folded(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
