package org.bitquarry.app.tour;

import java.util.Map;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.swt.SWT;

/** Cells are changed, a row is added and one is marked for deletion; nothing is sent yet. */
final class EditStep implements Step {
    @Override
    public String name() {
        return "edited";
    }

    @Override
    public void walk(Guide guide) {
        guide.command(
                "org.bitquarry.ui.command.opentable",
                Map.of(".datasource", "demo", ".schema", "Information", ".table", "Repositories"));
        GridWalk grid = new GridWalk(guide.bot(), guide.bot().find(NatTable.class, "grid.table"));
        grid.change("web", "Description", "What customers see first.");
        grid.change("search", "MainLanguage", "rust");
        grid.select("deploy-tools", "Name");
        guide.command("org.bitquarry.ui.command.deleterow");
        guide.command("org.bitquarry.ui.command.addrow");
        guide.bot().type("playground");
        guide.bot().press(SWT.CR);
        grid.change("playground", "Name", "Playground");
        grid.change("playground", "ProjectKey", "OPS");
        grid.select("web", "Name");
    }
}
