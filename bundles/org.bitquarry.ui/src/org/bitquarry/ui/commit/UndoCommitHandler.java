package org.bitquarry.ui.commit;

import org.bitquarry.ui.UiPlugin;
import org.bitquarry.workbench.core.Registration;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.jspecify.annotations.Nullable;

/** Offers to take back the newest commit. */
public final class UndoCommitHandler extends AbstractHandler {
    private final Registration registration;

    /** Made by the platform, on the UI thread. */
    public UndoCommitHandler() {
        Display display = Display.getCurrent();
        registration = UiPlugin.core().commits().onChange(() -> {
            if (!display.isDisposed()) {
                display.asyncExec(this::update);
            }
        });
        update();
    }

    private void update() {
        setBaseEnabled(UiPlugin.core().commits().newest().isPresent());
    }

    @Override
    public @Nullable Object execute(ExecutionEvent event) {
        @Nullable IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindow(event);
        if (window != null) {
            Shell shell = window.getShell();
            @Nullable Object part = HandlerUtil.getActivePart(event);
            CommitNews news =
                    CommitScope.of(part).<CommitNews>map(scope -> scope).orElse(UndoCommitHandler::nobody);
            new UndoFlow(UiPlugin.core(), shell, news).offerNewest();
        }
        return null;
    }

    private static void nobody(String text) {
        // Where no edits are shown, there is no place to tell it.
    }

    @Override
    public void dispose() {
        registration.close();
    }
}
