package org.bitquarry.ui.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.bitquarry.ui.bot.UiBot;
import org.eclipse.jface.preference.PreferenceDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.eclipse.ui.keys.IBindingService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The keys of another tool are chosen, hold at once, and can be given back. */
class KeysPageTest {
    private static final String OTHER_TOOLS = "org.bitquarry.ui.keys.dbartisan";

    private final UiBot bot = new UiBot();

    private static IBindingService service() {
        return PlatformUI.getWorkbench().getService(IBindingService.class);
    }

    @AfterEach
    void backToTheDefault() {
        bot.run(() -> {
            try {
                service()
                        .savePreferences(
                                service().getScheme(IBindingService.DEFAULT_DEFAULT_ACTIVE_SCHEME_ID),
                                service().getBindings());
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        });
    }

    private List<String> keysOf(Table table, String command) {
        return bot.ask(() -> Stream.of(table.getItems())
                .filter(item -> item.getText(1).equals(command))
                .map(TableItem::getText)
                .toList());
    }

    private int widest(Table table) {
        return bot.ask(() -> {
            GC gc = new GC(table);
            try {
                return Stream.of(table.getItems())
                        .mapToInt(item -> gc.textExtent(item.getText()).x)
                        .max()
                        .orElseThrow();
            } finally {
                gc.dispose();
            }
        });
    }

    @Test
    void anotherToolsKeysAreShownAndTaken() {
        open(KeysPage.ID);
        Table table = bot.find(Table.class, "keys.table");
        assertThat(keysOf(table, "Run statement")).containsExactly("Ctrl+Enter");
        assertThat(keysOf(table, "Commit changes"))
                .as("in tables and in pending changes")
                .containsExactly("Ctrl+S");
        assertThat(bot.<Integer>ask(() -> table.getColumn(0).getWidth()))
                .as("room for the longest key")
                .isGreaterThanOrEqualTo(widest(table));
        Button other = chooseOther();
        assertThat(keysOf(table, "Run statement")).contains("F5", "Ctrl+E", "Ctrl+Enter");
        apply(other);
    }

    private void open(String page) {
        bot.run(() -> PlatformUI.getWorkbench().getDisplay().asyncExec(() -> dialog(page)
                .open()));
    }

    private PreferenceDialog dialog(String page) {
        return PreferencesUtil.createPreferenceDialogOn(
                bot.page().getWorkbenchWindow().getShell(), page, null, null);
    }

    private Button chooseOther() {
        Button other = bot.find(Button.class, OTHER_TOOLS);
        Button ours = bot.find(Button.class, IBindingService.DEFAULT_DEFAULT_ACTIVE_SCHEME_ID);
        bot.run(() -> {
            ours.setSelection(false);
            other.setSelection(true);
            other.notifyListeners(SWT.Selection, new Event());
        });
        return other;
    }

    private void apply(Button other) {
        bot.run(() -> other.getShell().getDefaultButton().notifyListeners(SWT.Selection, new Event()));

        bot.waitUntil("the dialog to close", other::isDisposed);
        bot.waitUntil(
                "the other keys", () -> service().getActiveScheme().getId().equals(OTHER_TOOLS));
    }

    @Test
    void thePageThatChangesSingleKeysLeavesTheScheme() {
        open("org.eclipse.ui.preferencePages.Keys");
        bot.waitUntil("the preferences", () -> Stream.of(Display.getCurrent().getShells())
                .anyMatch(shell -> shell.getText().equals("Preferences")));
        bot.run(() -> dialog(KeysPage.ID));

        apply(chooseOther());
    }
}
