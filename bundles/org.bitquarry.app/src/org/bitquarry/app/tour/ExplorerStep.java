package org.bitquarry.app.tour;

import org.eclipse.swt.widgets.Tree;

/** The demo is opened and its schemas, tables and columns are looked at. */
final class ExplorerStep implements Step {
    @Override
    public String name() {
        return "explorer";
    }

    @Override
    public void walk(Guide guide) {
        guide.command("org.bitquarry.ui.command.opendemo");
        TreeWalk tree = new TreeWalk(guide.bot(), guide.bot().find(Tree.class, "explorer.tree"));
        tree.expand("demo", "web");
        tree.expand("demo", "web", "PullRequests");
        tree.expand("demo", "Information");
        tree.select("demo", "Information", "Repositories");
    }
}
