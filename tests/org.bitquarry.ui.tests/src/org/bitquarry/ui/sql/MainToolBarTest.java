package org.bitquarry.ui.sql;

import java.util.Map;
import java.util.stream.Stream;
import org.bitquarry.ui.CommandIds;
import org.bitquarry.ui.UiPlugin;
import org.bitquarry.ui.bot.UiBot;
import org.bitquarry.ui.parts.Commands;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The window's own tool bar, which no session paints. */
class MainToolBarTest {
    private final UiBot bot = new UiBot();

    @BeforeEach
    void open() {
        bot.run(() -> {
            bot.page().closeAllEditors(false);
            new Commands(bot.page().getWorkbenchWindow()).run(CommandIds.OPEN_DEMO);
        });
        bot.waitUntil(
                "the demo",
                () -> UiPlugin.core().dataSources().connected("demo").isPresent());
    }

    @Test
    void itsStopIsForStatementsThatRun() {
        bot.run(() -> new Commands(bot.page().getWorkbenchWindow())
                .run(
                        CommandIds.NEW_SQL,
                        Map.of(
                                CommandIds.DATASOURCE, "demo",
                                CommandIds.SCHEMA, "Information",
                                CommandIds.TEXT, "SELECT Slug FROM Repositories",
                                CommandIds.RUN, "true")));
        bot.find(NatTable.class, "grid.table");

        bot.waitUntil("nothing to stop", () -> !isEnabled("Stop") && isEnabled("Run statement"));
    }

    private boolean isEnabled(String name) {
        return UiBot.withDescendants(bot.page().getWorkbenchWindow().getShell())
                .filter(Control::isVisible)
                .filter(ToolBar.class::isInstance)
                .flatMap(bar -> Stream.of(((ToolBar) bar).getItems()))
                .filter(item -> String.valueOf(item.getToolTipText()).startsWith(name))
                .findFirst()
                .filter(ToolItem::isEnabled)
                .isPresent();
    }
}
