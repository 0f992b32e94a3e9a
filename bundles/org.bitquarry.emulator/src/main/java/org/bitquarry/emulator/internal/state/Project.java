package org.bitquarry.emulator.internal.state;

import java.time.Instant;
import java.util.Optional;

/** A project. Repositories refer to it by uuid: its key can change. */
public record Project(
        String uuid,
        String key,
        String name,
        Optional<String> description,
        boolean isPrivate,
        Instant createdOn,
        Instant updatedOn) {

    public boolean isCalled(String id) {
        return key.equals(id) || uuid.equals(id);
    }
}
