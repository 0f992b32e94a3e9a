package org.bitquarry.workbench.core.commit;

import org.bitquarry.model.exchange.CancellationToken;
import org.bitquarry.workbench.core.edit.StagedChange;
import org.bitquarry.workbench.core.edit.Trouble;

/** Asks a person what a commit can't decide. Called in the commit's thread, which waits for the answer. */
public interface CommitQuestions {
    /** Asks nobody: a row that is refused or in conflict ends the commit. */
    CommitQuestions NOBODY = new CommitQuestions() {
        @Override
        public boolean goesOn(StagedChange refused, Trouble why, int left, CancellationToken stopped) {
            return false;
        }

        @Override
        public ConflictAnswer settle(StagedChange change, Trouble.Conflict conflict, CancellationToken stopped) {
            return new ConflictAnswer.Stop();
        }
    };

    /**
     * Asks whether the next row shall be sent although one was refused.
     *
     * @param left rows that were not sent yet
     * @param stopped takes the question back: then the answer is no
     */
    boolean goesOn(StagedChange refused, Trouble why, int left, CancellationToken stopped);

    /**
     * Asks what becomes of a row that someone else changed or deleted.
     *
     * @param stopped takes the question back: then the commit stops
     */
    ConflictAnswer settle(StagedChange change, Trouble.Conflict conflict, CancellationToken stopped);
}
