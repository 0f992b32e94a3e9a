package org.bitquarry.app.tour;

import org.bitquarry.ui.PartIds;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;

/** Every request so far, by statement; one is looked at. */
final class HttpLogStep implements Step {
    @Override
    public String name() {
        return "httplog";
    }

    @Override
    public void walk(Guide guide) {
        guide.bot().showView(PartIds.HTTP_LOG);
        Tree tree = guide.bot().find(Tree.class, "httplog.tree");
        guide.bot().waitUntil("a request", () -> tree.getItemCount() > 0);
        guide.bot().run(() -> {
            for (TreeItem statement : tree.getItems()) {
                if (statement.getExpanded() && statement.getItemCount() > 0) {
                    tree.setSelection(statement.getItem(0));
                    tree.notifyListeners(SWT.Selection, new Event());
                    tree.notifyListeners(SWT.DefaultSelection, new Event());
                    break;
                }
            }
        });
    }
}
