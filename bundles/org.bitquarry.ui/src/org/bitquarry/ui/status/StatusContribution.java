package org.bitquarry.ui.status;

import org.bitquarry.ui.UiPlugin;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.menus.WorkbenchWindowControlContribution;

/** Puts the status into the trim at the window's foot. */
public final class StatusContribution extends WorkbenchWindowControlContribution {
    @Override
    protected Control createControl(Composite parent) {
        StatusStrip strip = new StatusStrip(parent);
        StatusFollower.follow(getWorkbenchWindow(), UiPlugin.core(), strip);
        return strip;
    }
}
