package org.bitquarry.emulator.internal.state;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A snippet with its comments, which are kept by number.
 *
 * @param revisions newest first; never empty
 * @param watchers who is told of changes
 */
public record Snippet(
        String id,
        String title,
        boolean isPrivate,
        User creator,
        List<SnippetRevision> revisions,
        Instant createdOn,
        Instant updatedOn,
        Map<Long, Comment> comments,
        Set<User> watchers) {
    public Snippet {
        revisions = List.copyOf(revisions);
    }

    /** A snippet that nothing was said about; its creator watches it. */
    public static Snippet made(String id, String title, boolean isPrivate, SnippetRevision first) {
        Instant time = first.date();
        return new Snippet(
                id,
                title,
                isPrivate,
                first.author(),
                List.of(first),
                time,
                time,
                new TreeMap<>(),
                new LinkedHashSet<>(List.of(first.author())));
    }

    public Snippet changed(String newTitle, boolean newPrivate, Instant time) {
        return new Snippet(id, newTitle, newPrivate, creator, revisions, createdOn, time, comments, watchers);
    }

    /** The same snippet with one more revision. */
    public Snippet revised(SnippetRevision next) {
        List<SnippetRevision> all =
                Stream.concat(Stream.of(next), revisions.stream()).toList();
        return new Snippet(id, title, isPrivate, creator, all, createdOn, next.date(), comments, watchers);
    }

    public SnippetRevision newest() {
        return revisions.getFirst();
    }

    /** By the whole hash or its beginning. */
    public Optional<SnippetRevision> revision(String hash) {
        return hash.length() < 7
                ? Optional.empty()
                : revisions.stream()
                        .filter(each -> each.hash().startsWith(hash))
                        .findFirst();
    }

    /** What a revision was made of; none for the first. */
    public Optional<SnippetRevision> before(SnippetRevision revision) {
        int at = revisions.indexOf(revision);
        return at + 1 < revisions.size() ? Optional.of(revisions.get(at + 1)) : Optional.empty();
    }
}
