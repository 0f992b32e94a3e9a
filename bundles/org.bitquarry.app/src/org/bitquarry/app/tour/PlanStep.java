package org.bitquarry.app.tour;

import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Tree;

/** The requests that a statement would send are looked at instead of its rows. */
final class PlanStep implements Step {
    private static final String SQL =
            "SELECT Id, Title, AuthorDisplayName FROM PullRequests WHERE State = 'OPEN' ORDER BY UpdatedOn DESC";

    @Override
    public String name() {
        return "plan";
    }

    @Override
    public void walk(Guide guide) {
        StyledText text = guide.bot().find(StyledText.class, "sql.text");
        guide.bot().focus(text);
        guide.bot().run(() -> {
            text.setText(SQL);
            text.setSelection(0);
        });
        guide.command("org.bitquarry.ui.command.requestplan");
        Tree tree = guide.bot().find(Tree.class, "sql.plan.tree");
        guide.bot().waitUntil("requests in the plan", () -> tree.getItemCount() > 0);
    }
}
