package org.bitquarry.ui.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.bitquarry.emulator.Account;
import org.bitquarry.model.exchange.CancellationToken;
import org.bitquarry.ui.bot.UiBot;
import org.bitquarry.workbench.core.edit.PendingRow;
import org.bitquarry.workbench.core.edit.RowId;
import org.bitquarry.workbench.core.log.HarWriter;
import org.bitquarry.workbench.core.log.LogFilter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a refused commit sent and what came back stands in the archive of its requests. */
class RequestsInHarTest {
    private final UiBot bot = new UiBot();
    private final Acme acme = new Acme();

    @BeforeEach
    void begin() {
        Acme.core().httpLog().clear();
    }

    @AfterEach
    void close() {
        acme.close();
    }

    @Test
    void bothBodiesAreThereAndNoSecretIs() throws IOException {
        PendingBot hooks = PendingBot.hooks(bot);
        RowId row = hooks.type("typed by hand");
        acme.emulator.faults().next(1).of("PUT").answer(403);
        hooks.commit();
        bot.waitUntil(
                "a refusal",
                () -> hooks.edits().row(row).flatMap(PendingRow::trouble).isPresent());

        ByteArrayOutputStream out = new ByteArrayOutputStream();
        HarWriter.write(out, LogFilter.NONE.of(Acme.core().httpLog().statements()), "1", new CancellationToken());
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("\\\"description\\\" : \\\"typed by hand\\\"")
                .contains("\"status\" : 403", "\"statusText\" : \"Forbidden\"")
                .contains("Access denied. You must have write or admin access.")
                .contains("\"statusText\" : \"OK\"", "webhook_subscription")
                .doesNotContain(Account.DEMO_TOKEN);
    }
}
