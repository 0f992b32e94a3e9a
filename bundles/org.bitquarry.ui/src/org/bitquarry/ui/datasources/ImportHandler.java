package org.bitquarry.ui.datasources;

import java.util.Optional;
import org.bitquarry.ui.CommandIds;
import org.bitquarry.ui.UiPlugin;
import org.bitquarry.workbench.core.WorkbenchCore;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.jspecify.annotations.Nullable;

/** Shows what a file of datasources holds; the command may name it. */
public final class ImportHandler extends AbstractHandler {
    @Override
    public @Nullable Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        String file = Optional.ofNullable(event.getParameter(CommandIds.IMPORT + CommandIds.FILE))
                .orElse("");
        WorkbenchCore core = UiPlugin.core();
        DataSourceHandler.whenRead(
                window, core.dataSources(), profiles -> ImportDataSourcesDialog.of(window.getShell(), core, file)
                        .open());
        return null;
    }
}
