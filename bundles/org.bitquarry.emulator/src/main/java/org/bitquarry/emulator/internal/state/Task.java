package org.bitquarry.emulator.internal.state;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/** Something to be done about a pull request, maybe because of a comment. */
public record Task(
        long id,
        String text,
        User creator,
        OptionalLong comment,
        boolean pending,
        Optional<Resolution> resolution,
        Instant createdOn,
        Instant updatedOn) {
    /** Who has done it, and when. */
    public record Resolution(User by, Instant on) {}

    public boolean isOpen() {
        return resolution.isEmpty();
    }
}
