package org.bitquarry.app.tour;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** A text is found in the cells, underlined and counted. */
final class FindStep implements Step {
    @Override
    public String name() {
        return "found";
    }

    @Override
    public void walk(Guide guide) {
        guide.command("org.bitquarry.ui.command.findcell");
        Text field = guide.bot().find(Text.class, "grid.find.text");
        guide.bot().run(() -> field.setText("fix"));
        Label count = guide.bot().find(Label.class, "grid.find.count");
        guide.bot().waitUntil("the count", () -> count.getText().endsWith(" cells"));
        guide.bot().focus(field);
        guide.bot().press(SWT.CR);
    }

    @Override
    public void leave(Guide guide) {
        guide.bot().press(SWT.ESC);
    }
}
