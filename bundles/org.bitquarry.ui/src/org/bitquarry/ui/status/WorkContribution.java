package org.bitquarry.ui.status;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.menus.WorkbenchWindowControlContribution;
import org.jspecify.annotations.Nullable;

/** Puts what runs into the trim at the window's foot. */
public final class WorkContribution extends WorkbenchWindowControlContribution {
    @Override
    protected Control createControl(Composite parent) {
        IWorkbenchWindow window = getWorkbenchWindow();
        return new WorkStrip(parent, () -> showAll(window));
    }

    private static void showAll(IWorkbenchWindow window) {
        @Nullable IWorkbenchPage page = window.getActivePage();
        if (page == null) {
            return;
        }
        try {
            page.showView(IPageLayout.ID_PROGRESS_VIEW);
        } catch (PartInitException broken) {
            throw new IllegalStateException("The list of jobs can't be shown", broken);
        }
    }
}
