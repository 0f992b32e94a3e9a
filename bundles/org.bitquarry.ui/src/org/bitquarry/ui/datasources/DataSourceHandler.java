package org.bitquarry.ui.datasources;

import java.util.List;
import java.util.Optional;
import org.bitquarry.connections.ConnectionProfile;
import org.bitquarry.ui.CommandIds;
import org.bitquarry.ui.UiPlugin;
import org.bitquarry.ui.parts.ActiveDataSource;
import org.bitquarry.ui.parts.UiExecutor;
import org.bitquarry.workbench.core.WorkbenchCore;
import org.bitquarry.workbench.core.datasource.DataSources;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.jspecify.annotations.Nullable;

/**
 * Does something with datasources: those that the command names, else the selected ones, else the one that a person
 * chooses from a list. Profiles are read in a job first. Belongs to the UI thread.
 */
abstract class DataSourceHandler extends AbstractHandler {
    private final WorkbenchCore core = UiPlugin.core();

    WorkbenchCore core() {
        return core;
    }

    /** Does it with the datasources, at least one; whoever can do it with one only takes the first. */
    abstract void run(IWorkbenchWindow window, List<ConnectionProfile> profiles);

    @Override
    public @Nullable Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        String parameter = event.getCommand().getId() + CommandIds.DATASOURCE;
        List<String> named = event.getParameters().containsKey(parameter)
                ? CommandIds.names(event.getParameter(parameter))
                : ActiveDataSource.allIn(window).stream()
                        .map(ConnectionProfile::name)
                        .toList();
        whenRead(window, core.dataSources(), profiles -> {
            List<ConnectionProfile> meant = named.stream()
                    .flatMap(name -> core.dataSources().profile(name).stream())
                    .toList();
            List<ConnectionProfile> all =
                    meant.isEmpty() ? chosen(window, profiles).stream().toList() : meant;
            if (!all.isEmpty()) {
                run(window, all);
            }
        });
        return null;
    }

    /** What is done with the profiles once they are read. */
    @FunctionalInterface
    interface Reader {
        void accept(List<ConnectionProfile> profiles);
    }

    /** Reads the profiles in a job, then goes on in the UI thread. */
    static void whenRead(IWorkbenchWindow window, DataSources dataSources, Reader reader) {
        UiExecutor ui = new UiExecutor(window.getShell());
        Job.createSystem("Read datasources", monitor -> {
                    List<ConnectionProfile> profiles = dataSources.profiles();
                    ui.execute(() -> reader.accept(profiles));
                })
                .schedule();
    }

    private static Optional<ConnectionProfile> chosen(IWorkbenchWindow window, List<ConnectionProfile> profiles) {
        if (profiles.size() < 2) {
            return profiles.stream().findFirst();
        }
        return new ChooseDialog(window.getShell(), profiles).ask();
    }
}
