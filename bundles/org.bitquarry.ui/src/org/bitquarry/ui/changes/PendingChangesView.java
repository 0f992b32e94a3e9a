package org.bitquarry.ui.changes;

import org.bitquarry.ui.parts.EmptyState;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.part.ViewPart;

/** Shows the edits that wait for a commit. */
public final class PendingChangesView extends ViewPart {
    private EmptyState empty;

    @Override
    public void createPartControl(Composite parent) {
        empty = new EmptyState(parent, "Edited rows wait here until you commit them.");
        empty.setData("test.id", "pendingchanges.empty");
    }

    @Override
    public void setFocus() {
        empty.setFocus();
    }
}
