package org.bitquarry.emulator.internal.state;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** A comment on a pull request. Deleting keeps it, without its text. */
public record Comment(
        long id,
        User user,
        String text,
        Optional<Inline> inline,
        OptionalLong parent,
        boolean deleted,
        Instant createdOn,
        Instant updatedOn) {

    /** The place in a file that a comment is about. */
    public record Inline(String path, OptionalInt from, OptionalInt to) {}

    public Comment saying(String newText, Instant time) {
        return new Comment(id, user, newText, inline, parent, deleted, createdOn, time);
    }

    public Comment removed(Instant time) {
        return new Comment(id, user, "", inline, parent, true, createdOn, time);
    }
}
