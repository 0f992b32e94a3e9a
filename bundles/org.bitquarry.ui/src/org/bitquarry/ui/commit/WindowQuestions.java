package org.bitquarry.ui.commit;

import java.util.Optional;
import org.bitquarry.model.exchange.CancellationToken;
import org.bitquarry.workbench.core.commit.CommitQuestions;
import org.bitquarry.workbench.core.commit.ConflictAnswer;
import org.bitquarry.workbench.core.commit.ThreeWayMerge;
import org.bitquarry.workbench.core.edit.PendingRow;
import org.bitquarry.workbench.core.edit.RowEdit;
import org.bitquarry.workbench.core.edit.StagedChange;
import org.bitquarry.workbench.core.edit.Trouble;
import org.eclipse.swt.widgets.Control;

/** Asks in the window what a commit can't decide. Made on the UI thread, asks from any other one. */
public final class WindowQuestions implements CommitQuestions {
    private final UiQuestion window;

    /** Asks in front of the window of a control; once that is gone, every commit stops. */
    public WindowQuestions(Control owner) {
        this.window = new UiQuestion(owner);
    }

    @Override
    public boolean goesOn(StagedChange refused, Trouble why, int left, CancellationToken stopped) {
        return window.ask(
                shell -> new GoOnDialog(shell, name(refused), why.text(), left), GoOnDialog::goesOn, false, stopped);
    }

    @Override
    public ConflictAnswer settle(StagedChange change, Trouble.Conflict conflict, CancellationToken stopped) {
        Optional<RowEdit> edit = change.edits().row(change.row()).map(PendingRow::edit);
        if (edit.isEmpty()) {
            return new ConflictAnswer.Leave();
        }
        if (conflict.theirs().isEmpty()) {
            boolean deletion = edit.get().kind() == RowEdit.Kind.DELETED;
            return window.ask(
                    shell -> new GoneDialog(
                            shell, name(change), deletion, change.edits().whyNotAnew(change.row())),
                    GoneDialog::answer,
                    new ConflictAnswer.Stop(),
                    stopped);
        }
        ThreeWayMerge merge = ThreeWayMerge.of(change.edits().table().table(), edit.get(), conflict.theirs());
        if (edit.get().kind() == RowEdit.Kind.CHANGED && !merge.isInConflict()) {
            // Both sides changed it to the same.
            return new ConflictAnswer.Merge(merge.values());
        }
        return window.ask(
                shell -> new MergeDialog(
                        shell,
                        name(change),
                        change.edits().table().table(),
                        merge,
                        edit.get().kind()),
                MergeDialog::answer,
                new ConflictAnswer.Stop(),
                stopped);
    }

    private static String name(StagedChange change) {
        return change.edits().target().schema() + "." + change.edits().target().table() + " "
                + PendingText.whole(change.edits().table().table()).row(change);
    }
}
