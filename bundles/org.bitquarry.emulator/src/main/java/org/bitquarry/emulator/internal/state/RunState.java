package org.bitquarry.emulator.internal.state;

/** Where a pipeline or a step has got to: a tagged union in the API. */
public sealed interface RunState {
    record Pending() implements RunState {}

    record InProgress(Stage stage) implements RunState {}

    record Completed(Result result) implements RunState {}

    /** What something in progress is doing. */
    enum Stage {
        RUNNING,
        PAUSED,
        HALTED
    }

    /** How something ended. */
    enum Result {
        SUCCESSFUL,
        FAILED,
        STOPPED,
        ERROR,
        EXPIRED,
        NOT_RUN
    }
}
