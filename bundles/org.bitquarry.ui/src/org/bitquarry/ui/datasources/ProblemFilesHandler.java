package org.bitquarry.ui.datasources;

import java.util.List;
import java.util.stream.Stream;
import org.bitquarry.connections.ProfileProblem;
import org.bitquarry.ui.UiPlugin;
import org.bitquarry.workbench.core.WorkbenchCore;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.handlers.HandlerUtil;
import org.jspecify.annotations.Nullable;

/** Tells which files can't be used. */
public final class ProblemFilesHandler extends AbstractHandler {
    @Override
    public @Nullable Object execute(ExecutionEvent event) throws ExecutionException {
        Shell shell = HandlerUtil.getActiveWorkbenchWindowChecked(event).getShell();
        WorkbenchCore core = UiPlugin.core();
        List<ProfileProblem> problems = Stream.concat(
                        core.dataSources().problems().stream(), core.categories().problems().stream())
                .toList();
        new ProblemFilesDialog(shell, problems).open();
        return null;
    }
}
