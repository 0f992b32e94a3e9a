package org.bitquarry.ui.datasources;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bitquarry.connections.Category;
import org.bitquarry.connections.CategoryColour;
import org.bitquarry.connections.CategoryRules;
import org.bitquarry.ui.UiPlugin;
import org.bitquarry.ui.bot.DialogBot;
import org.bitquarry.ui.bot.UiBot;
import org.bitquarry.ui.theme.Icons;
import org.bitquarry.ui.theme.Palette;
import org.bitquarry.workbench.core.datasource.CategoryBook;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CategoriesPageTest {
    private static final String PAGE = "org.bitquarry.ui.preferences.categories";
    private static final String PREFERENCES = "Preferences (Filtered)";
    private static final Category LIVE = new Category("LIVE");

    private final UiBot bot = new UiBot();
    private final DialogBot dialogs = new DialogBot(bot);
    private final CategoryBook categories = UiPlugin.core().categories();
    private Table table = null;

    @BeforeEach
    void open() {
        PlatformUI.getWorkbench().getDisplay().asyncExec(() -> PreferencesUtil.createPreferenceDialogOn(
                        PlatformUI.getWorkbench().getWorkbenchWindows()[0].getShell(), PAGE, new String[] {PAGE}, null)
                .open());
        table = bot.find(Table.class, "categories.table");
    }

    private List<String> lines() {
        return bot.ask(() -> Stream.of(table.getItems())
                .map(item -> String.join(" | ", item.getText(0), item.getText(1), item.getText(2), item.getText(3)))
                .toList());
    }

    private void select(int line) {
        bot.run(() -> {
            table.setSelection(line);
            table.notifyListeners(SWT.Selection, new Event());
        });
    }

    private void check(String testId, boolean on) {
        Button button = bot.find(Button.class, testId);
        bot.run(() -> {
            button.setSelection(on);
            button.notifyListeners(SWT.Selection, new Event());
        });
    }

    private void apply() {
        dialogs.press(PREFERENCES, "Apply and Close");
        dialogs.waitUntilClosed(PREFERENCES);
    }

    @Test
    void theStandardIsShownWithWhatItAsks() {
        assertThat(lines())
                .containsExactly(
                        "PROD | Asks | Name is typed | –", "QA | – | – | –", "TEST | – | – | –", "DEV | – | – | –");
        Button remove = bot.find(Button.class, "categories.remove");
        assertThat(bot.<Boolean>ask(remove::isEnabled)).isFalse();
    }

    @Test
    void changesAreKeptOnceTheyAreApplied() {
        select(1);
        check("categories.confirm", true);
        check("categories.capped", true);
        Spinner cap = bot.find(Spinner.class, "categories.cap");
        bot.run(() -> cap.setSelection(25));
        Combo colour = bot.find(Combo.class, "categories.colour");
        bot.run(() -> {
            colour.select(CategoryColour.TEAL.ordinal());
            colour.notifyListeners(SWT.Selection, new Event());
        });
        assertThat(lines()).contains("QA | Asks | – | 25 requests");
        assertThat(bot.<Image>ask(() -> table.getItem(1).getImage()))
                .as("the mark has the colour, selected or not")
                .isEqualTo(bot.<Image>ask(() -> Icons.DATASOURCE.image(Palette.TEAL)));
        assertThat(categories.of(Category.QA).confirmsCommits()).as("not yet").isFalse();

        apply();

        CategoryRules wanted = CategoryRules.of(Category.QA)
                .withConfirmsCommits(true)
                .withRequestCap(Optional.of(25))
                .withColour(CategoryColour.TEAL);
        bot.waitUntil("they are kept", () -> categories.of(Category.QA).equals(wanted));
    }

    @Test
    void onesOwnAreAddedAndRemoved() {
        add("prod");
        assertThat(dialogs.isEnabled("Add category", "Add")).as("exists").isFalse();
        Text field = dialogs.find("Add category", Text.class);
        bot.run(() -> field.setText("LIVE"));
        dialogs.press("Add category", "Add");
        bot.waitUntil("it is there", () -> table.getItemCount() == 5);
        check("categories.type", true);

        apply();
        bot.waitUntil("it is kept", () -> categories.of(LIVE).typesForIrreversible());

        open();
        select(4);
        Button remove = bot.find(Button.class, "categories.remove");
        bot.run(() -> remove.notifyListeners(SWT.Selection, new Event()));
        assertThat(lines()).hasSize(4);
        apply();
        bot.waitUntil("it is gone", () -> categories.rules().size() == 4);
    }

    private void add(String label) {
        Button add = bot.find(Button.class, "categories.add");
        bot.run(() -> add.getDisplay().asyncExec(() -> add.notifyListeners(SWT.Selection, new Event())));
        dialogs.waitFor("Add category");
        Text field = dialogs.find("Add category", Text.class);
        bot.run(() -> field.setText(label));
    }

    @Test
    void theStandardComesBack() {
        check("categories.confirm", false);
        assertThat(lines()).contains("PROD | – | Name is typed | –");

        dialogs.press(PREFERENCES, "Restore Defaults");

        bot.waitUntil("it is as at first", () -> table.getItem(0).getText(1).equals("Asks"));
    }
}
