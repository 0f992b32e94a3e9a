package org.bitquarry.app.tour;

import org.bitquarry.ui.PartIds;

/** Every request so far, by statement. */
final class HttpLogStep implements Step {
    @Override
    public String name() {
        return "httplog";
    }

    @Override
    public void walk(Guide guide) {
        guide.bot().showView(PartIds.HTTP_LOG);
    }
}
