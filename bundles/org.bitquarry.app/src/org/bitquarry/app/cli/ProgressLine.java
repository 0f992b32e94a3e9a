package org.bitquarry.app.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import org.bitquarry.model.exchange.ExchangeListener;
import org.bitquarry.model.exchange.HttpExchange;
import org.bitquarry.workbench.core.query.ElapsedText;

/**
 * One line on a screen that is written over while a statement works; nothing where messages don't go to a screen.
 * Thread-safe: it hears of requests from the threads that send them.
 */
final class ProgressLine implements ExchangeListener {
    private static final Duration QUIET = Duration.ofMillis(500);
    private static final String ERASE = "\r\u001B[K";

    private final PrintWriter messages;
    private final boolean live;
    private final InstantSource clock;
    private final Instant begun;
    private int requests;
    private long rows;
    private boolean shown;

    ProgressLine(Terminal terminal, InstantSource clock) {
        this.messages = terminal.messages();
        this.live = terminal.live();
        this.clock = clock;
        this.begun = clock.instant();
    }

    @Override
    public synchronized void exchanged(HttpExchange exchange) {
        requests++;
        rows += exchange.rows();
        if (live && elapsed().compareTo(QUIET) > 0) {
            messages.print(ERASE + what(rows) + " so far…");
            messages.flush();
            shown = true;
        }
    }

    /** Makes room for other output. */
    synchronized void erase() {
        if (shown) {
            messages.print(ERASE);
            messages.flush();
            shown = false;
        }
    }

    /** Says what a statement took, given the rows that it printed. */
    synchronized String summary(long printed) {
        return what(printed) + ".";
    }

    private String what(long counted) {
        return counted(counted, "row") + ", " + counted(requests, "request") + ", " + ElapsedText.of(elapsed());
    }

    static String counted(long number, String one) {
        return String.format(Locale.ROOT, "%,d %s%s", number, one, number == 1 ? "" : "s");
    }

    private Duration elapsed() {
        return Duration.between(begun, clock.instant());
    }
}
