package org.bitquarry.app.tour;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;

/** The pending changes are sent from the preview; the rows show what the server answered. */
final class CommitStep implements Step {
    @Override
    public String name() {
        return "committed";
    }

    @Override
    public void walk(Guide guide) {
        Button commit = guide.bot().find(Button.class, "preview.commit");
        guide.bot().focus(commit);
        guide.bot().press(SWT.CR);
        guide.bot().waitUntil("the preview to close", commit::isDisposed);
    }
}
