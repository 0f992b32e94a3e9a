package org.bitquarry.app.tour;

import java.util.Map;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;

/** A statement is run in an SQL session. */
final class SqlStep implements Step {
    private static final String SQL = """
            -- How pull requests of the storefront ended
            SELECT State, COUNT(*) AS PullRequests, MAX(UpdatedOn) AS LastChange
            FROM PullRequests
            WHERE CreatedOn >= DATE '2026-01-01'
            GROUP BY State
            ORDER BY PullRequests DESC
            """;

    @Override
    public String name() {
        return "sql";
    }

    @Override
    public void walk(Guide guide) {
        guide.command("org.bitquarry.ui.command.newsql", Map.of(".datasource", "demo", ".schema", "web"));
        StyledText text = guide.bot().find(StyledText.class, "sql.text");
        guide.bot().focus(text);
        guide.bot().run(() -> {
            text.setText(SQL);
            text.setSelection(SQL.indexOf("FROM"));
        });
        guide.bot().press(SWT.CTRL | SWT.CR);
        new GridWalk(guide.bot(), guide.bot().find(NatTable.class, "grid.table")).waitForRow("MERGED");
    }
}
