package org.bitquarry.ui.datasources;

import java.util.List;
import org.bitquarry.connections.ConnectionProfile;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchWindow;

/** Tests a datasource as it is saved. */
public final class TestHandler extends DataSourceHandler {
    @Override
    void run(IWorkbenchWindow window, List<ConnectionProfile> profiles) {
        ConnectionProfile profile = profiles.getFirst();
        Shell shell = window.getShell();
        new TestDialog(shell, core(), profile, () -> new DataSourceDialog(shell, DataSourceWizard.of(core(), profile))
                        .open())
                .open();
    }
}
