package org.bitquarry.emulator.internal.state;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One run of the pipelines of a repository.
 *
 * @param live goes on as the clock does; others stay as they are
 */
public record Pipeline(
        String uuid,
        int buildNumber,
        Optional<User> creator,
        Target target,
        Trigger trigger,
        RunState state,
        Instant createdOn,
        Optional<Instant> completedOn,
        List<PipelineStep> steps,
        boolean live) {

    private static final Duration WAITING = Duration.ofSeconds(5);
    private static final Duration STEP = Duration.ofSeconds(20);

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

    /** The run as it is at a time: each step of a live one takes twenty seconds, after five of waiting. */
    public Pipeline at(Instant now) {
        if (!live) {
            return this;
        }
        List<PipelineStep> reached = new ArrayList<>();
        Instant begins = createdOn.plus(WAITING);
        for (PipelineStep step : steps) {
            Instant ends = begins.plus(STEP);
            reached.add(step.between(begins, ends, now));
            begins = ends;
        }
        boolean done = reached.stream().allMatch(step -> step.completedOn().isPresent());
        boolean waits = reached.stream().allMatch(step -> step.startedOn().isEmpty());
        RunState reachedState = done
                ? new RunState.Completed(RunState.Result.SUCCESSFUL)
                : waits ? new RunState.Pending() : new RunState.InProgress(RunState.Stage.RUNNING);
        Optional<Instant> end = done ? Optional.of(begins) : Optional.empty();
        return new Pipeline(uuid, buildNumber, creator, target, trigger, reachedState, createdOn, end, reached, true);
    }

    /** The run, ended by someone at a time. */
    public Pipeline stopped(Instant now) {
        List<PipelineStep> ended = steps.stream().map(step -> step.stopped(now)).toList();
        RunState stopped = new RunState.Completed(RunState.Result.STOPPED);
        return new Pipeline(
                uuid, buildNumber, creator, target, trigger, stopped, createdOn, Optional.of(now), ended, false);
    }

    public long durationSeconds() {
        return steps.stream().mapToLong(PipelineStep::durationSeconds).sum();
    }
}
