package org.bitquarry.emulator.internal.state;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Public keys of an account: those for SSH by uuid, those for signing by fingerprint. */
public record AccountKeys(Map<String, Ssh> ssh, Map<String, Gpg> gpg) {
    public AccountKeys() {
        this(new LinkedHashMap<>(), new LinkedHashMap<>());
    }

    /** A key for SSH; its comment is kept apart from it. */
    public record Ssh(
            String uuid,
            String key,
            String label,
            String comment,
            String fingerprint,
            Instant createdOn,
            Optional<Instant> lastUsed,
            Optional<Instant> expiresOn) {}

    /** A key for signing. */
    public record Gpg(
            String fingerprint,
            String key,
            String name,
            Instant addedOn,
            Instant createdOn,
            Optional<Instant> lastUsed,
            Optional<String> parent) {}
}
