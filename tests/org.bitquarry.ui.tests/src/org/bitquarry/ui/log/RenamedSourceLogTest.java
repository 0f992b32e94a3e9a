package org.bitquarry.ui.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.bitquarry.connections.ConnectionProfile;
import org.bitquarry.model.exchange.HttpExchange;
import org.bitquarry.ui.PartIds;
import org.bitquarry.ui.UiPlugin;
import org.bitquarry.ui.bot.UiBot;
import org.bitquarry.workbench.core.WorkbenchCore;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.junit.jupiter.api.Test;

/** The log goes on to show what it showed when a datasource gets another name, under that name. */
class RenamedSourceLogTest {
    private static final ConnectionProfile BEFORE = ConnectionProfile.named("logged");
    private static final String NOW = "a logged one";

    private final UiBot bot = new UiBot();
    private final WorkbenchCore core = UiPlugin.core();

    private void sent(String datasource, String title) {
        core.httpLog()
                .begin(datasource, title)
                .listener()
                .exchanged(new HttpExchange(
                        Instant.EPOCH,
                        "GET",
                        "/2.0/user",
                        Optional.empty(),
                        200,
                        Duration.ZERO,
                        1,
                        1,
                        Optional.empty()));
    }

    /** Also where a low view has no room for them. */
    private String details() {
        return UiBot.withDescendants(bot.page().getWorkbenchWindow().getShell())
                .filter(control -> "httplog.details".equals(control.getData("test.id")))
                .map(text -> ((StyledText) text).getText())
                .findFirst()
                .orElse("");
    }

    @Test
    void linesFilterAndDetailsFollow() {
        core.dataSources().save(BEFORE);
        sent("logged", "SELECT 1");
        sent("demo", "SELECT 2");
        bot.showView(PartIds.HTTP_LOG);
        Tree tree = bot.find(Tree.class, "httplog.tree");
        bot.waitUntil("both", () -> tree.getItemCount() == 2);
        Combo datasource = bot.find(Combo.class, "httplog.datasource");
        bot.run(() -> {
            datasource.select(datasource.indexOf("logged"));
            datasource.notifyListeners(SWT.Selection, new Event());
        });
        bot.waitUntil("what was chosen", () -> tree.getItemCount() == 1);
        bot.run(() -> {
            TreeItem request = tree.getItem(0).getItem(0);
            tree.setSelection(request);
            Event event = new Event();
            event.item = request;
            tree.notifyListeners(SWT.Selection, event);
        });
        bot.waitUntil("the details", () -> details().endsWith("Datasource: logged\n"));

        core.dataSources().update("logged", BEFORE.withName(NOW));

        bot.waitUntil(
                "the line under the new name",
                () -> tree.getItemCount() == 1
                        && tree.getItem(0).getText().equals("SELECT 1  " + NOW)
                        && datasource.getText().equals(NOW));
        bot.waitUntil("the old name is gone", () -> datasource.indexOf("logged") < 0);
        bot.waitUntil("the details", () -> details().endsWith("Datasource: " + NOW + "\n"));
        assertThat(bot.<Boolean>ask(tree::isVisible)).isTrue();
    }
}
