package org.bitquarry.app.tour;

import org.eclipse.swt.widgets.Button;

/** The exact requests are looked at before they are sent. */
final class PreviewStep implements Step {
    @Override
    public String name() {
        return "preview";
    }

    @Override
    public void walk(Guide guide) {
        guide.command("org.bitquarry.ui.command.preview");
        guide.bot().find(Button.class, "preview.commit");
    }
}
