package org.bitquarry.ui.table;

import java.util.Optional;
import org.bitquarry.ui.PartIds;
import org.bitquarry.ui.UiPlugin;
import org.bitquarry.workbench.core.edit.EditTarget;
import org.bitquarry.workbench.core.places.Place;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.jspecify.annotations.Nullable;

/** Opens the editor of the table that the command's parameters name, and returns it. */
public final class OpenTableHandler extends AbstractHandler {
    private static final String COMMAND = "org.bitquarry.ui.command.opentable.";

    @Override
    public @Nullable Object execute(ExecutionEvent event) throws ExecutionException {
        Optional<EditTarget> target = target(event);
        if (target.isEmpty()) {
            return null;
        }
        @Nullable String where = event.getParameter(COMMAND + "where");
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        EditTarget table = target.get();
        UiPlugin.core().places().opened(Place.of(table.datasource(), table.schema(), table.table()));
        try {
            return window.getActivePage()
                    .openEditor(new TableInput(target.get(), where == null ? "" : where), PartIds.TABLE_EDITOR);
        } catch (PartInitException refused) {
            throw new ExecutionException("The editor of " + target.get() + " can't be opened", refused);
        }
    }

    private static Optional<EditTarget> target(ExecutionEvent event) {
        @Nullable String datasource = event.getParameter(COMMAND + "datasource");
        @Nullable String schema = event.getParameter(COMMAND + "schema");
        @Nullable String table = event.getParameter(COMMAND + "table");
        return datasource == null || schema == null || table == null
                ? Optional.empty()
                : Optional.of(new EditTarget(datasource, schema, table));
    }
}
