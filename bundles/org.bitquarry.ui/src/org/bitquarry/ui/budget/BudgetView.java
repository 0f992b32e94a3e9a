package org.bitquarry.ui.budget;

import org.bitquarry.ui.CommandIds;
import org.bitquarry.ui.UiPlugin;
import org.bitquarry.ui.parts.Commands;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.part.ViewPart;

/** Shows what is left of the hour of each connected datasource. */
public final class BudgetView extends ViewPart {
    private BudgetPane pane;

    @Override
    public void createPartControl(Composite parent) {
        pane = new BudgetPane(parent, UiPlugin.core(), () -> new Commands(getSite()).run(CommandIds.CONNECT));
    }

    @Override
    public void setFocus() {
        pane.setFocus();
    }
}
