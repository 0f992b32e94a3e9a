package org.bitquarry.ui.table;

import java.util.Optional;
import org.bitquarry.connections.Category;
import org.bitquarry.connections.ConnectionProfile;
import org.bitquarry.ui.bot.UiBot;
import org.bitquarry.ui.theme.Icons;
import org.bitquarry.ui.theme.Palette;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.workbench.IPresentationEngine;
import org.eclipse.swt.widgets.Canvas;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A table tells whose it is: by the colour of its tab, and in the status line. */
class TableCategoryTest {
    private final UiBot bot = new UiBot();
    private final Acme acme =
            new Acme(ConnectionProfile.named(Acme.DATASOURCE).withCategory(Optional.of(Category.PROD)));

    @AfterEach
    void close() {
        acme.close();
    }

    private Object icon() {
        return bot.page()
                .getActiveEditor()
                .getSite()
                .getService(MPart.class)
                .getTransientData()
                .get(IPresentationEngine.OVERRIDE_ICON_IMAGE_KEY);
    }

    @Test
    void theEditorOfATableOfProductionSaysSo() {
        TableBot.open(bot, "web", "PullRequests").loaded();

        bot.waitUntil("the tab", () -> Icons.TABLE.image(Palette.PROD).equals(icon()));
        Canvas status = bot.find(Canvas.class, "status");
        bot.waitUntil(
                "the status line",
                () -> status.getToolTipText().contains("PROD  " + Acme.DATASOURCE)
                        && status.getToolTipText().contains("API "));
    }
}
