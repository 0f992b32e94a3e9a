package org.bitquarry.ui.grid;

import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.bitquarry.ui.CommandIds;
import org.bitquarry.workbench.core.edit.EditTarget;
import org.bitquarry.workbench.core.edit.RowId;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.services.IServiceLocator;
import org.jspecify.annotations.Nullable;

/**
 * Opens the editor of a table, and goes to a row as soon as it is loaded. For use on the UI thread.
 *
 * @param services of a part or a window
 * @param report is told in a sentence why a table can't be opened
 */
public record RowOpener(IServiceLocator services, Consumer<String> report) {
    /** Opens a table. */
    public Optional<ResultGrid> open(EditTarget target) {
        ParameterizedCommand command = ParameterizedCommand.generateCommand(
                services.getService(ICommandService.class).getCommand(CommandIds.OPEN_TABLE),
                Map.of(
                        CommandIds.OPEN_TABLE + CommandIds.DATASOURCE, target.datasource(),
                        CommandIds.OPEN_TABLE + CommandIds.SCHEMA, target.schema(),
                        CommandIds.OPEN_TABLE + CommandIds.TABLE, target.table()));
        try {
            @Nullable Object part = services.getService(IHandlerService.class).executeCommand(command, null);
            return Optional.ofNullable(part).map(opened -> Adapters.adapt(opened, ResultGrid.class));
        } catch (CommandException refused) {
            report.accept("The table can't be opened: " + refused.getMessage());
            return Optional.empty();
        }
    }

    /** Opens the table of a row, and selects the row, or its cell in a column. */
    public void open(EditTarget target, RowId row, Optional<String> column) {
        open(target).ifPresent(grid -> grid.revealWhenLoaded(row, column));
    }
}
