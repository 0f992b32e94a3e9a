package org.bitquarry.ui.outline;

import org.bitquarry.ui.PartIds;
import org.bitquarry.ui.bot.UiBot;
import org.bitquarry.ui.parts.EmptyState;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Tree;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The view in the window, without a session and with one. */
class OutlineViewTest {
    private final UiBot bot = new UiBot();

    @AfterEach
    void close() {
        bot.run(() -> bot.page().closeAllEditors(false));
    }

    @Test
    void withoutASessionItOffersOne() {
        bot.run(() -> bot.page().closeAllEditors(false));
        bot.showView(PartIds.OUTLINE);
        bot.find(EmptyState.class, "outline.empty");
        Button begin = bot.find(Button.class, "outline.newsql");

        bot.run(() -> begin.notifyListeners(SWT.Selection, new Event()));

        StyledText text = bot.find(StyledText.class, "sql.text");
        bot.run(() -> text.setText("SELECT 1;"));
        bot.find(Tree.class, "outline.tree");
    }
}
