package org.bitquarry.emulator.internal.state;

import java.time.Instant;
import java.util.Optional;

/** What a build says of a commit. Told apart by its key; never deleted. */
public record BuildStatus(
        String key,
        State state,
        Optional<String> name,
        Optional<String> description,
        String url,
        Optional<String> refname,
        Instant createdOn,
        Instant updatedOn) {
    /** The states, as the API writes them. */
    public enum State {
        SUCCESSFUL,
        FAILED,
        INPROGRESS,
        STOPPED
    }
}
