package org.bitquarry.ui.datasources;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bitquarry.connections.ConnectionProfile;
import org.bitquarry.model.exchange.RequestContext;
import org.bitquarry.model.table.Relations;
import org.bitquarry.model.table.Schema;
import org.bitquarry.ui.UiPlugin;
import org.bitquarry.ui.notify.Notice;
import org.bitquarry.ui.notify.NoticePopup;
import org.bitquarry.ui.parts.UiExecutor;
import org.bitquarry.workbench.core.datasource.DataSource;
import org.bitquarry.workbench.core.dictionary.Dictionary;
import org.bitquarry.workbench.core.dictionary.DictionaryHtml;
import org.bitquarry.workbench.core.export.ExportOutcome;
import org.bitquarry.workbench.core.export.FileJob;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchWindow;

/** Writes the data dictionary of a datasource, or of the schema that is selected, as a page for browsers. */
public final class PublishHandler extends DataSourceHandler {
    @Override
    void run(IWorkbenchWindow window, List<ConnectionProfile> profiles) {
        ConnectionProfile profile = profiles.getFirst();
        Optional<Schema> only = selected(window);
        FileDialog dialog = new FileDialog(window.getShell(), SWT.SAVE);
        dialog.setText("Publish data dictionary");
        dialog.setFilterExtensions(new String[] {"*.html"});
        dialog.setFileName(
                (profile.name() + only.map(schema -> "-" + schema.name()).orElse(""))
                                .replaceAll("[^\\p{L}\\p{N}._-]+", "-")
                        + ".html");
        dialog.setOverwrite(true);
        Optional.ofNullable(dialog.open()).ifPresent(file -> publish(profile, only, Path.of(file), window.getShell()));
    }

    private static Optional<Schema> selected(IWorkbenchWindow window) {
        return window.getActivePage().getSelection() instanceof IStructuredSelection objects
                ? Stream.of(objects.toArray())
                        .flatMap(object -> Optional.ofNullable(Adapters.adapt(object, Schema.class)).stream())
                        .findFirst()
                : Optional.empty();
    }

    /** Connects the datasource when it is not, and writes the page, in a job. */
    FileJob publish(ConnectionProfile profile, Optional<Schema> only, Path file, Shell shell) {
        String title = "Publish the data dictionary of " + profile.name();
        FileJob job = new FileJob(title, file, (out, stop) -> {
            DataSource live = core().dataSources()
                    .connect(profile, new RequestContext(stop, core().httpLog().beginOnFirst(profile.name(), title)));
            Dictionary dictionary = Dictionary.of(
                    profile.name(), only, live.catalog().knownSchemas(), new Relations(live.catalog()::tables));
            return DictionaryHtml.write(out, dictionary, stop);
        });
        UiExecutor ui = new UiExecutor(shell);
        job.onOutcome(outcome -> ui.later(() -> tell(outcome, title, shell)));
        job.schedule();
        return job;
    }

    private static void tell(ExportOutcome outcome, String title, Shell shell) {
        switch (outcome) {
            case ExportOutcome.Written written ->
                NoticePopup.show(
                        shell,
                        new Notice(
                                "Data dictionary published",
                                written.rows() + " tables written to " + written.file() + ". Click to open it.",
                                false,
                                () -> UiPlugin.browser().open(written.file())));
            case ExportOutcome.Failed failed ->
                MessageDialog.openError(shell, title, failed.problem().text());
            case ExportOutcome.Stopped stopped -> {
                // Whoever stops it knows; no file is left.
            }
            case ExportOutcome.Partly part -> throw new IllegalStateException("all of it was asked for");
            case ExportOutcome.Made made -> throw new IllegalStateException("a file was asked for");
        }
    }
}
