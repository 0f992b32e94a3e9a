package org.bitquarry.app.tour;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;

/** Columns are offered while a statement is typed. */
final class CompletionStep implements Step {
    private static final String BEFORE = "\n\nSELECT ";
    private static final String BEHIND = " FROM PullRequests WHERE State = 'OPEN'";

    @Override
    public String name() {
        return "completion";
    }

    @Override
    public void walk(Guide guide) {
        StyledText text = guide.bot().find(StyledText.class, "sql.text");
        guide.bot().focus(text);
        int shells = guide.bot().ask(() -> text.getDisplay().getShells().length);
        guide.bot().run(() -> {
            text.append(BEFORE + BEHIND);
            text.setSelection(text.getCharCount() - BEHIND.length());
        });
        guide.bot().press(SWT.CTRL | ' ');
        guide.bot().waitUntil("the proposals", () -> text.getDisplay().getShells().length > shells);
    }

    /** Escape reaches a popup only where a window manager gives the text the keyboard. */
    @Override
    public void leave(Guide guide) {
        new WizardWalk(guide).closeAll();
    }
}
