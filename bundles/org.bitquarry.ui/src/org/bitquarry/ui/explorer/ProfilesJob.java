package org.bitquarry.ui.explorer;

import java.util.List;
import java.util.function.Consumer;
import org.bitquarry.connections.ConnectionProfile;
import org.bitquarry.model.error.BitquarryException;
import org.bitquarry.model.error.Problem;
import org.bitquarry.workbench.core.WorkbenchCore;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;

/** Reads profiles and categories from the disk. */
final class ProfilesJob extends Job {
    private final WorkbenchCore core;
    private final Consumer<List<ConnectionProfile>> whenRead;
    private final Consumer<Problem> whenFailed;

    /** Gives the profiles, or why they can't be read, to a consumer, in the job's thread. */
    ProfilesJob(WorkbenchCore core, Consumer<List<ConnectionProfile>> whenRead, Consumer<Problem> whenFailed) {
        super("Read datasources");
        this.core = core;
        this.whenRead = whenRead;
        this.whenFailed = whenFailed;
        setSystem(true);
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        try {
            core.categories().refresh();
            core.dataSources().refresh();
            whenRead.accept(core.dataSources().profiles());
        } catch (BitquarryException unreadable) {
            whenFailed.accept(unreadable.problem());
        }
        return Status.OK_STATUS;
    }
}
