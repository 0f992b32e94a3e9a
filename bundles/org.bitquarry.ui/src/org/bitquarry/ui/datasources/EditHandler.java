package org.bitquarry.ui.datasources;

import java.util.List;
import org.bitquarry.connections.ConnectionProfile;
import org.eclipse.ui.IWorkbenchWindow;

/** Opens the wizard for a datasource that exists. */
public final class EditHandler extends DataSourceHandler {
    @Override
    void run(IWorkbenchWindow window, List<ConnectionProfile> profiles) {
        ConnectionProfile profile = profiles.getFirst();
        new DataSourceDialog(window.getShell(), DataSourceWizard.of(core(), profile)).open();
    }
}
