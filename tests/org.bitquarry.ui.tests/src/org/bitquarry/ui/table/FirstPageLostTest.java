package org.bitquarry.ui.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.bitquarry.ui.bot.UiBot;
import org.bitquarry.workbench.core.query.LoadState;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The network is gone before a table's first rows have come. */
class FirstPageLostTest {
    private final UiBot bot = new UiBot();
    private final Acme acme = new Acme();

    @AfterEach
    void close() {
        acme.close();
    }

    @Test
    void theReasonStandsInThePlaceOfTheRowsUntilTheyCome() {
        acme.table("web", "Tags");
        acme.emulator.faults().offline(true);
        TableBot table = TableBot.open(bot, "web", "Tags");
        Button again = bot.find(Button.class, "grid.message.button");

        Label detail = bot.find(Label.class, "grid.message.detail");
        assertThat(bot.<String>ask(detail::getText)).contains("refused the connection");

        acme.emulator.faults().offline(false);
        bot.run(() -> again.notifyListeners(SWT.Selection, new Event()));
        bot.waitUntil("the rows", () -> table.rows()
                .filter(rows -> rows.rows().state() instanceof LoadState.Complete)
                .filter(rows -> rows.count() > 0)
                .isPresent());
        bot.waitUntil("the grid in front", () -> !detail.isVisible());
    }
}
