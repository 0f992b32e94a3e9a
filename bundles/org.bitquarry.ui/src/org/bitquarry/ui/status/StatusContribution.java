package org.bitquarry.ui.status;

import org.bitquarry.ui.PartIds;
import org.bitquarry.ui.UiPlugin;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.menus.WorkbenchWindowControlContribution;
import org.jspecify.annotations.Nullable;

/** Puts the status into the trim at the window's foot. */
public final class StatusContribution extends WorkbenchWindowControlContribution {
    @Override
    protected Control createControl(Composite parent) {
        StatusStrip strip = new StatusStrip(parent);
        StatusFollower.follow(getWorkbenchWindow(), UiPlugin.core(), strip);
        strip.onBudget(() -> showBudget(getWorkbenchWindow()));
        return strip;
    }

    private static void showBudget(IWorkbenchWindow window) {
        @Nullable IWorkbenchPage page = window.getActivePage();
        if (page == null) {
            return;
        }
        try {
            page.showView(PartIds.BUDGET);
        } catch (PartInitException broken) {
            throw new IllegalStateException("The budget can't be shown", broken);
        }
    }
}
