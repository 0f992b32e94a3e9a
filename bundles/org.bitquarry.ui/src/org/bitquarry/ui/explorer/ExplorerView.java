package org.bitquarry.ui.explorer;

import org.bitquarry.ui.parts.EmptyState;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.part.ViewPart;

/** Shows the registered datasources and what is in them. */
public final class ExplorerView extends ViewPart {
    private EmptyState empty;

    @Override
    public void createPartControl(Composite parent) {
        empty = new EmptyState(parent, "Register a datasource to browse its tables.");
        empty.setData("test.id", "explorer.empty");
    }

    @Override
    public void setFocus() {
        empty.setFocus();
    }
}
