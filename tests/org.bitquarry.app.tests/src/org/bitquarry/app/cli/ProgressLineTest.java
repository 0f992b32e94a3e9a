package org.bitquarry.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.bitquarry.model.exchange.HttpExchange;
import org.junit.jupiter.api.Test;

class ProgressLineTest {
    private static final String ERASE = "\r\u001B[K";

    private final StringWriter messages = new StringWriter();
    private Instant now = Instant.EPOCH;

    @Test
    void aQuickStatementShowsNothing() {
        ProgressLine progress = progress(true);
        progress.exchanged(page(50));
        progress.erase();
        assertThat(messages.toString()).isEmpty();
        assertThat(progress.summary(3)).isEqualTo("3 rows, 1 request, 0 ms.");
    }

    @Test
    void aSlowOneCountsUntilOtherOutputNeedsTheLine() {
        ProgressLine progress = progress(true);
        progress.exchanged(page(50));
        now = now.plus(Duration.ofMillis(1200));
        progress.exchanged(page(50));
        assertThat(messages.toString()).isEqualTo(ERASE + "100 rows, 2 requests, 1.2 s so far…");
        progress.erase();
        progress.erase();
        assertThat(messages.toString()).endsWith("so far…" + ERASE);
    }

    @Test
    void whatGoesToAFileIsNotWrittenOver() {
        ProgressLine progress = progress(false);
        now = now.plus(Duration.ofSeconds(9));
        progress.exchanged(page(50));
        progress.erase();
        assertThat(messages.toString()).isEmpty();
    }

    private ProgressLine progress(boolean live) {
        Terminal terminal =
                new Terminal(InputStream.nullInputStream(), new StringWriter(), new PrintWriter(messages), live, false);
        return new ProgressLine(terminal, () -> now);
    }

    private static HttpExchange page(int rows) {
        return new HttpExchange(
                Instant.EPOCH, "GET", "/rows", Optional.empty(), 200, Duration.ZERO, 0, rows, Optional.empty());
    }
}
