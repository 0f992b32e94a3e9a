package org.bitquarry.ui.changes;

import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.bitquarry.ui.grid.ResultGrid;
import org.bitquarry.ui.parts.UiExecutor;
import org.bitquarry.workbench.core.WorkbenchCore;
import org.bitquarry.workbench.core.edit.EditTarget;
import org.bitquarry.workbench.core.work.RequestJob;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.ui.IWorkbenchPartSite;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.jspecify.annotations.Nullable;

/** Leads from a pending change to its row, and from what an earlier session left to what can be sent. */
final class PendingOpener {
    private static final String OPEN = "org.bitquarry.ui.command.opentable";

    private final WorkbenchCore core;
    private final IWorkbenchPartSite site;
    private final Consumer<String> report;

    PendingOpener(WorkbenchCore core, IWorkbenchPartSite site, Consumer<String> report) {
        this.core = core;
        this.site = site;
        this.report = report;
    }

    /** Opens the table of a node; a row is selected, as soon as it is there. */
    void open(PendingNode node) {
        Optional<ResultGrid> grid = table(node.target()).map(part -> Adapters.adapt(part, ResultGrid.class));
        if (node instanceof PendingNode.OfRow row) {
            grid.ifPresent(shown -> shown.revealWhenLoaded(row.id()));
        }
    }

    private Optional<Object> table(EditTarget target) {
        ParameterizedCommand command = ParameterizedCommand.generateCommand(
                site.getService(ICommandService.class).getCommand(OPEN),
                Map.of(
                        OPEN + ".datasource", target.datasource(),
                        OPEN + ".schema", target.schema(),
                        OPEN + ".table", target.table()));
        try {
            @Nullable Object part = site.getService(IHandlerService.class).executeCommand(command, null);
            return Optional.ofNullable(part);
        } catch (CommandException refused) {
            report.accept("The table can't be opened: " + refused.getMessage());
            return Optional.empty();
        }
    }

    /** Takes up what an earlier session left, so that it can be looked at, sent or dropped row by row. */
    void load(PendingNode.OfWaiting waiting) {
        UiExecutor ui = new UiExecutor(site.getShell());
        EditTarget target = waiting.target();
        new RequestJob(
                        "Take up the changes of " + target,
                        core.httpLog()
                                .begin(target.datasource(), "Take up pending changes")
                                .listener(),
                        context -> new PendingLoader(core).open(target, context),
                        problem -> ui.execute(() -> report.accept(problem.text())))
                .schedule();
    }

    /** Throws away what an earlier session left. */
    void discard(PendingNode.OfWaiting waiting) {
        core.pendingChanges().discard(waiting.waiting());
    }
}
