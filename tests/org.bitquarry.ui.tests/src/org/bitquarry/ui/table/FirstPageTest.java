package org.bitquarry.ui.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.bitquarry.ui.bot.UiBot;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A table while its first page is on its way. */
class FirstPageTest {
    private static final Duration LONG = Duration.ofSeconds(60);

    private final UiBot bot = new UiBot();
    private final Acme acme = new Acme();

    @AfterEach
    void close() {
        acme.close();
    }

    @Test
    void itsColumnsStandBeforeItsRowsCome() {
        acme.table("web", "Tags");
        acme.emulator.faults().next(1).delay(LONG);
        TableBot table = TableBot.open(bot, "web", "Tags");

        bot.waitUntil("the grid", () -> table.rows().isPresent());
        assertThat(bot.<Boolean>ask(table.cells()::isVisible)).isTrue();
        assertThat(table.column("Name")).isNotNegative();
        assertThat(bot.<Integer>ask(() -> table.shown().count())).isZero();
        bot.run(() -> ((TableEditor) table.editor).stop());
    }
}
