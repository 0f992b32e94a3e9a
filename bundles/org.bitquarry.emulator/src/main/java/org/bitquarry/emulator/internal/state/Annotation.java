package org.bitquarry.emulator.internal.state;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/** A finding of a report, on a line of a file, on a file, or on the whole. */
public record Annotation(
        String uuid,
        String externalId,
        String annotationType,
        String summary,
        Optional<String> details,
        Optional<String> path,
        OptionalInt line,
        Optional<String> severity,
        Optional<String> result,
        Optional<String> link,
        Instant createdOn,
        Instant updatedOn) {}
