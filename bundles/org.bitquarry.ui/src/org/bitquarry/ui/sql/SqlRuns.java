package org.bitquarry.ui.sql;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.bitquarry.ui.parts.UiExecutor;
import org.bitquarry.workbench.core.query.QueryJob;
import org.bitquarry.workbench.core.query.ScriptRun;
import org.bitquarry.workbench.core.query.ScriptSummary;

/** Runs what a person asks for, one run at a time, and tells what becomes of it. Belongs to the UI thread. */
final class SqlRuns {
    private final UiExecutor ui;
    private final InstantSource clock;
    private final Listener listener;
    private final List<SqlStep> steps = new ArrayList<>();
    private Optional<ScriptRun<SqlWish>> run = Optional.empty();
    private boolean wasBusy;

    /** Is told of statements on the UI thread. */
    interface Listener {
        /** A statement began. */
        void began(SqlStep step);

        /** A statement stands otherwise than before. */
        void changed(SqlStep step);

        /**
         * A statement failed before which others wait.
         *
         * @param left how many
         * @param answer takes whether the next one runs
         */
        void failed(SqlStep step, int left, Consumer<Boolean> answer);

        /** Everything came to rest, or something is at work. */
        void busyChanged(boolean busy);

        /** A run of several statements has ended. */
        void ended(ScriptSummary summary);
    }

    SqlRuns(UiExecutor ui, InstantSource clock, Listener listener) {
        this.ui = ui;
        this.clock = clock;
        this.listener = listener;
    }

    /** Tells whether statements are being begun, or one is at work. */
    boolean isBusy() {
        return run.filter(script -> !script.isEnded()).isPresent()
                || steps.stream().anyMatch(step -> step.job().phase().isBusy());
    }

    /** Says which statement of how many is at work; empty for a single one. */
    Optional<String> progress() {
        return run.filter(script -> script.size() > 1 && isBusy())
                .map(script -> "Statement " + Math.max(1, steps.size()) + " of " + script.size());
    }

    /** Runs statements one after another. Not while others are at work. */
    void start(List<SqlWish> wishes, Function<SqlWish, QueryJob> jobs) {
        steps.clear();
        wasBusy = true;
        ScriptRun<SqlWish> next =
                new ScriptRun<>(wishes, jobs, (failed, answer) -> ui.later(() -> ask(failed, wishes.size(), answer)));
        run = Optional.of(next);
        next.onChange(() -> ui.execute(() -> follow(next)));
        next.start();
    }

    /** Ends what is at work; rows that are here stay. */
    void stop() {
        run.ifPresent(ScriptRun::stop);
        steps.stream().map(SqlStep::job).filter(job -> job.phase().isBusy()).forEach(QueryJob::stop);
    }

    private void ask(ScriptRun.Step<SqlWish> failed, int size, Consumer<Boolean> answer) {
        steps.stream()
                .filter(step -> step.job() == failed.job())
                .findFirst()
                .ifPresentOrElse(
                        step -> listener.failed(step, size - steps.size(), answer), () -> answer.accept(false));
    }

    private void follow(ScriptRun<SqlWish> of) {
        if (!run.equals(Optional.of(of))) {
            return;
        }
        for (ScriptRun.Step<SqlWish> begun :
                of.steps().subList(steps.size(), of.steps().size())) {
            SqlStep step = new SqlStep(begun.statement(), begun.job(), clock.instant());
            steps.add(step);
            listener.began(step);
            step.job().onChange(ui.merging(() -> changed(step)));
            listener.changed(step);
        }
        rest();
    }

    private void changed(SqlStep step) {
        listener.changed(step);
        rest();
    }

    private void rest() {
        boolean busy = isBusy();
        listener.busyChanged(busy);
        // The run may be further than what was told of it here.
        boolean told =
                run.filter(script -> script.steps().size() == steps.size()).isPresent();
        if (wasBusy && !busy && told) {
            wasBusy = false;
            run.filter(script -> script.size() > 1)
                    .ifPresent(script -> listener.ended(
                            ScriptSummary.of(steps.stream().map(SqlStep::job).toList(), script.size())));
        }
    }
}
