package org.bitquarry.app.tour;

import org.bitquarry.ui.PartIds;
import org.eclipse.swt.widgets.Tree;

/** What waits for a commit is seen in one place, whatever table it belongs to. */
final class PendingStep implements Step {
    @Override
    public String name() {
        return "pending";
    }

    @Override
    public void walk(Guide guide) {
        guide.bot().showView(PartIds.PENDING_CHANGES);
        Tree tree = guide.bot().find(Tree.class, "pendingchanges.tree");
        guide.bot().waitUntil("pending changes", () -> tree.getItemCount() > 0);
    }
}
