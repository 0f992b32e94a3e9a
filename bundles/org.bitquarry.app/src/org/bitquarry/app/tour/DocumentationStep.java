package org.bitquarry.app.tour;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Tree;

/** What a table is, is read beside its rows. */
final class DocumentationStep implements Step {
    @Override
    public String name() {
        return "documentation";
    }

    @Override
    public void walk(Guide guide) {
        new TreeWalk(guide.bot(), guide.bot().find(Tree.class, "explorer.tree")).select("demo", "web", "PullRequests");
        guide.bot().press(SWT.F1);
        StyledText page = guide.bot().find(StyledText.class, "documentation.text");
        guide.bot().waitUntil("the page", () -> page.getText().startsWith("PullRequests"));
    }
}
