package org.bitquarry.ui.find;

import org.bitquarry.ui.UiPlugin;
import org.bitquarry.workbench.core.WorkbenchCore;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.jspecify.annotations.Nullable;

/** Opens the dialog that finds anything. */
public final class FindHandler extends AbstractHandler {
    @Override
    public @Nullable Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        WorkbenchCore core = UiPlugin.core();
        WindowEntries inWindow = WindowEntries.of(window);
        new FindDialog(window.getShell(), core, inWindow.entries(), new FindOpener(window, core, inWindow)).open();
        return null;
    }
}
