package org.bitquarry.emulator.internal.state;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A snippet with its comments, which are kept by number. */
public record Snippet(
        String id,
        String title,
        boolean isPrivate,
        User creator,
        List<String> files,
        Instant createdOn,
        Instant updatedOn,
        Map<Long, Comment> comments) {
    public Snippet {
        files = List.copyOf(files);
    }

    /** A snippet that nothing was said about. */
    public static Snippet made(
            String id, String title, boolean isPrivate, User creator, List<String> files, Instant time) {
        return new Snippet(id, title, isPrivate, creator, files, time, time, new TreeMap<>());
    }

    public Snippet changed(String newTitle, boolean newPrivate, Instant time) {
        return new Snippet(id, newTitle, newPrivate, creator, files, createdOn, time, comments);
    }
}
