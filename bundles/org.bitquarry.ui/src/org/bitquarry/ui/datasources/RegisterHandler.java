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

/** Opens the wizard for a new datasource; the command may say in which group. */
public final class RegisterHandler extends AbstractHandler {
    @Override
    public @Nullable Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        WorkbenchCore core = UiPlugin.core();
        String group = Optional.ofNullable(event.getParameter(CommandIds.REGISTER + CommandIds.GROUP))
                .orElse("");
        DataSourceHandler.whenRead(
                window,
                core.dataSources(),
                profiles -> DataSourceDialog.register(window, DataSourceWizard.ofNew(core, group)));
        return null;
    }
}
