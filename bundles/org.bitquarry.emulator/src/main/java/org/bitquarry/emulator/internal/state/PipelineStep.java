package org.bitquarry.emulator.internal.state;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** One step of a pipeline. */
public record PipelineStep(
        String uuid, String name, RunState state, Optional<Instant> startedOn, Optional<Instant> completedOn) {

    public long durationSeconds() {
        return startedOn.isPresent() && completedOn.isPresent()
                ? Duration.between(startedOn.get(), completedOn.get()).toSeconds()
                : 0;
    }
}
