package org.bitquarry.ui.sql;

import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.bitquarry.ui.CommandIds;
import org.bitquarry.ui.UiPlugin;
import org.bitquarry.ui.parts.UiExecutor;
import org.bitquarry.workbench.core.WorkbenchCore;
import org.bitquarry.workbench.core.query.ScratchText;
import org.bitquarry.workbench.core.query.SqlFileOutcome;
import org.bitquarry.workbench.core.query.SqlFiles;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.jspecify.annotations.Nullable;

/**
 * Opens files as sessions: those that the parameter names, a line each, else those that a person chooses. A file that was
 * open before comes back with its datasource, and with what was never saved.
 */
public final class OpenFileHandler extends AbstractHandler {
    @Override
    public @Nullable Object execute(ExecutionEvent event) {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindow(event);
        @Nullable String named = event.getParameter(CommandIds.OPEN_FILE + CommandIds.FILE);
        Stream<Path> paths = named == null
                ? chosen(window.getShell())
                : named.lines().filter(line -> !line.isBlank()).map(Path::of);
        Optional<String> datasource = NewSqlHandler.meant(event);
        paths.forEach(path -> open(window.getActivePage(), path, datasource));
        return null;
    }

    private static Stream<Path> chosen(Shell shell) {
        FileDialog dialog = new FileDialog(shell, SWT.OPEN | SWT.MULTI);
        dialog.setText("Open SQL");
        dialog.setFilterExtensions(SqlFileChoice.PATTERNS);
        dialog.setFilterNames(SqlFileChoice.NAMES);
        return dialog.open() == null
                ? Stream.empty()
                : Stream.of(dialog.getFileNames()).map(name -> Path.of(dialog.getFilterPath(), name));
    }

    private static void open(IWorkbenchPage page, Path path, Optional<String> datasource) {
        WorkbenchCore core = UiPlugin.core();
        Shell shell = page.getWorkbenchWindow().getShell();
        UiExecutor ui = new UiExecutor(shell);
        Job.createSystem("Open " + path.getFileName(), monitor -> {
                    switch (new SqlFiles().read(path)) {
                        case SqlFileOutcome.Done done -> {
                            String against = datasource
                                    .or(() -> NewSqlHandler.likely(core.dataSources()))
                                    .orElse("");
                            ScratchText session =
                                    core.scratchTexts().open(done.file(), done.text(), against, Optional.empty());
                            SqlSessions.open(page, session, false);
                        }
                        case SqlFileOutcome.Failed failed ->
                            ui.later(() -> MessageDialog.openError(
                                    shell, "Open SQL", failed.problem().text()));
                        case SqlFileOutcome.Changed changed -> throw new IllegalStateException("nothing was compared");
                        case SqlFileOutcome.Gone gone -> throw new IllegalStateException("nothing was known");
                    }
                })
                .schedule();
    }
}
