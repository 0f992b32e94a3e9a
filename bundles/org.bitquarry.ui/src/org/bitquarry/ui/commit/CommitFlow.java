package org.bitquarry.ui.commit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.bitquarry.connections.ConnectionProfile;
import org.bitquarry.model.error.Problem;
import org.bitquarry.model.error.ProfileRejectedException;
import org.bitquarry.ui.grid.RowOpener;
import org.bitquarry.ui.parts.UiExecutor;
import org.bitquarry.workbench.core.WorkbenchCore;
import org.bitquarry.workbench.core.commit.CommitJob;
import org.bitquarry.workbench.core.commit.CommitUndo;
import org.bitquarry.workbench.core.commit.FailurePolicy;
import org.bitquarry.workbench.core.datasource.DataSource;
import org.bitquarry.workbench.core.edit.StagedChange;
import org.bitquarry.workbench.core.log.StatementLog;
import org.bitquarry.workbench.core.work.RequestJob;
import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;

/**
 * Leads pending edits to the source: connects, plans, shows or asks where it must, sends, reports. A datasource after
 * another. For use on the UI thread, which it never blocks.
 */
final class CommitFlow {
    private final WorkbenchCore core;
    private final Shell shell;
    private final UiExecutor ui;
    private final PolicyMemory memory = PolicyMemory.ofWindow();
    private final CommitNews news;

    /** @param news is told how it went */
    CommitFlow(WorkbenchCore core, Shell shell, CommitNews news) {
        this.core = core;
        this.shell = shell;
        this.ui = new UiExecutor(shell);
        this.news = news;
    }

    /** Shows what a commit would send; from there it can be sent. */
    void preview(List<StagedChange> changes) {
        prepare(changes, commit -> show(commit, false));
    }

    /** Sends the edits; asks first where something can't be undone, or is production. */
    void commit(List<StagedChange> changes) {
        prepare(changes, commit -> {
            if (commit.question().isPresent()) {
                show(commit, true);
            } else {
                send(commit, memory.last());
            }
        });
    }

    private void show(PreparedCommit commit, boolean asks) {
        PreviewDialog dialog = new PreviewDialog(shell, commit.proposal(asks), memory);
        if (dialog.open() == Window.OK) {
            send(commit, dialog.policy());
        } else if (asks) {
            news.report("Nothing was sent.");
        }
    }

    private void prepare(List<StagedChange> changes, Consumer<PreparedCommit> next) {
        InvalidCells invalid = InvalidCells.of(changes);
        if (!invalid.isEmpty()) {
            refuse(invalid);
            return;
        }
        Map<String, List<StagedChange>> byDatasource = new LinkedHashMap<>();
        changes.forEach(change -> byDatasource
                .computeIfAbsent(change.edits().target().datasource(), name -> new ArrayList<>())
                .add(change));
        if (byDatasource.isEmpty()) {
            news.report("Nothing to commit: what is pending waits for you to say whether to send it again.");
        }
        byDatasource.forEach((datasource, of) -> prepare(datasource, StagedChange.inOrder(of), next));
    }

    private void refuse(InvalidCells invalid) {
        news.report(invalid.text());
        InvalidDialog dialog = new InvalidDialog(shell, invalid);
        if (dialog.open() == Window.OK) {
            RowOpener opener = new RowOpener(PlatformUI.getWorkbench(), news::report);
            dialog.chosen()
                    .ifPresent(cell -> opener.open(
                            cell.target(),
                            cell.problem().row(),
                            Optional.of(cell.problem().column())));
        }
    }

    private void prepare(String datasource, List<StagedChange> changes, Consumer<PreparedCommit> next) {
        StatementLog log = core.httpLog().begin(datasource, "Prepare a commit");
        RequestJob.Work work = context -> {
            DataSource live = core.dataSources().connect(profile(datasource), context);
            core.categories().refresh();
            PreparedCommit commit =
                    PreparedCommit.of(live, changes, core.categories().of(live.profile()));
            ui.execute(() -> next.accept(commit));
        };
        new RequestJob(
                        "Prepare a commit to " + datasource,
                        log.listener(),
                        work,
                        problem -> ui.execute(() -> news.report(problem.text())))
                .schedule();
    }

    private ConnectionProfile profile(String name) {
        return core.dataSources()
                .profile(name)
                .orElseThrow(() -> new ProfileRejectedException(
                        new Problem(
                                "Commit to " + name,
                                "there is no such datasource any more.",
                                "Register it again, or discard the changes."),
                        null));
    }

    private void send(PreparedCommit commit, FailurePolicy policy) {
        StatementLog log = core.httpLog()
                .begin(
                        commit.dataSource().name(),
                        "Commit " + PreparedCommit.count(commit.planned().size(), "change"));
        CommitJob job = new CommitJob(
                commit.changes(), commit.dataSource().connector(), policy, new WindowQuestions(shell), log.listener());
        AtomicReference<Optional<CommitUndo>> undo = new AtomicReference<>(Optional.empty());
        job.addJobChangeListener(new JobChangeAdapter() {
            @Override
            public void done(IJobChangeEvent event) {
                // The datasource may have got another name meanwhile, which its entry of the log follows.
                CommitUndo made = new CommitUndo(log.datasource(), core.clock().instant(), job.undo());
                undo.set(Optional.of(made));
                core.commits().add(made);
            }
        });
        CommitWindow.follow(job, commit.dataSource().name(), shell, news, () -> undo.get()
                .ifPresent(made -> new UndoFlow(core, shell, news).offer(made)));
        job.schedule();
        news.report("Committing…");
    }
}
