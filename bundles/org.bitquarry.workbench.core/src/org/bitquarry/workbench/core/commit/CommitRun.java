package org.bitquarry.workbench.core.commit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.bitquarry.model.Connector;
import org.bitquarry.model.change.OutcomeListener;
import org.bitquarry.model.change.RowChange;
import org.bitquarry.model.change.RowOutcome;
import org.bitquarry.model.error.BitquarryException;
import org.bitquarry.model.error.CancelledException;
import org.bitquarry.model.exchange.CancellationToken;
import org.bitquarry.model.exchange.RequestContext;
import org.bitquarry.workbench.core.edit.PendingRow;
import org.bitquarry.workbench.core.edit.RowId;
import org.bitquarry.workbench.core.edit.StagedChange;
import org.bitquarry.workbench.core.edit.StagedEdits;
import org.bitquarry.workbench.core.edit.Trouble;
import org.eclipse.core.runtime.SubMonitor;

/**
 * Follows the connector from row to row. A row whose conflict a person settled is sent once more, so the connector may
 * be asked several times for what is left. Used by one thread.
 */
final class CommitRun implements OutcomeListener {
    private final List<StagedChange> changes;
    private final Connector connector;
    private final Rules rules;
    private final CommitProgress progress;
    private final SubMonitor monitor;
    private final UndoBook undo = new UndoBook();
    private Optional<StagedChange> current = Optional.empty();
    private int next;
    private int refused;
    private boolean goesOn = true;
    private RequestContext context = RequestContext.unobserved();

    /**
     * Who decides what.
     *
     * @param policy when a row is refused
     * @param questions are asked
     * @param stopped takes questions back
     */
    record Rules(FailurePolicy policy, CommitQuestions questions, CancellationToken stopped) {}

    CommitRun(
            List<StagedChange> changes, Connector connector, Rules rules, CommitProgress progress, SubMonitor monitor) {
        this.changes = new ArrayList<>(changes);
        this.connector = connector;
        this.rules = rules;
        this.progress = progress;
        this.monitor = monitor;
    }

    /** Sends what can be sent; rows that were not stay pending. */
    void send(RequestContext requests) {
        context = requests;
        try {
            while (goesOn && next < changes.size() && mayBegin()) {
                begin();
                goesOn = false;
                connector.commit(StagedChange.changeSet(changes.subList(next, changes.size())), this, context);
            }
        } catch (CancelledException cancelled) {
            giveBack();
        } catch (BitquarryException failure) {
            settle(new RowOutcome.Rejected(failure));
        } finally {
            giveBack();
        }
    }

    /** Returns what takes back what was done so far, the last row first. */
    List<UndoStep> undo() {
        return undo.steps();
    }

    @Override
    public boolean happened(int index, RowChange change, RowOutcome outcome) {
        StagedChange row = changes.get(next);
        settle(outcome);
        boolean sameRowAgain = false;
        if (outcome instanceof RowOutcome.Conflict) {
            sameRowAgain = settled(row);
        } else if (!(outcome instanceof RowOutcome.Applied)) {
            refused++;
            goesOn = goesOnAfter(row, outcome);
        } else {
            goesOn = true;
        }
        if (!sameRowAgain) {
            monitor.worked(1);
            next++;
        }
        goesOn = goesOn && mayBegin();
        boolean nextInThisSet = goesOn && !sameRowAgain && next < changes.size();
        if (nextInThisSet) {
            begin();
        }
        return nextInThisSet;
    }

    /** A pause holds here, before the next write. */
    private boolean mayBegin() {
        try {
            progress.awaitGo();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
        return !monitor.isCanceled() && !rules.stopped().isCancelled();
    }

    private void begin() {
        StagedChange change = changes.get(next);
        current = Optional.of(change);
        monitor.subTask("row %d of %d, %s"
                .formatted(next + 1, changes.size(), change.edits().target()));
        progress.change(next, step -> step.with(CommitStep.Status.SENDING));
        undo.sending(change, connector, context);
        change.edits().sending(change.row());
    }

    private void settle(RowOutcome outcome) {
        current.ifPresent(change -> {
            if (outcome instanceof RowOutcome.Applied applied) {
                undo.applied(change, applied.row());
            }
            change.edits().settled(change.row(), outcome);
            progress.change(next, step -> step.settled(outcome));
        });
        current = Optional.empty();
    }

    /** Notes that the row on its way was not sent. */
    private void giveBack() {
        current.ifPresent(change -> change.edits().notSent(change.row()));
        current = Optional.empty();
    }

    private boolean goesOnAfter(StagedChange row, RowOutcome outcome) {
        return switch (rules.policy()) {
            case FailurePolicy.Stop stop -> false;
            case FailurePolicy.GoOn goOn -> refused < goOn.most();
            case FailurePolicy.Ask ask -> {
                int left = changes.size() - next - 1;
                yield left > 0
                        && asking(() -> rules.questions()
                                .goesOn(row, Trouble.of(outcome).orElseThrow(), left, rules.stopped()));
            }
        };
    }

    private <T> T asking(Supplier<T> question) {
        boolean waited = progress.move(CommitProgress.Phase.RUNNING, CommitProgress.Phase.ASKING);
        try {
            return question.get();
        } finally {
            if (waited) {
                progress.move(CommitProgress.Phase.ASKING, CommitProgress.Phase.RUNNING);
            }
        }
    }

    /** Lets a person settle a conflict; tells whether the same row is to be sent once more. */
    private boolean settled(StagedChange row) {
        Optional<Trouble.Conflict> conflict = row.edits()
                .row(row.row())
                .flatMap(PendingRow::trouble)
                .filter(Trouble.Conflict.class::isInstance)
                .map(Trouble.Conflict.class::cast);
        goesOn = true;
        if (conflict.isEmpty()) {
            return false;
        }
        ConflictAnswer answer = asking(() -> rules.questions().settle(row, conflict.get(), rules.stopped()));
        return switch (answer) {
            case ConflictAnswer.Stop stop -> {
                goesOn = false;
                yield false;
            }
            case ConflictAnswer.Leave leave -> false;
            case ConflictAnswer.TakeTheirs take -> {
                row.edits().takeTheirs(row.row());
                yield follow(row.edits(), Optional.of(row.row()));
            }
            case ConflictAnswer.Merge merge -> {
                row.edits().merge(row.row(), merge.values());
                yield follow(row.edits(), Optional.of(row.row()));
            }
            case ConflictAnswer.MakeAnew anew -> follow(row.edits(), row.edits().makeAnew(row.row()));
        };
    }

    /** Takes the row up as it is pending now; one that is not any more was left as the source holds it. */
    private boolean follow(StagedEdits edits, Optional<? extends RowId> row) {
        Optional<StagedChange> now = row.flatMap(edits::change);
        now.ifPresent(change -> changes.set(next, change));
        progress.change(
                next, step -> now.map(CommitStep::waiting).orElseGet(() -> step.with(CommitStep.Status.DROPPED)));
        return now.isPresent();
    }
}
