package org.bitquarry.ui.log;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.bitquarry.model.exchange.HttpExchange;
import org.bitquarry.workbench.core.query.ElapsedText;

/** The columns of the HTTP log and what stands in them. */
enum LogColumn {
    REQUEST("Statement and requests", "", false),
    STATUS("Status", "12 requests", false),
    TIME("Time", "00 min 00 s", true),
    SIZE("Size", "0000.0 kB", true),
    ROWS("Rows", "000,000", true),
    STARTED("Started", "00:00:00", false);

    private static final int KILO = 1000;
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private final String title;
    private final String widest;
    private final boolean number;

    LogColumn(String title, String widest, boolean number) {
        this.title = title;
        this.widest = widest;
        this.number = number;
    }

    String title() {
        return title;
    }

    /** Returns a text as wide as what the column has to show; empty for the one that takes what is left. */
    String widest() {
        return widest;
    }

    boolean isNumber() {
        return number;
    }

    String text(LogLine line, ZoneId zone) {
        return switch (line) {
            case LogLine.Statement statement -> text(statement, zone);
            case LogLine.Request request -> text(request.exchange(), zone);
        };
    }

    private String text(LogLine.Statement statement, ZoneId zone) {
        boolean any = !statement.exchanges().isEmpty();
        return switch (this) {
            case REQUEST -> statement.title();
            case STATUS -> requests(statement.requests());
            case TIME -> any ? ElapsedText.of(statement.took()) : "";
            case SIZE -> any ? size(statement.bytes()) : "";
            case ROWS -> any ? count(statement.rows()) : "";
            case STARTED -> clock(statement.log().startedAt(), zone);
        };
    }

    private String text(HttpExchange exchange, ZoneId zone) {
        return switch (this) {
            case REQUEST -> exchange.method() + ' ' + UrlText.of(exchange.url());
            case STATUS -> exchange.status() == 0 ? "no answer" : String.valueOf(exchange.status());
            case TIME -> ElapsedText.of(exchange.took());
            case SIZE -> size(exchange.bytes());
            case ROWS -> count(exchange.rows());
            case STARTED -> clock(exchange.startedAt(), zone);
        };
    }

    private static String requests(int number) {
        return switch (number) {
            case 0 -> "no request";
            case 1 -> "1 request";
            default -> count(number) + " requests";
        };
    }

    private static String size(long bytes) {
        return bytes < KILO ? bytes + " B" : String.format(Locale.ROOT, "%.1f kB", (double) bytes / KILO);
    }

    private static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private static String clock(Instant moment, ZoneId zone) {
        return CLOCK.format(moment.atZone(zone));
    }
}
