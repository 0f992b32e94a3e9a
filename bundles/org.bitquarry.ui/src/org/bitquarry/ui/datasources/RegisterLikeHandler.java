package org.bitquarry.ui.datasources;

import java.util.List;
import org.bitquarry.connections.ConnectionProfile;
import org.bitquarry.workbench.core.datasource.DataSourceDraft;
import org.eclipse.ui.IWorkbenchWindow;

/** Opens the wizard for a new datasource that is like another one in everything but its name and secrets. */
public final class RegisterLikeHandler extends DataSourceHandler {
    @Override
    void run(IWorkbenchWindow window, List<ConnectionProfile> profiles) {
        DataSourceDialog.register(
                window,
                DataSourceWizard.ofNew(core(), DataSourceDraft.like(core().dataSources(), profiles.getFirst())));
    }
}
