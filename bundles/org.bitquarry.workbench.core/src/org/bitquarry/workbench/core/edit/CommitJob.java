package org.bitquarry.workbench.core.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.bitquarry.model.Connector;
import org.bitquarry.model.change.OutcomeListener;
import org.bitquarry.model.change.RowChange;
import org.bitquarry.model.change.RowOutcome;
import org.bitquarry.model.error.BitquarryException;
import org.bitquarry.model.error.CancelledException;
import org.bitquarry.model.exchange.CancellationToken;
import org.bitquarry.model.exchange.ExchangeListener;
import org.bitquarry.model.exchange.RequestContext;
import org.bitquarry.workbench.core.work.Stoppable;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.core.runtime.jobs.Job;

/**
 * Sends pending edits of one datasource, row by row. Cancelling it lets the row that is being sent come to its end,
 * because a write that is broken off has an unknown outcome; {@link #breakOff} does it all the same. What became of a
 * row is noted in its {@link StagedEdits}; the job itself always ends well, so that no dialog appears. Schedule it once.
 */
public final class CommitJob extends Job implements Stoppable {
    private final List<StagedChange> changes;
    private final Connector connector;
    private final FailurePolicy policy;
    private final RequestContext context;
    private final AtomicBoolean stopping = new AtomicBoolean();
    private volatile Optional<CommitReport> report = Optional.empty();

    /** Makes a job for changes of one datasource, in this order; {@code exchanges} is told of each request. */
    public CommitJob(
            List<StagedChange> changes, Connector connector, FailurePolicy policy, ExchangeListener exchanges) {
        super(changes.size() == 1 ? "Committing 1 change" : "Committing " + changes.size() + " changes");
        this.changes = List.copyOf(changes);
        this.connector = connector;
        this.policy = policy;
        this.context = new RequestContext(new CancellationToken(), exchanges);
    }

    /** Returns what it came to; empty until it has ended. */
    public Optional<CommitReport> report() {
        return report;
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

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        Optional<String> invalid = refuseInvalid();
        if (invalid.isPresent() || changes.isEmpty()) {
            report = Optional.of(CommitReport.of(List.of(), changes.size(), invalid));
            return Status.OK_STATUS;
        }
        RowByRow rows = new RowByRow(SubMonitor.convert(monitor, getName(), changes.size()));
        try {
            connector.commit(StagedChange.changeSet(changes), rows, context);
        } catch (CancelledException cancelled) {
            rows.end();
        } catch (BitquarryException failure) {
            rows.fail(failure);
        } finally {
            rows.end();
        }
        report = Optional.of(CommitReport.of(rows.outcomes, changes.size(), Optional.empty()));
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

    /** Follows the connector from row to row. */
    private final class RowByRow implements OutcomeListener {
        private final SubMonitor progress;
        private final List<RowOutcome> outcomes = new ArrayList<>();
        private Optional<StagedChange> current = Optional.empty();

        RowByRow(SubMonitor progress) {
            this.progress = progress;
            begin(0);
        }

        @Override
        public boolean happened(int index, RowChange change, RowOutcome outcome) {
            settle(outcome);
            progress.worked(1);
            boolean goesOn = index + 1 < changes.size() && !progress.isCanceled() && goesOnAfter(outcome);
            if (goesOn) {
                begin(index + 1);
            }
            return goesOn;
        }

        /** Notes that the row on its way was not sent. */
        void end() {
            current.ifPresent(change -> change.edits().notSent(change.row()));
            current = Optional.empty();
        }

        void fail(BitquarryException failure) {
            settle(new RowOutcome.Rejected(failure));
        }

        private void begin(int index) {
            StagedChange change = changes.get(index);
            current = Optional.of(change);
            progress.subTask("row %d of %d, %s"
                    .formatted(index + 1, changes.size(), change.edits().target()));
            change.edits().sending(change.row());
        }

        private void settle(RowOutcome outcome) {
            current.ifPresent(change -> {
                outcomes.add(outcome);
                change.edits().settled(change.row(), outcome);
            });
            current = Optional.empty();
        }

        private boolean goesOnAfter(RowOutcome outcome) {
            return outcome instanceof RowOutcome.Applied || policy == FailurePolicy.CONTINUE;
        }
    }
}
