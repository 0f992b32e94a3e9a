package org.bitquarry.workbench.core.log;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.bitquarry.model.exchange.BudgetHour;
import org.bitquarry.model.exchange.HttpExchange;

/**
 * The hour of one datasource's budget as a person looks at it: what was used minute by minute, when it comes back, and what
 * used it.
 *
 * @param datasource its name
 * @param hour as the connector tells it
 * @param now the moment that is looked at
 */
public record HourOfBudget(String datasource, BudgetHour hour, Instant now) {
    /** Minutes of an hour. */
    public static final int MINUTES = 60;

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    /**
     * A statement that used the budget.
     *
     * @param statement its entry in the log
     * @param requests of this hour that count
     * @param last when the last of them was sent
     */
    public record Use(StatementLog statement, int requests, Instant last) {}

    /** Returns how many requests were sent in each of the last sixty minutes, the oldest first. */
    public List<Integer> usedByMinute() {
        int[] minutes = new int[MINUTES];
        for (Instant sent : hour.spent()) {
            long ago = Math.max(0, Duration.between(sent, now).toMinutes());
            if (ago < MINUTES) {
                minutes[MINUTES - 1 - Math.toIntExact(ago)]++;
            }
        }
        return IntStream.of(minutes).boxed().toList();
    }

    /** Returns what is left now and at the end of each of the next sixty minutes, if nothing more is sent. */
    public List<Integer> leftByMinute() {
        return IntStream.rangeClosed(0, MINUTES)
                .map(minute -> leftAt(now.plus(Duration.ofMinutes(minute))))
                .boxed()
                .toList();
    }

    private int leftAt(Instant moment) {
        long back = hour.spent().stream()
                .filter(sent -> !sent.plus(BudgetHour.WINDOW).isAfter(moment))
                .count();
        return Math.toIntExact(Math.min(hour.budget().limit(), hour.budget().left() + back));
    }

    /** Tells in words when requests come back. */
    public String refill(ZoneId zone) {
        return hour.firstBack()
                .flatMap(first -> hour.allBack().map(all -> {
                    String whole = "all by " + clock(all, zone) + " if nothing more is sent.";
                    return first.equals(all)
                            ? "Comes back: " + whole
                            : "Comes back from " + clock(first, zone) + " on, " + whole;
                }))
                .orElse(
                        hour.budget().used() == 0
                                ? "Nothing is used."
                                : "Each request comes back an hour after it was sent.");
    }

    /** Tells in words until when the source wants nothing sent; empty when it doesn't. */
    public String pause(ZoneId zone) {
        return hour.pausedUntil()
                .map(until -> "Bitbucket asked to pause until "
                        + DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).format(until.atZone(zone)) + ".")
                .orElse("");
    }

    private static String clock(Instant moment, ZoneId zone) {
        return CLOCK.format(moment.atZone(zone));
    }

    /** Returns the statements of the log that used most, the thirstiest first. */
    public List<Use> uses(List<StatementLog> log) {
        Instant begin = now.minus(BudgetHour.WINDOW);
        return log.stream()
                .filter(statement -> statement.datasource().equals(datasource))
                .map(statement -> use(statement, begin))
                .filter(use -> use.requests() > 0)
                .sorted(Comparator.comparingInt(Use::requests)
                        .thenComparing(Use::last)
                        .reversed())
                .toList();
    }

    private static Use use(StatementLog statement, Instant begin) {
        List<HttpExchange> counted = statement.exchanges().stream()
                .filter(exchange -> exchange.counted() && exchange.startedAt().isAfter(begin))
                .toList();
        Instant last = counted.stream()
                .map(HttpExchange::startedAt)
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
        return new Use(statement, counted.size() + (counted.isEmpty() ? 0 : statement.dropped()), last);
    }
}
