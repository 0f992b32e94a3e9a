package org.bitquarry.emulator.internal.state;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The files of each commit. A commit says which paths it changes; what it makes of them is either what was uploaded with it or a text
 * that belongs to path and commit, so that the data sets need none.
 */
public final class Trees {
    private static final int KEPT = 24;
    private static final int STABLE_LINES = 14;

    private final Map<String, Map<String, Optional<String>>> uploaded = new HashMap<>();
    private final Map<String, NavigableMap<String, String>> kept = new LinkedHashMap<>(16, 0.75f, true);

    /** Keeps what a commit makes of files: their text, or nothing for those that it removes. */
    public void upload(String commit, Map<String, Optional<String>> files) {
        uploaded.put(commit, Map.copyOf(files));
    }

    /** The hash of the commit that changed each file last, by path, as seen from a commit. */
    public NavigableMap<String, String> of(History history, String commit) {
        synchronized (kept) {
            NavigableMap<String, String> tree = kept.computeIfAbsent(commit, ignored -> made(history, commit));
            if (kept.size() > KEPT) {
                kept.remove(kept.keySet().iterator().next());
            }
            return tree;
        }
    }

    private NavigableMap<String, String> made(History history, String commit) {
        NavigableMap<String, String> tree = new TreeMap<>();
        List<Commit> newestFirst = history.reachable(List.of(commit), List.of());
        for (int i = newestFirst.size() - 1; i >= 0; i--) {
            Commit each = newestFirst.get(i);
            Map<String, Optional<String>> files = uploaded.getOrDefault(each.hash(), Map.of());
            for (String path : each.paths()) {
                if (files.getOrDefault(path, Optional.of("")).isPresent()) {
                    tree.put(path, each.hash());
                } else {
                    tree.remove(path);
                }
            }
        }
        return tree;
    }

    /** The text that a commit made of a file. */
    public String text(String commit, String path) {
        return uploaded.getOrDefault(commit, Map.of())
                .getOrDefault(path, Optional.empty())
                .orElseGet(() -> invented(commit, path));
    }

    /** Lines that belong to the path, and one among them that belongs to the commit. */
    private static String invented(String commit, String path) {
        StringBuilder text = new StringBuilder();
        int changing = path.length() % STABLE_LINES;
        for (int line = 0; line <= STABLE_LINES; line++) {
            text.append(line == changing ? "revision " + commit.substring(0, 12) : path + ", line " + (line + 1));
            text.append('\n');
        }
        return text.toString();
    }
}
