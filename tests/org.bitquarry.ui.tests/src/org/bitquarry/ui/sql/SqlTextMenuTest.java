package org.bitquarry.ui.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bitquarry.ui.CommandIds;
import org.bitquarry.ui.bot.UiBot;
import org.bitquarry.ui.parts.Commands;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.Test;

class SqlTextMenuTest {
    private final UiBot bot = new UiBot();

    @Test
    void theTextOffersItsCommandsWithTheirKeysAndRunsThem() {
        bot.run(() -> new Commands(PlatformUI.getWorkbench())
                .run(
                        CommandIds.NEW_SQL,
                        Map.of(CommandIds.DATASOURCE, "demo", CommandIds.TEXT, "SELECT 1", CommandIds.RUN, "false")));
        StyledText text = bot.find(StyledText.class, "sql.text");
        bot.focus(text);

        assertThat(bot.<List<String>>ask(
                        () -> shown(text).map(MenuItem::getText).toList()))
                .startsWith("Run statement\tCtrl+Enter", "Run in a new tab\tCtrl+\\")
                .contains("Copy\tCtrl+C", "Paste\tCtrl+V", "Toggle comment\tCtrl+/");

        bot.run(() -> shown(text)
                .filter(item -> item.getText().startsWith("Toggle comment"))
                .findFirst()
                .orElseThrow()
                .notifyListeners(SWT.Selection, new Event()));
        bot.waitUntil("a comment", () -> text.getText().equals("-- SELECT 1"));
    }

    private static Stream<MenuItem> shown(StyledText text) {
        Menu menu = text.getMenu();
        menu.notifyListeners(SWT.Show, new Event());
        return Stream.of(menu.getItems());
    }
}
