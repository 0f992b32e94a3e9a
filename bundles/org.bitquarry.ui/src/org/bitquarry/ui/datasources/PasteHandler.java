package org.bitquarry.ui.datasources;

import java.nio.charset.StandardCharsets;
import org.bitquarry.connections.ConnectionString;
import org.bitquarry.connections.ParsedConnection;
import org.bitquarry.model.error.ProfileRejectedException;
import org.bitquarry.ui.UiPlugin;
import org.bitquarry.workbench.core.WorkbenchCore;
import org.bitquarry.workbench.core.datasource.DataSourceDraft;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.jspecify.annotations.Nullable;

/** Registers what is on the clipboard: a connection string or URL fills the wizard, an export is shown for import. */
public final class PasteHandler extends AbstractHandler {
    private static final String TITLE = "Paste a datasource";

    @Override
    public @Nullable Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        WorkbenchCore core = UiPlugin.core();
        DataSourceHandler.whenRead(window, core.dataSources(), profiles -> paste(window, core));
        return null;
    }

    private static void paste(IWorkbenchWindow window, WorkbenchCore core) {
        Shell shell = window.getShell();
        Clipboard clipboard = new Clipboard(shell.getDisplay());
        Object found = clipboard.getContents(TextTransfer.getInstance());
        clipboard.dispose();
        if (found instanceof String text && text.strip().startsWith("{")) {
            ImportDataSourcesDialog.ofContent(shell, core, text.getBytes(StandardCharsets.UTF_8))
                    .open();
        } else {
            register(window, core, found instanceof String text ? text : "");
        }
    }

    private static void register(IWorkbenchWindow window, WorkbenchCore core, String text) {
        Shell shell = window.getShell();
        DataSourceDraft draft = DataSourceDraft.ofNew(core.dataSources());
        try (ParsedConnection parsed = ConnectionString.parse(text)) {
            if (text.isBlank()) {
                MessageDialog.openInformation(
                        shell,
                        TITLE,
                        "There is no text on the clipboard. A connection string, a JDBC URL or an export can be pasted.");
                return;
            }
            draft.fill(parsed);
        } catch (ProfileRejectedException rejected) {
            MessageDialog.openError(
                    shell,
                    TITLE,
                    "What is on the clipboard can't be registered.\n\n"
                            + rejected.problem().text());
            return;
        }
        DataSourceDialog.register(window, DataSourceWizard.ofNew(core, draft));
    }
}
