package org.bitquarry.ui.log;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.bitquarry.model.exchange.HttpExchange;
import org.bitquarry.workbench.core.log.LoggedStatement;
import org.bitquarry.workbench.core.log.StatementLog;

/** A line of the HTTP log. */
sealed interface LogLine {
    /** Returns the statement's entry. */
    StatementLog log();

    /**
     * A statement, or other work that sent requests.
     *
     * @param log what it sent
     * @param datasource the name of the datasource at that moment
     * @param exchanges those of its requests that are shown, at the moment when the line was made
     */
    record Statement(StatementLog log, String datasource, List<HttpExchange> exchanges) implements LogLine {
        static Statement of(LoggedStatement shown) {
            return new Statement(shown.log(), shown.log().datasource(), shown.exchanges());
        }

        List<Request> lines() {
            return exchanges.stream()
                    .map(exchange -> new Request(log, exchange))
                    .toList();
        }

        /** Returns the title in one line. */
        String title() {
            return log.title().replaceAll("\\s+", " ");
        }

        int requests() {
            return exchanges.size() + log.dropped();
        }

        long failed() {
            return exchanges.stream()
                    .filter(exchange -> exchange.problem().isPresent())
                    .count();
        }

        /** Returns the time from the first request that is kept to the end of the last one. */
        Duration took() {
            Instant begin = exchanges.stream()
                    .map(HttpExchange::startedAt)
                    .min(Instant::compareTo)
                    .orElse(Instant.EPOCH);
            Instant end = exchanges.stream()
                    .map(exchange -> exchange.startedAt().plus(exchange.took()))
                    .max(Instant::compareTo)
                    .orElse(begin);
            return Duration.between(begin, end);
        }

        long bytes() {
            return exchanges.stream().mapToLong(HttpExchange::bytes).sum();
        }

        long rows() {
            return exchanges.stream().mapToLong(HttpExchange::rows).sum();
        }
    }

    /**
     * A request of a statement.
     *
     * @param log the statement's entry
     * @param exchange the request and its answer
     */
    record Request(StatementLog log, HttpExchange exchange) implements LogLine {}
}
