package org.bitquarry.app.tour;

import java.util.Optional;
import java.util.stream.Stream;
import org.bitquarry.ui.bot.UiBot;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;

/** Selects and expands the lines of a tree with keys, as a person does. */
final class TreeWalk {
    private final UiBot bot;
    private final Tree tree;

    TreeWalk(UiBot bot, Tree tree) {
        this.bot = bot;
        this.tree = tree;
    }

    /** Waits for a line below a path of lines, each by its beginning, and selects it. */
    void select(String... path) {
        bot.waitUntil("the line " + String.join(" › ", path), () -> find(path).isPresent());
        bot.run(() -> {
            tree.setSelection(find(path).orElseThrow());
            tree.notifyListeners(SWT.Selection, new Event());
        });
        bot.focus(tree);
    }

    /** Expands a line and waits for what is below it. */
    void expand(String... path) {
        select(path);
        if (!bot.<Boolean>ask(() -> find(path).orElseThrow().getExpanded())) {
            bot.press(SWT.ARROW_RIGHT);
        }
        bot.waitUntil(
                "something below " + path[path.length - 1],
                () -> find(path).orElseThrow().getExpanded());
    }

    /** Collapses a line. */
    void collapse(String... path) {
        select(path);
        bot.press(SWT.ARROW_LEFT);
        bot.waitUntil(
                "nothing below " + path[path.length - 1],
                () -> !find(path).orElseThrow().getExpanded());
    }

    private Optional<TreeItem> find(String... path) {
        Stream<TreeItem> level = Stream.of(tree.getItems());
        Optional<TreeItem> found = Optional.empty();
        for (String name : path) {
            found = level.filter(item -> (item.getText() + " ").startsWith(name + " "))
                    .findFirst();
            level = found.stream().flatMap(item -> Stream.of(item.getItems()));
        }
        return found;
    }
}
