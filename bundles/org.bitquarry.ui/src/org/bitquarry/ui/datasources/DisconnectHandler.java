package org.bitquarry.ui.datasources;

import java.util.List;
import org.bitquarry.connections.ConnectionProfile;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.ui.IWorkbenchWindow;

/** Ends the connection of a datasource, in a job: closing may wait for requests to end. */
public final class DisconnectHandler extends DataSourceHandler {
    @Override
    void run(IWorkbenchWindow window, List<ConnectionProfile> profiles) {
        profiles.forEach(this::disconnect);
    }

    private void disconnect(ConnectionProfile profile) {
        Job.create("Disconnect " + profile.name(), monitor -> {
                    core().dataSources().disconnect(profile.name());
                })
                .schedule();
    }
}
