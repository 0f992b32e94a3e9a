package org.bitquarry.app.tour;

import org.eclipse.swt.widgets.Link;

/** The welcome page shows where the keyboard is. */
final class WelcomeKeyboardStep implements Step {
    @Override
    public String name() {
        return "welcome-keyboard";
    }

    @Override
    public void walk(Guide guide) {
        guide.bot().focus(guide.bot().find(Link.class, "welcome.register"));
    }
}
