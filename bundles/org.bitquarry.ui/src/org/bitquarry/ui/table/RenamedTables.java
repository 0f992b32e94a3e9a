package org.bitquarry.ui.table;

import org.bitquarry.ui.PartIds;
import org.bitquarry.ui.parts.UiExecutor;
import org.bitquarry.workbench.core.Registration;
import org.bitquarry.workbench.core.datasource.DataSourceEvent;
import org.bitquarry.workbench.core.datasource.DataSources;
import org.eclipse.core.runtime.Platform;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IEditorReference;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.jspecify.annotations.Nullable;

/** Lets the editors of tables follow the name of their datasource: they open anew under it. Belongs to the UI thread. */
public final class RenamedTables {
    private final IWorkbenchWindow window;

    private RenamedTables(IWorkbenchWindow window) {
        this.window = window;
    }

    /** Follows as long as a window lives. */
    public static void follow(IWorkbenchWindow window, DataSources dataSources) {
        RenamedTables tables = new RenamedTables(window);
        Shell shell = window.getShell();
        UiExecutor ui = new UiExecutor(shell);
        Registration events = dataSources.onChange(event -> {
            if (event instanceof DataSourceEvent.Renamed renamed) {
                ui.execute(
                        () -> tables.rename(renamed.before(), renamed.profile().name()));
            }
        });
        shell.addDisposeListener(gone -> events.close());
    }

    private void rename(String before, String now) {
        @Nullable IWorkbenchPage page = window.getActivePage();
        if (page == null) {
            return;
        }
        for (IEditorReference editor : page.getEditorReferences()) {
            try {
                if (editor.getEditorInput() instanceof TableInput table
                        && table.target().isOf(before)
                        && !table.target().datasource().equals(now)) {
                    open(page, editor, new TableInput(table.target().in(now), table.where()));
                }
            } catch (PartInitException refused) {
                Platform.getLog(RenamedTables.class).error("A table of " + now + " can't be opened anew", refused);
            }
        }
    }

    /** What is pending has moved already: closing asks nothing. */
    private static void open(IWorkbenchPage page, IEditorReference editor, TableInput renamed)
            throws PartInitException {
        @Nullable IWorkbenchPart part = editor.getPart(false);
        boolean inFront = part != null && page.getActiveEditor() == part;
        page.closeEditors(new IEditorReference[] {editor}, false);
        page.openEditor(renamed, PartIds.TABLE_EDITOR, inFront);
    }
}
