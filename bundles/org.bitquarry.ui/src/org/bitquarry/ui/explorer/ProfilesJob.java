package org.bitquarry.ui.explorer;

import java.util.List;
import java.util.function.Consumer;
import org.bitquarry.connections.ConnectionProfile;
import org.bitquarry.workbench.core.datasource.DataSources;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;

/** Reads the profiles from the disk. */
final class ProfilesJob extends Job {
    private final DataSources dataSources;
    private final Consumer<List<ConnectionProfile>> whenRead;

    /** Gives the profiles to a consumer, in the job's thread. */
    ProfilesJob(DataSources dataSources, Consumer<List<ConnectionProfile>> whenRead) {
        super("Read datasources");
        this.dataSources = dataSources;
        this.whenRead = whenRead;
        setSystem(true);
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        dataSources.refresh();
        whenRead.accept(dataSources.profiles());
        return Status.OK_STATUS;
    }
}
