package org.bitquarry.ui.explorer;

import java.util.Optional;
import org.bitquarry.connections.ConnectionProfile;
import org.bitquarry.connections.ConnectionProperties;
import org.bitquarry.ui.PartIds;
import org.bitquarry.ui.UiPlugin;
import org.bitquarry.ui.parts.UiExecutor;
import org.bitquarry.workbench.core.datasource.DataSources;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.jspecify.annotations.Nullable;

/** Connects the demo and shows it in the explorer; registers it first for a person who removed it. */
public final class OpenDemoHandler extends AbstractHandler {
    @Override
    public @Nullable Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        UiExecutor ui = new UiExecutor(window.getShell());
        DataSources dataSources = UiPlugin.core().dataSources();
        Job.createSystem("Find the demo", monitor -> {
                    ConnectionProfile demo = found(dataSources);
                    ui.execute(() -> show(window, demo));
                })
                .schedule();
        return null;
    }

    private static ConnectionProfile found(DataSources dataSources) {
        Optional<ConnectionProfile> known = dataSources.profiles().stream()
                .filter(ConnectionProfile::isDemo)
                .findFirst();
        if (known.isPresent()) {
            return known.get();
        }
        ConnectionProfile demo = ConnectionProfile.named("demo").with(ConnectionProperties.SOURCE, "Demo");
        dataSources.save(demo);
        return demo;
    }

    private static void show(IWorkbenchWindow window, ConnectionProfile demo) {
        try {
            if (window.getActivePage().showView(PartIds.EXPLORER) instanceof ExplorerView view) {
                view.open(demo);
            }
        } catch (PartInitException broken) {
            throw new IllegalStateException("The explorer can't be shown", broken);
        }
    }
}
