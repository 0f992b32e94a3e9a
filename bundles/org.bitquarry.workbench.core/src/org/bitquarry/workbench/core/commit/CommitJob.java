package org.bitquarry.workbench.core.commit;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.bitquarry.model.Connector;
import org.bitquarry.model.exchange.CancellationToken;
import org.bitquarry.model.exchange.ExchangeListener;
import org.bitquarry.model.exchange.RequestContext;
import org.bitquarry.workbench.core.edit.StagedChange;
import org.bitquarry.workbench.core.work.Stoppable;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.core.runtime.jobs.Job;

/**
 * Sends pending edits of one datasource, row by row. Stopping or pausing it lets the row that is being sent come to its
 * end, because a write that is broken off has an unknown outcome; {@link #breakOff} does it all the same. What became of a
 * row is noted in its {@link org.bitquarry.workbench.core.edit.StagedEdits}; the job itself always ends well, so that no
 * dialog appears. Schedule it once.
 */
public final class CommitJob extends Job implements Stoppable {
    private final List<StagedChange> changes;
    private final Connector connector;
    private final FailurePolicy policy;
    private final CommitQuestions questions;
    private final RequestContext context;
    private final CommitProgress progress;
    private final CancellationToken stopped = new CancellationToken();
    private final AtomicBoolean stopping = new AtomicBoolean();
    private volatile Optional<CommitReport> report = Optional.empty();
    private volatile List<UndoStep> undo = List.of();

    /** Makes a job for changes of one datasource, in this order; {@code exchanges} is told of each request. */
    public CommitJob(
            List<StagedChange> changes,
            Connector connector,
            FailurePolicy policy,
            CommitQuestions questions,
            ExchangeListener exchanges) {
        super(changes.size() == 1 ? "Committing 1 change" : "Committing " + changes.size() + " changes");
        this.changes = List.copyOf(changes);
        this.connector = connector;
        this.policy = policy;
        this.questions = questions;
        this.context = new RequestContext(new CancellationToken(), exchanges);
        this.progress = new CommitProgress(changes);
    }

    /** Returns what it came to; empty until it has ended. */
    public Optional<CommitReport> report() {
        return report;
    }

    /** Returns what takes back what was committed, the last row first; nothing until it has ended. */
    public List<UndoStep> undo() {
        return undo;
    }

    /** Returns how far it came; lives on when the job has ended. */
    public CommitProgress progress() {
        return progress;
    }

    /** Rests before the next row is sent, until {@link #resume} or {@link #stop}. */
    public void pause() {
        progress.move(CommitProgress.Phase.RUNNING, CommitProgress.Phase.PAUSED);
    }

    /** Goes on after {@link #pause}. */
    public void resume() {
        progress.move(CommitProgress.Phase.PAUSED, CommitProgress.Phase.RUNNING);
    }

    /** Lets the row that is being sent come to its end and sends no other; asked once more, doesn't wait for it. */
    @Override
    public void stop() {
        if (stopping.getAndSet(true)) {
            breakOff();
        } else {
            cancel();
        }
    }

    /** Ends the exchange in flight; what became of its row may stay unknown. Never blocks on IO. */
    public void breakOff() {
        cancel();
        context.cancellation().cancel();
    }

    /** Whoever is asked, or pauses, is not waited for. */
    @Override
    protected void canceling() {
        progress.stop();
        stopped.cancel();
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        Optional<String> invalid = refuseInvalid();
        if (invalid.isPresent()) {
            progress.end();
            report = Optional.of(CommitReport.invalid(changes.size(), invalid.get()));
            return Status.OK_STATUS;
        }
        SubMonitor shown = SubMonitor.convert(monitor, getName(), changes.size());
        CommitRun run =
                new CommitRun(changes, connector, new CommitRun.Rules(policy, questions, stopped), progress, shown);
        try {
            run.send(context);
        } finally {
            undo = run.undo();
            progress.end();
            report = Optional.of(CommitReport.of(progress.steps()));
        }
        return Status.OK_STATUS;
    }

    /** Nothing is sent while a row is known to be wrong: half a change set helps nobody. */
    private Optional<String> refuseInvalid() {
        Optional<String> first = Optional.empty();
        for (StagedChange change : changes) {
            Optional<String> problem = change.edits().problem(change.row());
            problem.ifPresent(reason -> change.edits().refuse(change.row(), reason));
            first = first.or(() -> problem);
        }
        return first;
    }
}
