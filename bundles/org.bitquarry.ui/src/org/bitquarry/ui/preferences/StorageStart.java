package org.bitquarry.ui.preferences;

import org.bitquarry.model.error.Problem;
import org.bitquarry.ui.parts.UiExecutor;
import org.bitquarry.workbench.core.WorkbenchCore;
import org.bitquarry.workbench.core.secure.SecureStorage;
import org.bitquarry.workbench.core.secure.StorageJob;
import org.bitquarry.workbench.core.secure.StorageSettings;
import org.eclipse.swt.widgets.Shell;

/** Tries secure storage when the window opens, and asks when something is wrong. Belongs to the UI thread; works in jobs. */
public final class StorageStart {
    private final Shell shell;
    private final SecureStorage storage;
    private final UiExecutor executor;

    private StorageStart(Shell shell, SecureStorage storage) {
        this.shell = shell;
        this.storage = storage;
        this.executor = new UiExecutor(shell);
    }

    /** Begins, unless a person doesn't want that. */
    public static void begin(Shell shell, WorkbenchCore core) {
        if (StorageSettings.saved().checkedOnStart()) {
            core.secureStorage().ifPresent(storage -> new StorageStart(shell, storage).run(storage.check()));
        }
    }

    private void run(StorageJob job) {
        job.onOutcome(outcome -> outcome.trouble().ifPresent(problem -> executor.later(() -> ask(problem))));
        job.schedule();
    }

    private void ask(Problem problem) {
        switch (StorageQuestion.ask(shell, problem, false)) {
            case RETRY -> run(storage.check());
            case SET_ASIDE -> run(storage.setAside());
            case SESSION, LATER -> {
                // The page in the preferences has the same answers.
            }
        }
    }
}
