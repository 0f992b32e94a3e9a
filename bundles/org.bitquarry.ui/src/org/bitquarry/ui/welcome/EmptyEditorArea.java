package org.bitquarry.ui.welcome;

import org.bitquarry.ui.parts.Commands;
import org.eclipse.e4.ui.model.application.ui.MUIElement;
import org.eclipse.e4.ui.model.application.ui.basic.MWindow;
import org.eclipse.e4.ui.workbench.modeling.EModelService;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.ui.IWorkbenchWindow;
import org.jspecify.annotations.Nullable;

/**
 * Shows the welcome page where editors appear, as long as there is none. The platform leaves that place blank, and a page
 * of its own would be one more tab to close.
 */
public final class EmptyEditorArea {
    private static final String EDITORS = "org.eclipse.e4.primaryDataStack";

    private final IWorkbenchWindow window;

    /** Makes the area of a window. */
    public EmptyEditorArea(IWorkbenchWindow window) {
        this.window = window;
    }

    /** Begins to show the page when it is wanted; call it once the window is open, on the UI thread. */
    public void install() {
        EModelService model = window.getService(EModelService.class);
        @Nullable MUIElement stack = model.find(EDITORS, window.getService(MWindow.class));
        if (stack != null && stack.getWidget() instanceof CTabFolder folder && !folder.isDisposed()) {
            install(folder);
        }
    }

    private void install(CTabFolder folder) {
        WelcomePage page = new WelcomePage(folder, new Commands(window));
        Runnable place = () -> place(folder, page);
        folder.addListener(SWT.Resize, event -> place.run());
        // An editor that comes or goes makes the folder paint its tabs; the platform tells nothing earlier.
        folder.addListener(SWT.Paint, event -> {
            if (page.getVisible() != (folder.getItemCount() == 0)) {
                folder.getDisplay().asyncExec(place);
            }
        });
        // Another layout makes another folder.
        folder.addDisposeListener(gone -> gone.display.asyncExec(() -> {
            if (window.getShell() != null && !window.getShell().isDisposed()) {
                install();
            }
        }));
        place.run();
    }

    private static void place(CTabFolder folder, WelcomePage page) {
        if (folder.isDisposed()) {
            return;
        }
        boolean wanted = folder.getItemCount() == 0;
        if (wanted) {
            Rectangle area = folder.getClientArea();
            page.setBounds(area);
            page.moveAbove(null);
        }
        page.setVisible(wanted);
    }
}
