package org.bitquarry.emulator.internal.state;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;

/** The commits of a repository. */
public final class History {
    private static final int KEPT_WALKS = 16;

    private final TreeMap<String, Node> byHash = new TreeMap<>();
    private final Map<List<Set<String>>, List<Commit>> walks = new LinkedHashMap<>(16, 0.75f, true);
    private int nextNumber;

    /** A commit and its place in the order in which commits were added, in which parents come before children. */
    private record Node(Commit commit, int number) {}

    public void add(Commit commit) {
        byHash.put(commit.hash(), new Node(commit, nextNumber++));
        synchronized (walks) {
            walks.clear();
        }
    }

    public int size() {
        return byHash.size();
    }

    /** The commit with this full hash, or with a prefix of at least 4 digits that only one has. */
    public Optional<Commit> find(String hash) {
        Node exact = byHash.get(hash);
        if (exact != null) {
            return Optional.of(exact.commit);
        }
        List<Commit> candidates = startingWith(hash);
        return candidates.size() == 1 ? Optional.of(candidates.getFirst()) : Optional.empty();
    }

    /** The commits whose hash starts so; none when that is too short to be meant as a hash. */
    public List<Commit> startingWith(String prefix) {
        if (!prefix.matches("[0-9a-f]{4,40}")) {
            return List.of();
        }
        return byHash.subMap(prefix, prefix + 'g').values().stream()
                .map(Node::commit)
                .toList();
    }

    /** What can be reached from some commits and not from others, children before parents. Kept for the pages that follow. */
    public List<Commit> reachable(Collection<String> from, Collection<String> except) {
        List<Set<String>> key = List.of(Set.copyOf(from), Set.copyOf(except));
        synchronized (walks) {
            List<Commit> walk = walks.computeIfAbsent(key, ignored -> walk(from, except));
            if (walks.size() > KEPT_WALKS) {
                walks.remove(walks.keySet().iterator().next());
            }
            return walk;
        }
    }

    private List<Commit> walk(Collection<String> from, Collection<String> except) {
        Set<String> seen = new HashSet<>();
        if (!except.isEmpty()) {
            collect(except, seen);
        }
        return collect(from, seen);
    }

    private List<Commit> collect(Collection<String> from, Set<String> seen) {
        PriorityQueue<Node> open =
                new PriorityQueue<>(Comparator.comparingInt(Node::number).reversed());
        for (String hash : from) {
            Node node = byHash.get(hash);
            if (node != null && seen.add(hash)) {
                open.add(node);
            }
        }
        List<Commit> found = new ArrayList<>();
        while (!open.isEmpty()) {
            Node node = open.remove();
            found.add(node.commit);
            for (String parent : node.commit.parents()) {
                Node next = byHash.get(parent);
                if (next != null && seen.add(parent)) {
                    open.add(next);
                }
            }
        }
        return List.copyOf(found);
    }
}
