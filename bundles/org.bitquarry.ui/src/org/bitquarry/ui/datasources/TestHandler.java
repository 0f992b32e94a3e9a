package org.bitquarry.ui.datasources;

import org.bitquarry.connections.ConnectionProfile;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchWindow;

/** Tests a datasource as it is saved. */
public final class TestHandler extends DataSourceHandler {
    @Override
    void run(IWorkbenchWindow window, ConnectionProfile profile) {
        Shell shell = window.getShell();
        new TestDialog(shell, core(), profile, () -> new DataSourceDialog(shell, DataSourceWizard.of(core(), profile))
                        .open())
                .open();
    }
}
