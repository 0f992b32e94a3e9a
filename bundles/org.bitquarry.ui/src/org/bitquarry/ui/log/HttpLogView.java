package org.bitquarry.ui.log;

import org.bitquarry.ui.parts.EmptyState;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.part.ViewPart;

/** Shows every request that the application sent, below the statement it was sent for. */
public final class HttpLogView extends ViewPart {
    private EmptyState empty;

    @Override
    public void createPartControl(Composite parent) {
        empty = new EmptyState(parent, "The requests of your statements appear here.");
        empty.setData("test.id", "httplog.empty");
    }

    @Override
    public void setFocus() {
        empty.setFocus();
    }
}
