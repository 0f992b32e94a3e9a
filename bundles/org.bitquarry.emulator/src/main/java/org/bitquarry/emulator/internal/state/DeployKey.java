package org.bitquarry.emulator.internal.state;

import java.time.Instant;
import java.util.Optional;

/** A public key that may read; its comment is kept apart from it. */
public record DeployKey(
        long id, String key, String label, String comment, Instant createdOn, Optional<Instant> lastUsed) {}
