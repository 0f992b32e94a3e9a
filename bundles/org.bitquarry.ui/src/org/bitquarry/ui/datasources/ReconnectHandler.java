package org.bitquarry.ui.datasources;

import java.util.List;
import org.bitquarry.connections.ConnectionProfile;
import org.bitquarry.ui.parts.FileWork;
import org.eclipse.ui.IWorkbenchWindow;

/** Ends the connections of datasources and makes them anew. */
public final class ReconnectHandler extends DataSourceHandler {
    @Override
    void run(IWorkbenchWindow window, List<ConnectionProfile> profiles) {
        for (ConnectionProfile profile : profiles) {
            FileWork.begin(
                    "Reconnect " + profile.name(),
                    window.getShell(),
                    () -> core().dataSources().disconnect(profile.name()),
                    () -> ConnectHandler.open(window, profile));
        }
    }
}
