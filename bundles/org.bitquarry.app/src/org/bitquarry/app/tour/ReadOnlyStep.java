package org.bitquarry.app.tour;

import java.util.Map;
import org.eclipse.nebula.widgets.nattable.NatTable;

/** A cell that can't be changed is typed into, and says why. */
final class ReadOnlyStep implements Step {
    @Override
    public String name() {
        return "readonly";
    }

    @Override
    public void walk(Guide guide) {
        guide.command(
                "org.bitquarry.ui.command.opentable",
                Map.of(".datasource", "demo", ".schema", "web", ".table", "PullRequests"));
        GridWalk grid = new GridWalk(guide.bot(), guide.bot().find(NatTable.class, "grid.table"));
        grid.waitForRow("27");
        grid.select(grid.keyWhere("State", "MERGED"), "Title");
        guide.bot().type("x");
    }
}
