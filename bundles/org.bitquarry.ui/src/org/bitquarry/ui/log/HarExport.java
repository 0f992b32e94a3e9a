package org.bitquarry.ui.log;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.bitquarry.workbench.core.export.ExportOutcome;
import org.bitquarry.workbench.core.export.FileJob;
import org.bitquarry.workbench.core.log.HarWriter;
import org.bitquarry.workbench.core.log.LoggedStatement;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.osgi.framework.FrameworkUtil;

/**
 * Requests on their way into a file that browsers' tools read.
 *
 * @param statements what is written
 */
record HarExport(List<LoggedStatement> statements) {
    private static final String NAME = "bitquarry.har";

    /** Asks for a file. */
    static Optional<Path> ask(Shell shell) {
        FileDialog dialog = new FileDialog(shell, SWT.SAVE);
        dialog.setText("Export the HTTP log");
        dialog.setFilterExtensions(new String[] {"*.har", "*"});
        dialog.setFilterNames(new String[] {"HTTP archives (*.har)", "All files"});
        dialog.setFileName(NAME);
        dialog.setOverwrite(true);
        return Optional.ofNullable(dialog.open()).map(Path::of);
    }

    /** Writes them in a job, which tells how it went from its own thread. */
    void write(Path file, Consumer<ExportOutcome> told) {
        String version = FrameworkUtil.getBundle(HarExport.class).getVersion().toString();
        FileJob job = new FileJob(
                "Export the HTTP log", file, (out, stop) -> HarWriter.write(out, statements, version, stop));
        job.onOutcome(told);
        job.schedule();
    }
}
