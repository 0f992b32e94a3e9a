package org.bitquarry.ui.parts;

import org.bitquarry.model.error.BitquarryException;
import org.bitquarry.model.error.Problem;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Shell;

/** Work on files or secrets that a person has started: it runs in a job, and tells in words when it fails. */
public final class FileWork {
    private FileWork() {}

    /** Begins; for use on the UI thread. */
    public static void begin(String title, Shell shell, Runnable work) {
        begin(title, shell, work, () -> {
            // What has changed is shown by whoever follows it.
        });
    }

    /**
     * Begins; for use on the UI thread.
     *
     * @param done runs there when all went well
     */
    public static void begin(String title, Shell shell, Runnable work, Runnable done) {
        UiExecutor ui = new UiExecutor(shell);
        Job.create(title, monitor -> {
                    try {
                        work.run();
                        ui.later(done);
                    } catch (BitquarryException failure) {
                        Problem problem = failure.problem();
                        ui.execute(() -> MessageDialog.openError(shell, title, problem.text()));
                    }
                })
                .schedule();
    }
}
