package org.bitquarry.ui.sql;

import java.util.List;
import org.bitquarry.ui.PartIds;
import org.bitquarry.ui.UiPlugin;
import org.bitquarry.workbench.core.query.ScratchText;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IStartup;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens the editors of sessions. When the window opens, those that were open come back even where the workbench doesn't
 * know of them, since it only writes down what is open when it is closed in an orderly way.
 */
public final class SqlSessions implements IStartup {
    private static final Logger LOG = LoggerFactory.getLogger(SqlSessions.class);

    /** Opens the editor of a session soon, or brings it to the front; from any thread. Runs its text, when that is wanted. */
    public static void open(IWorkbenchPage page, ScratchText session, boolean run) {
        PlatformUI.getWorkbench().getDisplay().asyncExec(() -> {
            if (show(page, session, true) instanceof SqlEditorPart editor && run) {
                editor.pane().runScript();
            }
        });
    }

    private static @Nullable IEditorPart show(IWorkbenchPage page, ScratchText session, boolean activate) {
        try {
            return page.openEditor(new SqlEditorInput(session.id(), session.title()), PartIds.SQL_EDITOR, activate);
        } catch (PartInitException refused) {
            LOG.error("The SQL session {} can't be opened", session.id(), refused);
            return null;
        }
    }

    @Override
    public void earlyStartup() {
        List<ScratchText> open = UiPlugin.core().scratchTexts().list().stream()
                .filter(ScratchText::open)
                .toList();
        PlatformUI.getWorkbench().getDisplay().asyncExec(() -> {
            IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
            if (window != null && window.getActivePage() != null) {
                open.stream()
                        .filter(session -> !isShown(window.getActivePage(), session))
                        .forEach(session -> show(window.getActivePage(), session, false));
            }
        });
    }

    private static boolean isShown(IWorkbenchPage page, ScratchText session) {
        return page.findEditor(new SqlEditorInput(session.id(), session.title())) != null;
    }
}
