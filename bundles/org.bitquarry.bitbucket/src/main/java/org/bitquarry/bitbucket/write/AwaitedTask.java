package org.bitquarry.bitbucket.write;

import java.time.Duration;
import java.util.Optional;
import org.bitquarry.bitbucket.write.WriteExchange.Answered;
import org.bitquarry.bitbucket.write.WriteExchange.Lost;
import org.bitquarry.model.error.CancelledException;
import org.bitquarry.model.error.Problem;
import org.bitquarry.model.error.UnexpectedAnswerException;
import org.bitquarry.model.exchange.RequestContext;
import tools.jackson.databind.JsonNode;

/** Asks for a task until it has ended. Bitbucket calls tasks that it does not know pending for ever: there is a limit. */
final class AwaitedTask {
    private static final Duration FIRST = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofSeconds(5);
    private static final Duration LIMIT = Duration.ofMinutes(10);
    private static final String PENDING = "PENDING";
    private static final String GOES_ON = "It goes on there: look later what became of it, and don't call it again.";

    private final WriteExchange exchange;
    private final Pause pause;

    AwaitedTask(WriteExchange exchange, Pause pause) {
        this.exchange = exchange;
        this.pause = pause;
    }

    /**
     * Returns what the task came to.
     *
     * @param location of the task
     * @param result name of the member that holds it
     */
    String end(String location, String result, String asked, RequestContext context) {
        try {
            return awaited(location, result, asked, context);
        } catch (CancelledException stopped) {
            throw new UnexpectedAnswerException(
                    new Problem(asked, "Bitbucket accepted it; the wait for its end was stopped.", GOES_ON), stopped);
        }
    }

    private String awaited(String location, String result, String asked, RequestContext context) {
        Duration wait = FIRST;
        for (Duration waited = Duration.ZERO; waited.compareTo(LIMIT) < 0; waited = waited.plus(wait)) {
            JsonNode task = ask(location, context);
            if (!PENDING.equals(task.path("task_status").asString(""))) {
                JsonNode outcome = task.path(result);
                return outcome.isObject() ? BodyWriter.text(outcome) : BodyWriter.text(task);
            }
            pause.pass(wait, context.cancellation());
            context.cancellation().check(asked);
            wait = wait.multipliedBy(2).compareTo(LONGEST) < 0 ? wait.multipliedBy(2) : LONGEST;
        }
        throw new UnexpectedAnswerException(
                new Problem(
                        asked,
                        "Bitbucket accepted it and has not ended it after " + LIMIT.toMinutes() + " minutes.",
                        GOES_ON),
                null);
    }

    private JsonNode ask(String location, RequestContext context) {
        return switch (exchange.send("GET", location, Optional.empty(), context)) {
            case Answered answered -> BodyWriter.tree(answered.body());
            case Lost lost -> throw lost.error();
        };
    }
}
