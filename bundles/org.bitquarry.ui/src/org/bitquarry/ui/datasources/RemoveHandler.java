package org.bitquarry.ui.datasources;

import java.util.stream.Stream;
import org.bitquarry.connections.ConnectionProfile;
import org.bitquarry.model.error.BitquarryException;
import org.bitquarry.model.error.Problem;
import org.bitquarry.ui.parts.UiExecutor;
import org.bitquarry.workbench.core.edit.PendingChanges;
import org.bitquarry.workbench.core.edit.WaitingEdits;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchWindow;

/** Forgets a datasource after asking, and says before what is lost with it. */
public final class RemoveHandler extends DataSourceHandler {
    @Override
    void run(IWorkbenchWindow window, ConnectionProfile profile) {
        Shell shell = window.getShell();
        int answer = new MessageDialog(
                        shell,
                        "Remove datasource",
                        null,
                        question(profile, pendingRows(core().pendingChanges(), profile.name())),
                        MessageDialog.QUESTION,
                        1,
                        "&Remove",
                        "&Keep")
                .open();
        if (answer == 0) {
            UiExecutor ui = new UiExecutor(shell);
            Job.create("Remove " + profile.name(), monitor -> {
                        remove(profile.name(), ui, shell);
                    })
                    .schedule();
        }
    }

    private void remove(String name, UiExecutor ui, Shell shell) {
        try {
            core().dataSources().remove(name);
        } catch (BitquarryException failure) {
            Problem problem = failure.problem();
            ui.execute(() -> MessageDialog.openError(shell, "Remove datasource", problem.text()));
        }
    }

    static String question(ConnectionProfile profile, int pendingRows) {
        StringBuilder text = new StringBuilder("Remove the datasource " + profile.name() + "?\n\n");
        text.append(
                profile.requiredSecrets().isEmpty()
                        ? "Its settings are lost."
                        : "Its settings and its stored token are lost.");
        if (pendingRows > 0) {
            text.append("\nPending changes that can then no longer be committed: ")
                    .append(pendingRows)
                    .append(pendingRows == 1 ? " row." : " rows.");
        }
        text.append(
                profile.isDemo()
                        ? "\nThe demo workspace itself stays, with its edits."
                        : "\nNothing changes in Bitbucket.");
        return text.toString();
    }

    private static int pendingRows(PendingChanges pending, String datasource) {
        Stream<Integer> opened = pending.pending().stream()
                .filter(edits -> edits.target().datasource().equalsIgnoreCase(datasource))
                .map(edits -> edits.rows().size());
        Stream<Integer> waiting = pending.waiting().stream()
                .filter(edits -> edits.target().datasource().equalsIgnoreCase(datasource))
                .map(WaitingEdits::rows);
        return Stream.concat(opened, waiting).mapToInt(Integer::intValue).sum();
    }
}
