package org.bitquarry.ui.explorer;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which nodes are expanded, by their keys. A filter has its own set, so that ending it brings the old one back. */
final class Expansion {
    private final Set<String> met = new HashSet<>();
    private final Set<String> kept = new HashSet<>();
    private Optional<Set<String>> filtered = Optional.empty();

    boolean isExpanded(String key) {
        return active().contains(key);
    }

    void expand(String key) {
        met.add(key);
        active().add(key);
    }

    void collapse(String key) {
        met.add(key);
        active().remove(key);
    }

    /** Expands a node unless it was seen before. */
    void expandFirstTime(String key) {
        if (met.add(key)) {
            kept.add(key);
        }
    }

    /** Lets a node and those below it follow their key. */
    void rename(String before, String now) {
        rename(met, before, now);
        rename(kept, before, now);
    }

    private static void rename(Set<String> keys, String before, String now) {
        for (String key : List.copyOf(keys)) {
            if (key.equals(before) || key.startsWith(before + "/")) {
                keys.remove(key);
                keys.add(now + key.substring(before.length()));
            }
        }
    }

    void beginFilter(Collection<String> keys) {
        filtered = Optional.of(new HashSet<>(keys));
    }

    void endFilter() {
        filtered = Optional.empty();
    }

    Set<String> kept() {
        return Set.copyOf(kept);
    }

    void restore(Collection<String> keys) {
        kept.addAll(keys);
    }

    private Set<String> active() {
        return filtered.orElse(kept);
    }
}
