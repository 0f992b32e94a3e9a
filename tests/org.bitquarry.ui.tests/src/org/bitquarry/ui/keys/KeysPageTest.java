package org.bitquarry.ui.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.bitquarry.ui.bot.UiBot;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
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

    @Test
    void anotherToolsKeysAreShownAndTaken() {
        bot.run(() -> PlatformUI.getWorkbench().getDisplay().asyncExec(() -> PreferencesUtil.createPreferenceDialogOn(
                        bot.page().getWorkbenchWindow().getShell(), KeysPage.ID, null, null)
                .open()));
        Table table = bot.find(Table.class, "keys.table");
        assertThat(keysOf(table, "Run statement")).containsExactly("Ctrl+Enter");
        Button other = bot.find(Button.class, OTHER_TOOLS);
        Button ours = bot.find(Button.class, IBindingService.DEFAULT_DEFAULT_ACTIVE_SCHEME_ID);
        bot.run(() -> {
            ours.setSelection(false);
            other.setSelection(true);
            other.notifyListeners(SWT.Selection, new Event());
        });
        assertThat(keysOf(table, "Run statement")).contains("F5", "Ctrl+E", "Ctrl+Enter");
        bot.run(() -> other.getShell().getDefaultButton().notifyListeners(SWT.Selection, new Event()));

        bot.waitUntil(
                "the other keys", () -> service().getActiveScheme().getId().equals(OTHER_TOOLS));
        bot.waitUntil("the dialog to close", table::isDisposed);
    }
}
