package org.bitquarry.ui.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bitquarry.ui.PartIds;
import org.bitquarry.ui.bot.UiBot;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.junit.jupiter.api.Test;

/** From the first start to the columns of a table, against the demo inside the application. */
class DemoTest {
    private final UiBot bot = new UiBot();
    private Tree tree = null;

    @Test
    void theWelcomeTileOpensTheDemoDownToItsColumns() {
        bot.showView(PartIds.EXPLORER);
        bot.run(() -> bot.page().closeAllEditors(false));
        Link tile = bot.find(Link.class, "welcome.opendemo");

        bot.run(() -> tile.notifyListeners(SWT.Selection, new Event()));
        tree = bot.find(Tree.class, "explorer.tree");
        waitFor("Information");
        expand("Information");
        waitFor("Repositories");
        expand("Repositories");
        waitFor("Slug");

        assertThat(bot.<String>ask(() -> line("Slug").orElseThrow().getText())).startsWith("Slug  VARCHAR");
        bot.showView(PartIds.HTTP_LOG);
        Tree log = bot.find(Tree.class, "httplog.tree");
        bot.waitUntil(
                "requests of the newest entry",
                () -> log.getItemCount() > 0 && log.getItem(0).getItemCount() > 0);
        Canvas status = bot.find(Canvas.class, "status");
        bot.waitUntil("the budget in the status", () -> String.valueOf(status.getToolTipText())
                .matches(".*demo.*API.*left"));
    }

    private void waitFor(String prefix) {
        bot.waitUntil("a line " + prefix, () -> line(prefix).isPresent());
    }

    private void expand(String prefix) {
        bot.run(() -> tree.setSelection(line(prefix).orElseThrow()));
        bot.focus(tree);
        bot.press(SWT.ARROW_RIGHT);
    }

    private Optional<TreeItem> line(String prefix) {
        return all(List.of(tree.getItems()))
                .filter(item -> item.getText().startsWith(prefix))
                .findFirst();
    }

    private static Stream<TreeItem> all(List<TreeItem> items) {
        return items.stream()
                .flatMap(item -> Stream.concat(
                        Stream.of(item), item.getExpanded() ? all(List.of(item.getItems())) : Stream.of()));
    }
}
