package org.bitquarry.ui.datasources;

import org.bitquarry.connections.ConnectionProfile;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.ui.IWorkbenchWindow;

/** Ends the connection of a datasource, in a job: closing may wait for requests to end. */
public final class DisconnectHandler extends DataSourceHandler {
    @Override
    void run(IWorkbenchWindow window, ConnectionProfile profile) {
        Job.create("Disconnect " + profile.name(), monitor -> {
                    core().dataSources().disconnect(profile.name());
                })
                .schedule();
    }
}
