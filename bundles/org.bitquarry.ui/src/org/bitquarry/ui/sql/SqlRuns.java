package org.bitquarry.ui.sql;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.bitquarry.ui.parts.UiExecutor;
import org.bitquarry.workbench.core.query.QueryJob;
import org.bitquarry.workbench.core.query.QueryRequest;
import org.bitquarry.workbench.core.query.ScriptRun;

/** Runs what a person asks for, one run at a time, and tells what becomes of it. Belongs to the UI thread. */
final class SqlRuns {
    private final UiExecutor ui;
    private final InstantSource clock;
    private final Listener listener;
    private final List<SqlStep> steps = new ArrayList<>();
    private Optional<ScriptRun<SqlWish>> run = Optional.empty();

    /** Is told of statements on the UI thread. */
    interface Listener {
        /** A statement began. */
        void began(SqlStep step);

        /** A statement stands otherwise than before. */
        void changed(SqlStep step);

        /** Everything came to rest, or something is at work. */
        void busyChanged(boolean busy);
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

    /** Runs statements one after another. Not while others are at work. */
    void start(List<SqlWish> wishes, Function<QueryRequest, QueryJob> jobs) {
        steps.clear();
        ScriptRun<SqlWish> next = new ScriptRun<>(wishes, wish -> jobs.apply(wish.request()));
        run = Optional.of(next);
        next.onChange(() -> ui.execute(() -> follow(next)));
        next.start();
    }

    /** Ends what is at work; rows that are here stay. */
    void stop() {
        run.ifPresent(ScriptRun::stop);
        steps.stream().map(SqlStep::job).filter(job -> job.phase().isBusy()).forEach(QueryJob::stop);
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
            changed(step);
        }
        listener.busyChanged(isBusy());
    }

    private void changed(SqlStep step) {
        listener.changed(step);
        listener.busyChanged(isBusy());
    }
}
