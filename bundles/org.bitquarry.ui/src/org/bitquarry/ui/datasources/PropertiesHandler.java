package org.bitquarry.ui.datasources;

import java.util.List;
import org.bitquarry.connections.ConnectionProfile;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchWindow;

/** Shows all that is known of a datasource. */
public final class PropertiesHandler extends DataSourceHandler {
    @Override
    void run(IWorkbenchWindow window, List<ConnectionProfile> profiles) {
        Shell shell = window.getShell();
        ConnectionProfile profile = profiles.getFirst();
        new PropertiesDialog(
                        shell, core(), profile, () -> new DataSourceDialog(shell, DataSourceWizard.of(core(), profile))
                                .open())
                .open();
    }
}
