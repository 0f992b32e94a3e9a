package org.bitquarry.ui.datasources;

import java.util.List;
import java.util.Optional;
import org.bitquarry.connections.ConnectionProperties;
import org.bitquarry.ui.datasources.Form.Row;
import org.bitquarry.ui.parts.UiExecutor;
import org.bitquarry.workbench.core.datasource.WorkspacesJob;
import org.bitquarry.workbench.core.datasource.WorkspacesOutcome;
import org.bitquarry.workbench.core.log.HttpLog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Text;

/**
 * The workspace: typed, or chosen from those that the credential above can see, which are asked for in a job. Belongs to the
 * UI thread.
 */
final class WorkspaceLine {
    private static final String CHOOSE = "C&hoose…";

    private final CredentialsPage page;
    private final HttpLog log;
    private final Row<Text> row;
    private final Button button;
    private final UiExecutor executor;
    private Optional<WorkspacesJob> running = Optional.empty();
    private Optional<Notice> notice = Optional.empty();

    private record Notice(String sentence, boolean problem) {}

    WorkspaceLine(CredentialsPage page, Form form, HttpLog log) {
        this.page = page;
        this.log = log;
        row = form.textBesideButton("&Workspace:", "datasource.workspace");
        button = row.button(CHOOSE, "datasource.workspace.choose", this::press);
        executor = new UiExecutor(row.control());
        page.watch(
                row,
                ConnectionProperties.WORKSPACE::description,
                () -> page.problem(ConnectionProperties.WORKSPACE, "Workspace"));
        row.control().addListener(SWT.Modify, event -> {
            notice = Optional.empty();
            page.draft()
                    .set(
                            ConnectionProperties.WORKSPACE,
                            WorkspaceAddress.slug(row.control().getText()));
            page.check();
        });
        row.control().addListener(SWT.Dispose, event -> running.ifPresent(WorkspacesJob::stop));
    }

    void load() {
        String slug =
                page.draft().profile().value(ConnectionProperties.WORKSPACE).orElse("");
        if (!WorkspaceAddress.slug(row.control().getText()).equals(slug)) {
            row.control().setText(slug);
        }
    }

    /** Says what came of asking, in the place of the explanation. */
    void showNotice() {
        notice.ifPresent(said -> {
            if (said.problem()) {
                row.hint().complain(said.sentence());
            } else {
                row.hint().explain(said.sentence());
            }
        });
    }

    private void press() {
        if (running.isPresent()) {
            running.get().stop();
            return;
        }
        page.credentialProblem()
                .ifPresentOrElse(
                        problem -> say("Fill in the fields above first: " + problem, true), () -> ask(this::choose));
    }

    /** Fills the field when it is empty and there is only one workspace. */
    void proposeOnly() {
        if (row.control().getText().isBlank() && running.isEmpty()) {
            ask(names -> {
                if (names.size() == 1) {
                    take(names.getFirst());
                } else {
                    say(names.size() + " workspaces can be seen: press “Choose…”.", false);
                }
            });
        }
    }

    private interface Listed {
        void accept(List<String> names);
    }

    private void ask(Listed listed) {
        WorkspacesJob job = new WorkspacesJob(page.draft().snapshot(), log);
        running = Optional.of(job);
        button.setText("Stop");
        say("Asking Bitbucket which workspaces there are…", false);
        job.onOutcome(outcome -> executor.execute(() -> answered(outcome, listed)));
        job.schedule();
    }

    private void answered(WorkspacesOutcome outcome, Listed listed) {
        running = Optional.empty();
        button.setText(CHOOSE);
        notice = Optional.empty();
        page.check();
        switch (outcome) {
            case WorkspacesOutcome.Listed(var names) -> listed.accept(names);
            case WorkspacesOutcome.Failed(var problem) -> say(problem.text(), true);
            case WorkspacesOutcome.Stopped() -> say("Stopped.", false);
        }
    }

    private void choose(List<String> names) {
        new ChooseWorkspaceDialog(
                        page.getShell(), names, row.control().getText().strip())
                .ask()
                .ifPresent(this::take);
    }

    private void take(String name) {
        row.control().setText(name);
        row.control().setFocus();
    }

    private void say(String sentence, boolean problem) {
        notice = Optional.of(new Notice(sentence, problem));
        page.check();
    }
}
