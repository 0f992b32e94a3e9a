package org.bitquarry.ui.sql;

import java.util.Objects;
import java.util.Optional;
import org.bitquarry.connections.ConnectionProfile;
import org.bitquarry.ui.UiPlugin;
import org.bitquarry.workbench.core.WorkbenchCore;
import org.bitquarry.workbench.core.datasource.DataSources;
import org.bitquarry.workbench.core.query.ScratchText;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.handlers.HandlerUtil;
import org.jspecify.annotations.Nullable;

/**
 * Opens a new session: against the datasource that the parameters name, else the selected one, else that of the active
 * part, else one that is connected, else the first.
 */
public final class NewSqlHandler extends AbstractHandler {
    private static final String COMMAND = "org.bitquarry.ui.command.newsql";

    @Override
    public @Nullable Object execute(ExecutionEvent event) {
        IWorkbenchPage page = HandlerUtil.getActiveWorkbenchWindow(event).getActivePage();
        Optional<String> schema = Optional.ofNullable(event.getParameter(COMMAND + ".schema"));
        Optional<String> datasource =
                Optional.ofNullable(event.getParameter(COMMAND + ".datasource")).or(() -> meant(event));
        String text = Objects.requireNonNullElse(event.getParameter(COMMAND + ".text"), "");
        boolean run = event.getParameter(COMMAND + ".run") != null;
        WorkbenchCore core = UiPlugin.core();
        // The texts of earlier sessions, and perhaps the profiles, are read from the disk first.
        Job.createSystem("New SQL session", monitor -> {
                    String against =
                            datasource.or(() -> likely(core.dataSources())).orElse("");
                    ScratchText session =
                            core.scratchTexts().create(against, schema).withText(text, 0);
                    core.scratchTexts().put(session);
                    SqlSessions.open(page, session, run);
                })
                .schedule();
        return null;
    }

    /** Returns the datasource that is selected, else that of the active part. */
    static Optional<String> meant(ExecutionEvent event) {
        return selected(HandlerUtil.getCurrentSelection(event)).or(() -> active(HandlerUtil.getActivePart(event)));
    }

    private static Optional<String> selected(@Nullable ISelection selection) {
        return selection instanceof IStructuredSelection elements && !elements.isEmpty()
                ? Optional.ofNullable(Adapters.adapt(elements.getFirstElement(), ConnectionProfile.class))
                        .map(ConnectionProfile::name)
                : Optional.empty();
    }

    private static Optional<String> active(@Nullable IWorkbenchPart part) {
        return Optional.ofNullable(part)
                .map(active -> active.getAdapter(ConnectionProfile.class))
                .map(ConnectionProfile::name);
    }

    /** Returns a datasource that is connected, else the first. */
    static Optional<String> likely(DataSources dataSources) {
        return dataSources.profiles().stream()
                .map(ConnectionProfile::name)
                .filter(name -> dataSources.connected(name).isPresent())
                .findFirst()
                .or(() -> dataSources.profiles().stream()
                        .map(ConnectionProfile::name)
                        .findFirst());
    }
}
