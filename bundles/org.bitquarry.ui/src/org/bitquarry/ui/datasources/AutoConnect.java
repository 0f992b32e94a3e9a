package org.bitquarry.ui.datasources;

import java.util.List;
import org.bitquarry.connections.ConnectionProfile;
import org.bitquarry.connections.ConnectionProperties;
import org.bitquarry.model.error.BitquarryException;
import org.bitquarry.ui.PartIds;
import org.bitquarry.ui.UiPlugin;
import org.bitquarry.ui.explorer.ExplorerView;
import org.bitquarry.ui.parts.UiExecutor;
import org.bitquarry.workbench.core.WorkbenchCore;
import org.bitquarry.workbench.core.datasource.ConnectJob;
import org.eclipse.ui.IStartup;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Once the window stands: follows what other instances do to datasources, and connects those that are to be connected at
 * start. The platform calls it in a thread of its own; nothing is sent before.
 */
public final class AutoConnect implements IStartup {
    private static final Logger LOG = LoggerFactory.getLogger(AutoConnect.class);

    @Override
    public void earlyStartup() {
        WorkbenchCore core = UiPlugin.core();
        try {
            core.followOthers();
            core.categories().refresh();
            List<ConnectionProfile> wanted = wanted(core.dataSources().profiles());
            if (!wanted.isEmpty()) {
                PlatformUI.getWorkbench().getDisplay().asyncExec(() -> connect(core, wanted));
            }
        } catch (BitquarryException unreadable) {
            LOG.warn(
                    "Datasources could not be read at start: {}",
                    unreadable.problem().text());
        }
    }

    static List<ConnectionProfile> wanted(List<ConnectionProfile> profiles) {
        return profiles.stream()
                .filter(profile -> profile.value(ConnectionProperties.AUTO_CONNECT)
                        .filter("true"::equals)
                        .isPresent())
                .toList();
    }

    /** In the explorer, which tells in place what fails; without one in jobs, which are in the log. */
    static void connect(WorkbenchCore core, List<ConnectionProfile> wanted) {
        for (IWorkbenchWindow window : PlatformUI.getWorkbench().getWorkbenchWindows()) {
            @Nullable IWorkbenchPage page = window.getActivePage();
            if (page != null && page.findView(PartIds.EXPLORER) instanceof ExplorerView explorer) {
                new UiExecutor(window.getShell()).execute(() -> explorer.connect(wanted));
                return;
            }
        }
        wanted.forEach(profile -> new ConnectJob(core.dataSources(), profile, core.httpLog()).schedule());
    }
}
