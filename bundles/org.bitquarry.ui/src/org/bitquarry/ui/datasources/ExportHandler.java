package org.bitquarry.ui.datasources;

import java.util.List;
import org.bitquarry.connections.ConnectionProfile;
import org.bitquarry.ui.CommandIds;
import org.bitquarry.ui.UiPlugin;
import org.bitquarry.ui.parts.ActiveDataSource;
import org.bitquarry.workbench.core.datasource.DataSources;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.jspecify.annotations.Nullable;

/** Asks which datasources shall be written to a file; proposes those that the command names, or that are selected. */
public final class ExportHandler extends AbstractHandler {
    @Override
    public @Nullable Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        DataSources dataSources = UiPlugin.core().dataSources();
        List<String> named = CommandIds.names(event.getParameter(CommandIds.EXPORT + CommandIds.DATASOURCE));
        List<String> wanted = named.isEmpty()
                ? ActiveDataSource.allIn(window).stream()
                        .map(ConnectionProfile::name)
                        .toList()
                : named;
        DataSourceHandler.whenRead(window, dataSources, profiles -> new ExportDataSourcesDialog(
                        window.getShell(),
                        profiles,
                        profiles.stream()
                                .filter(profile -> wanted.contains(profile.name()))
                                .toList())
                .open());
        return null;
    }
}
