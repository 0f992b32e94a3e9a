package org.bitquarry.app.tour;

import java.util.Map;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Label;

/** Rows are about to be exported; what reading all of them takes is told. */
final class ExportStep implements Step {
    @Override
    public String name() {
        return "export";
    }

    @Override
    public void walk(Guide guide) {
        guide.command(
                "org.bitquarry.ui.command.opentable",
                Map.of(".datasource", "demo", ".schema", "web", ".table", "Commits"));
        guide.bot().find(NatTable.class, "grid.table");
        guide.settle();
        guide.command("org.bitquarry.ui.command.export");
        guide.bot().find(Button.class, "export.export");
        Label cost = guide.bot().find(Label.class, "export.cost");
        guide.bot().waitUntil("the cost", () -> cost.getText().startsWith("≈"));
    }

    @Override
    public void leave(Guide guide) {
        guide.bot().press(SWT.ESC);
    }
}
