package org.bitquarry.emulator.internal.resource;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.bitquarry.emulator.internal.state.Commit;
import org.bitquarry.emulator.internal.state.RepositoryContents;

/**
 * Two commits that a spec compares: {@code A..B} says what A changes compared with B, the opposite of git; a single commit is compared
 * with its first parent. With {@code topic} the base is where the two parted.
 *
 * @param base a hash, or the empty text for nothing
 * @param changed a hash
 */
record Comparison(RepositoryContents contents, String base, String changed) {

    /** A file that differs; absent on the side where it is not. */
    record Change(String path, Optional<String> before, Optional<String> after) {
        String status() {
            return before.isEmpty() ? "added" : after.isEmpty() ? "removed" : "modified";
        }

        LineDiff lines() {
            return LineDiff.of(before.orElse(""), after.orElse(""));
        }
    }

    static Comparison of(Place place, String spec, boolean topic) {
        RepositoryContents contents = place.contents();
        String[] revisions = spec.replaceFirst("^[^/:]+/[^/:]+:", "").split("\\.\\.|\r", 2);
        Commit changed = commit(contents, revisions[0]);
        if (revisions.length == 1) {
            return new Comparison(
                    contents, changed.parents().stream().findFirst().orElse(""), changed.hash());
        }
        Commit base = commit(contents, revisions[1]);
        String from = topic ? fork(contents, changed, base) : base.hash();
        return new Comparison(contents, from, changed.hash());
    }

    private static Commit commit(RepositoryContents contents, String revision) {
        return contents.resolve(revision)
                .flatMap(hash -> contents.history().find(hash))
                .orElseThrow(() -> Commits.notFound(revision));
    }

    /** The newest commit that both have. */
    private static String fork(RepositoryContents contents, Commit left, Commit right) {
        Set<Commit> common = Set.copyOf(contents.history().reachable(List.of(right.hash()), List.of()));
        return contents.history().reachable(List.of(left.hash()), List.of()).stream()
                .filter(common::contains)
                .findFirst()
                .map(Commit::hash)
                .orElse("");
    }

    List<Change> changes() {
        NavigableMap<String, String> old = base.isEmpty() ? new TreeMap<>() : contents.tree(base);
        NavigableMap<String, String> now = contents.tree(changed);
        Set<String> paths = new TreeSet<>(old.keySet());
        paths.addAll(now.keySet());
        List<Change> changes = new ArrayList<>();
        for (String path : paths) {
            Optional<String> before = text(old, path);
            Optional<String> after = text(now, path);
            if (!before.equals(after)) {
                changes.add(new Change(path, before, after));
            }
        }
        return changes;
    }

    /** Files that both sides changed since they parted, in different ways. */
    static List<String> conflicts(Place place, String spec) {
        Comparison theirs = of(place, spec, true);
        String[] revisions = spec.replaceFirst("^[^/:]+/[^/:]+:", "").split("\\.\\.|\r", 2);
        if (revisions.length == 1) {
            return List.of();
        }
        String base = commit(place.contents(), revisions[1]).hash();
        Map<String, Change> ours = new TreeMap<>();
        new Comparison(place.contents(), theirs.base(), base).changes().forEach(each -> ours.put(each.path(), each));
        return theirs.changes().stream()
                .filter(each -> ours.containsKey(each.path())
                        && !ours.get(each.path()).after().equals(each.after()))
                .map(Change::path)
                .toList();
    }

    private Optional<String> text(NavigableMap<String, String> tree, String path) {
        return Optional.ofNullable(tree.get(path))
                .map(commit -> contents.trees().text(commit, path));
    }
}
