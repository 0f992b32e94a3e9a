package org.bitquarry.ui.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.bitquarry.ui.bot.UiBot;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.junit.jupiter.api.Test;

class MenuBarTest {
    private final UiBot bot = new UiBot();

    /** Returns the keys that the entries of a menu tell, as it opens. */
    private static List<String> keys(MenuItem item) {
        Menu menu = item.getMenu();
        menu.notifyListeners(SWT.Show, new Event());
        List<String> keys = Stream.of(menu.getItems())
                .map(MenuItem::getText)
                .filter(text -> text.contains("\t"))
                .map(text -> text.substring(text.indexOf('\t') + 1))
                .toList();
        menu.notifyListeners(SWT.Hide, new Event());
        return keys;
    }

    @Test
    void noTwoEntriesOfAMenuTellTheSameKey() {
        List<List<String>> menus = bot.ask(() -> Stream.of(
                        bot.page().getWorkbenchWindow().getShell().getMenuBar().getItems())
                .map(MenuBarTest::keys)
                .toList());

        assertThat(menus).isNotEmpty();
        assertThat(menus.stream().flatMap(List::stream)).contains("Shift+Ctrl+L");
        assertThat(menus).allSatisfy(keys -> assertThat(keys).doesNotHaveDuplicates());
    }
}
