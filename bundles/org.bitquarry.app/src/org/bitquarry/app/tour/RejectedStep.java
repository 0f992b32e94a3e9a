package org.bitquarry.app.tour;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;

/** A statement is wrong: its place is marked, and the messages say why. */
final class RejectedStep implements Step {
    @Override
    public String name() {
        return "rejected";
    }

    @Override
    public void walk(Guide guide) {
        StyledText text = guide.bot().find(StyledText.class, "sql.text");
        guide.bot().focus(text);
        guide.bot().run(() -> {
            text.setText("SELECT Slugg, Name\nFROM Information.Repositories");
            text.setSelection(0);
        });
        guide.bot().press(SWT.CTRL | SWT.CR);
        StyledText detail = guide.bot().find(StyledText.class, "sql.messages.detail");
        guide.bot().waitUntil("the reason", () -> detail.getText().contains("Slugg"));
    }
}
