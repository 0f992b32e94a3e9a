package org.bitquarry.app.tour;

import org.eclipse.swt.widgets.Button;

/** The first page of registering a datasource; nothing is registered. */
final class RegisterStep implements Step {
    @Override
    public String name() {
        return "register";
    }

    @Override
    public void walk(Guide guide) {
        guide.command("org.bitquarry.ui.command.register");
        guide.bot().find(Button.class, "datasource.cancel");
    }

    /** Closes the dialog, so that the window can be closed. */
    @Override
    public void leave(Guide guide) {
        new WizardWalk(guide).closeAll();
    }
}
