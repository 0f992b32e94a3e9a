package org.bitquarry.emulator.internal.state;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** One run of the pipelines of a repository. */
public record Pipeline(
        String uuid,
        int buildNumber,
        Optional<User> creator,
        Target target,
        Trigger trigger,
        RunState state,
        Instant createdOn,
        Optional<Instant> completedOn,
        List<PipelineStep> steps) {

    /** What was built. */
    public record Target(String refType, String refName, String hash, Optional<String> selector) {}

    /** What started it. */
    public enum Trigger {
        PUSH,
        MANUAL,
        SCHEDULE
    }

    public Pipeline {
        steps = List.copyOf(steps);
    }

    public long durationSeconds() {
        return steps.stream().mapToLong(PipelineStep::durationSeconds).sum();
    }
}
