package org.bitquarry.app.tour;

import java.util.Map;
import org.eclipse.nebula.widgets.nattable.NatTable;

/** A table is opened. */
final class TableStep implements Step {
    @Override
    public String name() {
        return "table";
    }

    @Override
    public void walk(Guide guide) {
        guide.command(
                "org.bitquarry.ui.command.opentable",
                Map.of(".datasource", "demo", ".schema", "web", ".table", "PullRequests"));
        new GridWalk(guide.bot(), guide.bot().find(NatTable.class, "grid.table")).waitForRow("27");
    }
}
