package org.bitquarry.emulator.internal.state;

import java.time.Instant;
import java.util.List;

/** A webhook of a repository or a workspace. Its secret is never shown, only whether there is one. */
public record Hook(
        String uuid,
        String url,
        String description,
        boolean active,
        boolean skipCertificateVerification,
        boolean historyEnabled,
        boolean secretSet,
        List<String> events,
        Instant createdAt) {

    public Hook {
        events = List.copyOf(events);
    }
}
