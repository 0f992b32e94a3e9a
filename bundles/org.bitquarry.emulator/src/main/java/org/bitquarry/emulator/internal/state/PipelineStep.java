package org.bitquarry.emulator.internal.state;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** One step of a pipeline. */
public record PipelineStep(
        String uuid, String name, RunState state, Optional<Instant> startedOn, Optional<Instant> completedOn) {

    /** The step as it is at a time, when it begins and ends at others. */
    PipelineStep between(Instant begins, Instant ends, Instant now) {
        if (now.isBefore(begins)) {
            return this;
        }
        boolean runs = now.isBefore(ends);
        return new PipelineStep(
                uuid,
                name,
                runs
                        ? new RunState.InProgress(RunState.Stage.RUNNING)
                        : new RunState.Completed(RunState.Result.SUCCESSFUL),
                Optional.of(begins),
                runs ? Optional.empty() : Optional.of(ends));
    }

    /** The step after its run was stopped at a time. */
    PipelineStep stopped(Instant now) {
        return switch (state) {
            case RunState.Completed completed -> this;
            case RunState.InProgress running ->
                new PipelineStep(
                        uuid, name, new RunState.Completed(RunState.Result.STOPPED), startedOn, Optional.of(now));
            case RunState.Pending pending ->
                new PipelineStep(
                        uuid,
                        name,
                        new RunState.Completed(RunState.Result.NOT_RUN),
                        Optional.empty(),
                        Optional.empty());
        };
    }

    public long durationSeconds() {
        return startedOn.isPresent() && completedOn.isPresent()
                ? Duration.between(startedOn.get(), completedOn.get()).toSeconds()
                : 0;
    }
}
