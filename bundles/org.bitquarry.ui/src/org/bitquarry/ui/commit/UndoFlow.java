package org.bitquarry.ui.commit;

import java.util.Optional;
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
    private final CommitNews news;

    /** @param news is told what came of it */
    UndoFlow(WorkbenchCore core, Shell shell, CommitNews news) {
        this.core = core;
        this.shell = shell;
        this.ui = new UiExecutor(shell);
        this.news = news;
    }

    /** Offers to take back the newest commit that was not. */
    void offerNewest() {
        core.commits().newest().ifPresentOrElse(this::ask, () -> news.report("No commit is left to undo."));
    }

    /** Offers to take back a commit, if it was not yet. */
    void offer(CommitUndo commit) {
        core.commits()
                .kept(commit)
                .ifPresentOrElse(
                        this::ask, () -> news.report("It was taken back already, or too much was committed since."));
    }

    private void ask(CommitUndo commit) {
        if (new UndoDialog(shell, commit).open() == Window.OK) {
            ICoreRunnable stage = monitor -> stage(commit);
            Job.createSystem("Undo a commit", stage).schedule();
        }
    }

    private void stage(CommitUndo commit) {
        Optional<ConnectionProfile> profile = core.dataSources().profile(commit.datasource());
        if (profile.isEmpty()) {
            ui.execute(() -> news.report("There is no datasource " + commit.datasource() + " any more."));
            return;
        }
        CommitHistory.Undoing undoing = core.commits().undo(commit, core.pendingChanges(), profile.get());
        ui.execute(() -> {
            if (!undoing.refused().isEmpty()) {
                news.report(String.join(" ", undoing.refused()));
            }
            if (!undoing.staged().isEmpty()) {
                new CommitFlow(core, shell, news).preview(undoing.staged());
            }
        });
    }
}
