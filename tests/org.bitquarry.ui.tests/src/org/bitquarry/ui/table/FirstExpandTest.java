package org.bitquarry.ui.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.bitquarry.ui.PartIds;
import org.bitquarry.ui.bot.UiBot;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A datasource is opened in the explorer for the first time, and the source refuses. */
class FirstExpandTest {
    private final UiBot bot = new UiBot();
    private final Acme acme = new Acme();
    private Tree tree = null;

    @BeforeEach
    void show() {
        bot.showView(PartIds.EXPLORER);
        tree = bot.find(Tree.class, "explorer.tree");
        bot.waitUntil("the datasource", () -> item(Acme.DATASOURCE) != null);
    }

    @AfterEach
    void close() {
        acme.close();
    }

    private TreeItem item(String begin) {
        return items().filter(item -> item.getText().startsWith(begin))
                .findFirst()
                .orElse(null);
    }

    private List<String> lines() {
        return items().map(TreeItem::getText).toList();
    }

    private Stream<TreeItem> items() {
        return below(tree.getItems());
    }

    private static Stream<TreeItem> below(TreeItem... items) {
        return Stream.of(items)
                .flatMap(item ->
                        Stream.concat(Stream.of(item), item.getExpanded() ? below(item.getItems()) : Stream.of()));
    }

    private void press(String line, int key) {
        bot.run(() -> {
            tree.setSelection(item(line));
            tree.notifyListeners(SWT.Selection, new Event());
        });
        bot.focus(tree);
        bot.press(key);
    }

    @Test
    void whatTheTokenMayNotDoIsSaidBelowTheDatasourceAndTriedAgain() {
        acme.emulator.faults().next(1000).answer(403);
        press(Acme.DATASOURCE, SWT.ARROW_RIGHT);
        bot.waitUntil("try again", () -> item("Try again") != null);
        assertThat(bot.<List<String>>ask(this::lines))
                .contains("acme test  not connected", "Ask an administrator for access.")
                .anyMatch(line -> line.startsWith("Not allowed (403). Bitbucket says: Access"));

        acme.emulator.faults().clear();
        press("Try again", SWT.CR);
        bot.waitUntil("the schemas", () -> lines().contains("web"));
        assertThat(bot.<List<String>>ask(this::lines)).doesNotContain("Try again");
    }
}
