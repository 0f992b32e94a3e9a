package org.bitquarry.emulator.internal.state;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** The comments of one pull request, by id, which is their order in time. */
public final class Discussion {
    private final NavigableMap<Long, Comment> byId = new TreeMap<>();
    private final Map<Long, Resolution> resolutions = new HashMap<>();

    /** The end of a thread. */
    public record Resolution(User by, Instant on) {}

    /** The threads that were resolved, by their first comment. */
    public Map<Long, Resolution> resolutions() {
        return resolutions;
    }

    public void put(Comment comment) {
        byId.put(comment.id(), comment);
    }

    public Optional<Comment> find(long id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Takes a comment away altogether. */
    public void remove(long id) {
        byId.remove(id);
    }

    public List<Comment> all() {
        return new ArrayList<>(byId.values());
    }

    /** How many have not been deleted. */
    public int present() {
        return (int)
                byId.values().stream().filter(comment -> !comment.deleted()).count();
    }
}
