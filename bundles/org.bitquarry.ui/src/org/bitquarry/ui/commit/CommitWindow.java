package org.bitquarry.ui.commit;

import org.bitquarry.ui.parts.UiExecutor;
import org.bitquarry.workbench.core.commit.CommitJob;
import org.bitquarry.workbench.core.commit.CommitProgress;
import org.bitquarry.workbench.core.commit.CommitReport;
import org.bitquarry.workbench.core.commit.CommitStep;
import org.bitquarry.workbench.core.commit.UndoStep;
import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ProgressBar;
import org.eclipse.swt.widgets.Shell;
import org.jspecify.annotations.Nullable;

/**
 * Follows a commit of several rows: how far it came, what became of each, and the buttons that pause and stop it. Opens
 * when the commit lasts or a row is refused; closing it stops nothing. Belongs to the UI thread.
 */
final class CommitWindow extends CommitDialog {
    private static final Point SIZE = new Point(900, 460);
    private static final int MARGIN = 8;
    /** However many rows there are, the window opens no higher for them. */
    private static final int ROWS_HEIGHT = 240;

    private static final int PATIENCE_MILLIS = 500;
    private static final int PAUSE = IDialogConstants.CLIENT_ID + 1;
    private static final int STOP = IDialogConstants.CLIENT_ID + 2;

    private static final int UNDO = IDialogConstants.CLIENT_ID + 3;

    private final CommitJob job;
    private final String datasource;
    private final Runnable undo;
    private boolean asked;
    private @Nullable Label head;
    private @Nullable ProgressBar bar;
    private @Nullable StepTable steps;

    private CommitWindow(Shell parent, CommitJob job, String datasource, Runnable undo) {
        super(parent, "Commit to " + datasource, SIZE, "committing");
        this.undo = undo;
        this.job = job;
        this.datasource = datasource;
        setShellStyle(SWT.CLOSE | SWT.TITLE | SWT.RESIZE | SWT.MODELESS | getDefaultOrientation());
        setBlockOnOpen(false);
    }

    /**
     * Follows a job that is about to be scheduled.
     *
     * @param news is told how it went
     * @param undo offers to take it back
     */
    static void follow(CommitJob job, String datasource, Shell parent, CommitNews news, Runnable undo) {
        UiExecutor ui = new UiExecutor(parent);
        CommitWindow window = new CommitWindow(parent, job, datasource, undo);
        Runnable update = ui.merging(window::update);
        job.progress().onChange(update);
        job.addJobChangeListener(new JobChangeAdapter() {
            @Override
            public void done(IJobChangeEvent event) {
                update.run();
                ui.later(() -> tell(job, news, undo));
            }
        });
        parent.getDisplay().timerExec(PATIENCE_MILLIS, ui.merging(window::lasts));
    }

    private static void tell(CommitJob job, CommitNews news, Runnable undo) {
        String text = job.report().map(CommitWindow::words).orElse("The commit was stopped.");
        if (isUndoable(job)) {
            news.report(text, undo);
        } else {
            news.report(text);
        }
    }

    private static boolean isUndoable(CommitJob job) {
        return job.undo().stream().anyMatch(UndoStep::isPossible);
    }

    private static String words(CommitReport ended) {
        return ended.reason().map(reason -> ended.text() + " " + reason).orElseGet(ended::text);
    }

    private void lasts() {
        if (job.report().isEmpty()) {
            show();
        }
    }

    /** One row is told of below its grid. */
    private void show() {
        if (getShell() == null
                && getReturnCode() != CANCEL
                && job.progress().steps().size() > 1) {
            open();
            update();
        }
    }

    private void update() {
        boolean trouble = job.progress().steps().stream().anyMatch(step -> step.status() == CommitStep.Status.REFUSED);
        if (trouble) {
            show();
        }
        if (getShell() == null || head == null || bar == null || steps == null) {
            return;
        }
        if (job.report().filter(CommitReport::isComplete).isPresent()) {
            close();
            return;
        }
        CommitProgress progress = job.progress();
        head.setText(headline(progress).replace("&", "&&"));
        bar.setSelection(progress.done());
        bar.setState(trouble ? SWT.ERROR : SWT.NORMAL);
        steps.show(progress.steps());
        buttons(progress.phase());
        if (asked && progress.phase() != CommitProgress.Phase.ASKING) {
            // The question's window gave the keyboard to the one behind this.
            getShell().setActive();
        }
        asked = progress.phase() == CommitProgress.Phase.ASKING;
    }

    private String headline(CommitProgress progress) {
        String so = "%d of %s"
                .formatted(
                        progress.done(), PreparedCommit.count(progress.steps().size(), "row"));
        return switch (progress.phase()) {
            case RUNNING -> "Committing to " + datasource + ": " + so + ".";
            case PAUSED -> "Paused after " + so + ": nothing is sent until you go on.";
            case ASKING -> "Waiting for your answer after " + so + ".";
            case STOPPING -> "Stopping after the row that is being sent.";
            case ENDED -> job.report().map(CommitReport::text).orElse("") + " What is not committed stays pending.";
        };
    }

    private void buttons(CommitProgress.Phase phase) {
        Button pause = getButton(PAUSE);
        pause.setText(phase == CommitProgress.Phase.PAUSED ? "&Resume" : "&Pause");
        pause.setEnabled(phase == CommitProgress.Phase.PAUSED || phase == CommitProgress.Phase.RUNNING);
        getButton(STOP).setEnabled(phase != CommitProgress.Phase.ENDED && phase != CommitProgress.Phase.STOPPING);
        getButton(UNDO).setEnabled(phase == CommitProgress.Phase.ENDED && isUndoable(job));
        Button close = getButton(IDialogConstants.CLOSE_ID);
        close.setText(phase == CommitProgress.Phase.ENDED ? "Close" : "&Hide");
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        ((GridLayout) area.getLayout()).verticalSpacing = MARGIN;
        head = new Label(area, SWT.WRAP);
        head.setData("test.id", "committing.head");
        GridDataFactory.fillDefaults().grab(true, false).applyTo(head);
        bar = new ProgressBar(area, SWT.HORIZONTAL | SWT.SMOOTH);
        bar.setMaximum(job.progress().steps().size());
        GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
        steps = new StepTable(area, job.progress().steps());
        GridDataFactory.fillDefaults()
                .grab(true, true)
                .hint(SWT.DEFAULT, ROWS_HEIGHT)
                .applyTo(steps.table());
        return area;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, UNDO, "&Undo these changes…", false).setData("test.id", "committing.undo");
        createButton(parent, PAUSE, "&Pause", false).setData("test.id", "committing.pause");
        createButton(parent, STOP, "&Stop", false).setData("test.id", "committing.stop");
        createButton(parent, IDialogConstants.CLOSE_ID, "&Hide", true).setData("test.id", "committing.close");
    }

    @Override
    protected void buttonPressed(int button) {
        switch (button) {
            case PAUSE -> {
                if (job.progress().phase() == CommitProgress.Phase.PAUSED) {
                    job.resume();
                } else {
                    job.pause();
                }
            }
            case STOP -> job.stop();
            case UNDO -> {
                close();
                undo.run();
            }
            default -> {
                setReturnCode(CANCEL);
                close();
            }
        }
    }
}
