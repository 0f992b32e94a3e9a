package org.bitquarry.app.tour;

import org.bitquarry.ui.PartIds;

/** The statements that were run so far. */
final class HistoryStep implements Step {
    @Override
    public String name() {
        return "history";
    }

    @Override
    public void walk(Guide guide) {
        guide.bot().showView(PartIds.HISTORY);
    }
}
