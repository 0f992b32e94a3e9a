package org.bitquarry.emulator.internal.state;

import java.time.Instant;

/** A workspace's own fields. */
public record Workspace(String uuid, String slug, String name, boolean isPrivate, Instant createdOn) {
    public boolean isCalled(String id) {
        return slug.equals(id) || uuid.equals(id);
    }
}
