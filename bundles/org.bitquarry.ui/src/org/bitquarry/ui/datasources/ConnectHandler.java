package org.bitquarry.ui.datasources;

import java.util.List;
import org.bitquarry.connections.ConnectionProfile;
import org.bitquarry.ui.PartIds;
import org.bitquarry.ui.explorer.ExplorerView;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;

/** Opens a datasource in the explorer, which connects it and tells in place what fails. */
public final class ConnectHandler extends DataSourceHandler {
    @Override
    void run(IWorkbenchWindow window, List<ConnectionProfile> profiles) {
        profiles.forEach(profile -> open(window, profile));
    }

    static void open(IWorkbenchWindow window, ConnectionProfile profile) {
        try {
            if (window.getActivePage().showView(PartIds.EXPLORER) instanceof ExplorerView view) {
                view.open(profile);
            }
        } catch (PartInitException broken) {
            throw new IllegalStateException("The explorer can't be shown", broken);
        }
    }
}
