package org.bitquarry.ui.log;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bitquarry.model.exchange.HttpExchange;
import org.bitquarry.workbench.core.query.ElapsedText;

/**
 * All that is known of a line of the log, as text: what can be copied, and which parts of it are headings.
 *
 * @param text lines
 * @param headings where headings stand: offset and length, one after another
 * @param problem where the reason of a failure stands; its length is 0 without one
 */
record DetailsText(String text, List<int[]> headings, int[] problem) {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS", Locale.ROOT);

    static DetailsText of(LogLine line, ZoneId zone) {
        Builder made = new Builder();
        switch (line) {
            case LogLine.Statement statement -> made.statement(statement, zone);
            case LogLine.Request request -> made.request(request, zone);
        }
        return new DetailsText(made.text.toString(), List.copyOf(made.headings), made.problem);
    }

    private static final class Builder {
        private final StringBuilder text = new StringBuilder();
        private final List<int[]> headings = new ArrayList<>();
        private int[] problem = {0, 0};

        void statement(LogLine.Statement statement, ZoneId zone) {
            heading("Statement");
            text.append(statement.log().title()).append('\n');
            heading("Sent");
            fact("Datasource", statement.log().datasource());
            fact("Began", MOMENT.format(statement.log().startedAt().atZone(zone)));
            fact("Requests", String.format(Locale.ROOT, "%,d", statement.requests()));
            if (statement.log().dropped() > 0) {
                fact(
                        "No longer kept",
                        String.format(Locale.ROOT, "%,d", statement.log().dropped()));
            }
            fact("Failed", String.valueOf(statement.failed()));
            fact("Time", ElapsedText.of(statement.took()));
            fact("Received", String.format(Locale.ROOT, "%,d bytes", statement.bytes()));
            fact("Rows", String.format(Locale.ROOT, "%,d", statement.rows()));
        }

        void request(LogLine.Request line, ZoneId zone) {
            HttpExchange exchange = line.exchange();
            heading("Request");
            text.append(exchange.method()).append(' ').append(exchange.url()).append('\n');
            headers(exchange.sent());
            exchange.requestBody().ifPresent(body -> {
                heading("Body");
                text.append(body).append('\n');
            });
            heading("Answer");
            fact("Status", exchange.status() == 0 ? "none came" : String.valueOf(exchange.status()));
            exchange.problem().ifPresent(why -> {
                int from = text.length();
                fact("Problem", why);
                problem = new int[] {from, text.length() - from};
            });
            fact("Body", String.format(Locale.ROOT, "%,d bytes", exchange.bytes()));
            fact("Rows", String.format(Locale.ROOT, "%,d", exchange.rows()));
            headers(exchange.received());
            heading("Time");
            fact("Sent", MOMENT.format(exchange.startedAt().atZone(zone)) + "  (" + exchange.startedAt() + ")");
            fact("Took", ElapsedText.of(exchange.took()));
            fact("Budget", exchange.counted() ? "counts of the hour" : "costs nothing");
            fact("Datasource", line.log().datasource());
        }

        private void headers(Map<String, String> headers) {
            headers.forEach(this::fact);
        }

        private void fact(String name, String value) {
            text.append(name).append(": ").append(value).append('\n');
        }

        private void heading(String heading) {
            if (!text.isEmpty()) {
                text.append('\n');
            }
            headings.add(new int[] {text.length(), heading.length()});
            text.append(heading).append('\n');
        }
    }
}
