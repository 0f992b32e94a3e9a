package org.bitquarry.ui.table;

import java.util.stream.Stream;
import org.bitquarry.connections.ConnectionProfile;
import org.bitquarry.ui.PartIds;
import org.bitquarry.ui.UiPlugin;
import org.bitquarry.ui.bot.UiBot;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The status bar tells one datasource at a time. */
class StatusOfTableTest {
    private final UiBot bot = new UiBot();
    private final Acme acme = new Acme();

    @AfterEach
    void close() {
        acme.close();
    }

    private void select(Tree tree, String name) {
        bot.waitUntil(name, () -> Stream.of(tree.getItems())
                .anyMatch(item -> item.getText().startsWith(name)));
        bot.focus(tree);
        bot.run(() -> {
            TreeItem found = Stream.of(tree.getItems())
                    .filter(item -> item.getText().startsWith(name))
                    .findFirst()
                    .orElseThrow();
            tree.setSelection(found);
            tree.notifyListeners(SWT.Selection, new Event());
        });
    }

    private void waitFor(Canvas status, String datasource, boolean rows) {
        bot.waitUntil(datasource + (rows ? " and its rows" : " without rows"), () -> {
            String said = String.valueOf(status.getToolTipText());
            return said.contains(datasource) && said.contains(" rows") == rows;
        });
    }

    @Test
    void rowsStandBesideTheirOwnDatasourceOnly() {
        UiPlugin.core().dataSources().save(ConnectionProfile.named("elsewhere"));
        bot.showView(PartIds.EXPLORER);
        Tree tree = bot.find(Tree.class, "explorer.tree");
        Canvas status = bot.find(Canvas.class, "status");
        TableBot.open(bot, "web", "PullRequests").loaded();
        waitFor(status, Acme.DATASOURCE, true);

        select(tree, "elsewhere");
        waitFor(status, "elsewhere", false);

        select(tree, Acme.DATASOURCE);
        waitFor(status, Acme.DATASOURCE, true);
    }
}
