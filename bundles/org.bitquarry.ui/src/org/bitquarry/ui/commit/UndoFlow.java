package org.bitquarry.ui.commit;

import java.util.Optional;
import java.util.function.Consumer;
import org.bitquarry.connections.ConnectionProfile;
import org.bitquarry.ui.parts.UiExecutor;
import org.bitquarry.workbench.core.WorkbenchCore;
import org.bitquarry.workbench.core.commit.CommitHistory;
import org.bitquarry.workbench.core.commit.CommitUndo;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Shell;

/**
 * Offers to take a commit back: tells what can be, stages it, and previews it like other changes. For use on the UI thread,
 * which it never blocks.
 */
final class UndoFlow {
    private final WorkbenchCore core;
    private final Shell shell;
    private final UiExecutor ui;
    private final Consumer<String> report;

    /** @param report is told in a sentence what came of it */
    UndoFlow(WorkbenchCore core, Shell shell, Consumer<String> report) {
        this.core = core;
        this.shell = shell;
        this.ui = new UiExecutor(shell);
        this.report = report;
    }

    /** Offers to take back the newest commit that was not. */
    void offerNewest() {
        core.commits().newest().ifPresentOrElse(this::offer, () -> report.accept("No commit is left to undo."));
    }

    private void offer(CommitUndo commit) {
        if (new UndoDialog(shell, commit).open() == Window.OK) {
            ICoreRunnable stage = monitor -> stage(commit);
            Job.createSystem("Undo a commit", stage).schedule();
        }
    }

    private void stage(CommitUndo commit) {
        Optional<ConnectionProfile> profile = core.dataSources().profile(commit.datasource());
        if (profile.isEmpty()) {
            ui.execute(() -> report.accept("There is no datasource " + commit.datasource() + " any more."));
            return;
        }
        CommitHistory.Undoing undoing = core.commits().undo(commit, core.pendingChanges(), profile.get());
        ui.execute(() -> {
            if (!undoing.refused().isEmpty()) {
                report.accept(String.join(" ", undoing.refused()));
            }
            if (!undoing.staged().isEmpty()) {
                new CommitFlow(core, shell, report).preview(undoing.staged());
            }
        });
    }
}
