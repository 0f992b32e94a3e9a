package org.bitquarry.ui.preferences;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.bitquarry.ui.bot.DialogBot;
import org.bitquarry.ui.bot.UiBot;
import org.eclipse.jface.preference.IPreferencePage;
import org.eclipse.jface.preference.PreferenceDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.dialogs.FilteredTree;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whichever page the preferences open with, all of it can be seen. */
class PageRoomTest {
    private static final String KEYS = "org.bitquarry.ui.preferences.keys";
    /** The page's title, the buttons below, and what the window had before. */
    private static final int AROUND = 400;

    private final UiBot bot = new UiBot();

    @AfterEach
    void close() {
        new DialogBot(bot).closeAll();
    }

    private Shell open(String page) {
        bot.run(() -> PlatformUI.getWorkbench().getDisplay().asyncExec(() -> PreferencesUtil.createPreferenceDialogOn(
                        bot.page().getWorkbenchWindow().getShell(), page, null, null)
                .open()));
        new DialogBot(bot).waitFor("Preferences");
        return bot.ask(() -> Stream.of(PlatformUI.getWorkbench().getDisplay().getShells())
                .filter(shell -> shell.getData() instanceof PreferenceDialog)
                .findFirst()
                .orElseThrow());
    }

    private static Point needed(Shell shell) {
        return ((IPreferencePage) ((PreferenceDialog) shell.getData()).getSelectedPage())
                .getControl()
                .computeSize(SWT.DEFAULT, SWT.DEFAULT);
    }

    private static boolean isWhole(Shell shell) {
        Rectangle there =
                UiBot.descendant(shell, ScrolledComposite.class).orElseThrow().getClientArea();
        Point needed = needed(shell);
        return needed.x <= there.width && needed.y <= there.height;
    }

    @Test
    void openedAgainTheyAreAsLargeAsBefore() {
        Shell first = open(KEYS);
        bot.waitUntil("room for the whole page", () -> isWhole(first));
        Point before = bot.ask(first::getSize);
        new DialogBot(bot).closeAll();

        Shell second = open(KEYS);
        bot.waitUntil("room for the whole page", () -> isWhole(second));

        assertThat(bot.<Point>ask(second::getSize)).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "org.bitquarry.ui.preferences.categories",
                KEYS,
                "org.bitquarry.ui.preferences.securestorage",
                "org.bitquarry.ui.templates.page"
            })
    void thePageThatThePreferencesOpenWithIsShownWhole(String page) {
        Shell shell = open(page);

        bot.waitUntil("room for the whole page", () -> isWhole(shell));

        Tree names = bot.ask(() -> UiBot.descendant(shell, Tree.class).orElseThrow());
        assertThat(bot.<Integer>ask(() -> names.getClientArea().width))
                .isGreaterThanOrEqualTo(bot.<Integer>ask(() -> names.computeSize(SWT.DEFAULT, SWT.DEFAULT).x));
        assertThat(bot.<Integer>ask(() -> shell.getSize().y))
                .as("no larger than it must be")
                .isLessThan(bot.<Integer>ask(() -> needed(shell).y + AROUND));
    }

    @Test
    void thePlatformsPagesSayTheSameOfTheSameThingAsOurs() {
        Shell shell = open("org.eclipse.ui.preferencePages.ColorsAndFonts");

        bot.waitUntil(
                "our words",
                () -> UiBot.descendant(shell, FilteredTree.class)
                                .filter(tree ->
                                        tree.getFilterControl().getMessage().equals("Filter by name"))
                                .isPresent()
                        && labels(shell).anyMatch(words -> words.startsWith("Name, font or size")));
        assertThat(bot.<List<String>>ask(() -> UiBot.withDescendants(shell)
                        .filter(FilteredTree.class::isInstance)
                        .map(tree -> ((FilteredTree) tree).getFilterControl().getText())
                        .toList()))
                .as("nothing is typed in for a person")
                .isNotEmpty()
                .containsOnly("");
    }

    private static Stream<String> labels(Composite above) {
        return Stream.of(above.getChildren())
                .flatMap(child -> child instanceof Label label
                        ? Stream.of(label.getText())
                        : child instanceof Composite composite ? labels(composite) : Stream.empty());
    }

    @Test
    void theFirstSnippetIsShownAndAllOfEachDescription() {
        Shell shell = open("org.bitquarry.ui.templates.page");
        Table snippets = bot.ask(() -> UiBot.descendant(shell, Table.class).orElseThrow());

        bot.waitUntil("room for the words", () -> snippets.getColumn(2).getWidth() >= words(snippets));
        assertThat(bot.<Integer>ask(snippets::getSelectionIndex)).isZero();
    }

    private static int words(Table snippets) {
        GC gc = new GC(snippets);
        try {
            return Stream.of(snippets.getItems())
                    .mapToInt(item -> gc.textExtent(item.getText(2)).x)
                    .max()
                    .orElseThrow();
        } finally {
            gc.dispose();
        }
    }
}
