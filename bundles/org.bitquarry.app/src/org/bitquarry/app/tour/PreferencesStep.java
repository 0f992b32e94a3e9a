package org.bitquarry.app.tour;

import org.eclipse.swt.SWT;

/** The preferences are looked at. */
final class PreferencesStep implements Step {
    @Override
    public String name() {
        return "preferences";
    }

    @Override
    public void walk(Guide guide) {
        guide.command("org.eclipse.ui.window.preferences");
        guide.waitForDialog("Preferences");
    }

    @Override
    public void leave(Guide guide) {
        guide.bot().press(SWT.ESC);
    }
}
