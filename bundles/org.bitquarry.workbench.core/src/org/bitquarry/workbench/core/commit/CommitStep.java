package org.bitquarry.workbench.core.commit;

import java.util.Optional;
import org.bitquarry.model.change.RowOutcome;
import org.bitquarry.workbench.core.edit.StagedChange;
import org.bitquarry.workbench.core.edit.Trouble;

/**
 * A row on its way through a commit.
 *
 * @param change what is, was or will be sent
 * @param status how far it came
 * @param outcome what became of it, once it was tried
 */
public record CommitStep(StagedChange change, Status status, Optional<RowOutcome> outcome) {
    /** How far a row came. */
    public enum Status {
        /** Its turn has not come. */
        WAITING,
        /** It is being sent, or a person is asked about it. */
        SENDING,
        /** The source did it. */
        APPLIED,
        /** It stays pending. */
        REFUSED,
        /** A person left the row as the source holds it. */
        DROPPED,
        /** The commit ended before its turn. */
        NOT_SENT
    }

    static CommitStep waiting(StagedChange change) {
        return new CommitStep(change, Status.WAITING, Optional.empty());
    }

    CommitStep with(Status next) {
        return new CommitStep(change, next, outcome);
    }

    CommitStep settled(RowOutcome became) {
        boolean done = became instanceof RowOutcome.Applied;
        return new CommitStep(change, done ? Status.APPLIED : Status.REFUSED, Optional.of(became));
    }

    /** Returns why the row is still pending, as a sentence. */
    public Optional<String> reason() {
        return status == Status.REFUSED ? outcome.flatMap(Trouble::of).map(Trouble::text) : Optional.empty();
    }
}
