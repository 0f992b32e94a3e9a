package org.bitquarry.app.tour;

import org.eclipse.nebula.widgets.nattable.NatTable;

/** The rows that are here are sorted; the head tells by what, and who did it. */
final class SortStep implements Step {
    private static final String SORT = "org.bitquarry.ui.command.sort";

    @Override
    public String name() {
        return "sorted";
    }

    @Override
    public void walk(Guide guide) {
        new GridWalk(guide.bot(), guide.bot().find(NatTable.class, "grid.table")).select("27", "Title");
        guide.command(SORT);
    }

    @Override
    public void leave(Guide guide) {
        guide.command(SORT);
        guide.command(SORT);
    }
}
