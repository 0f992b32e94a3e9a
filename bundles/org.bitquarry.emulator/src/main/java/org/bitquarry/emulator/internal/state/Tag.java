package org.bitquarry.emulator.internal.state;

import java.time.Instant;
import java.util.Optional;

/** A tag; an annotated one has its own author, date and message. */
public record Tag(String name, String target, Optional<Annotation> annotation) {
    /** What an annotated tag adds. */
    public record Annotation(String taggerRaw, Optional<User> tagger, Instant date, String message) {}
}
