package org.bitquarry.engine;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.bitquarry.model.error.CancelledException;
import org.bitquarry.model.error.CostExceededException;
import org.bitquarry.model.error.CostExceededException.Cost;
import org.bitquarry.model.error.Problem;
import org.bitquarry.model.exchange.CancellationToken;
import org.bitquarry.model.exchange.ExchangeListener;
import org.bitquarry.model.exchange.HttpExchange;
import org.bitquarry.model.exchange.RequestContext;
import org.bitquarry.model.plan.RequestPlan;
import org.jspecify.annotations.Nullable;

/**
 * Lets one execution of a statement send so many requests. A statement that has begun to write is let go on: it is not stopped between
 * two writes, and how many rows it may touch is limited otherwise. Thread-safe.
 */
final class CostGate {
    private static final Set<String> READS = Set.of("GET", "HEAD");

    private final Limit limit;
    private final List<String> advice;
    private final AtomicInteger begun = new AtomicInteger();
    private final CancellationToken own = new CancellationToken();
    private volatile boolean writes;
    private volatile boolean shut;

    /**
     * How much is allowed.
     *
     * @param most requests
     * @param isCap whether no hint and no property allows more
     */
    record Limit(int most, boolean isCap) {
        String says() {
            return isCap ? "this datasource is capped at " + most + " a statement" : "the cost gate allows " + most;
        }
    }

    /**
     * Makes a gate for a statement.
     *
     * @throws CostExceededException when the statement is expected to send more
     */
    CostGate(Limit limit, RequestPlan plan) {
        this.limit = limit;
        advice = plan.advice();
        if (plan.expectedRequests() > limit.most()) {
            throw exceeded(
                    "would send " + (plan.isOpen() ? "at least " : "about ") + plan.expectedRequests() + " requests; "
                            + limit.says() + ". Nothing was sent.",
                    cost(plan.expectedRequests(), plan.isOpen(), false),
                    null);
        }
    }

    /** Returns the context in which requests are counted; one too many is not sent and ends the work. */
    RequestContext within(RequestContext outer) {
        outer.cancellation().onCancel(own::cancel);
        return new RequestContext(own, new ExchangeListener() {
            @Override
            public void sending(String method) {
                outer.exchanges().sending(method);
                count(method);
            }

            @Override
            public void exchanged(HttpExchange exchange) {
                outer.exchanges().exchanged(exchange);
            }
        });
    }

    private void count(String method) {
        if (!READS.contains(method)) {
            writes = true;
        }
        if (begun.incrementAndGet() > limit.most() && !writes) {
            shut = true;
            own.cancel();
            // Tokens that follow this one hear of it one after the other, and a thread may send before its own has
            // heard.
            own.check("The statement");
        }
    }

    /** Returns what ended the work: this gate, or what was cancelled otherwise. */
    RuntimeException reason(CancelledException stopped) {
        return shut
                ? exceeded(
                        "has sent " + limit.most() + " requests and is not at its end; " + limit.says() + ".",
                        cost(2L * limit.most(), true, true),
                        stopped)
                : stopped;
    }

    private Cost cost(long needed, boolean open, boolean begunToSend) {
        return new Cost(needed, open, limit.most(), limit.isCap(), begunToSend);
    }

    private CostExceededException exceeded(String cameBack, Cost cost, @Nullable Throwable cause) {
        String narrower = String.join(" ", advice) + (advice.isEmpty() ? "Narrow it by WHERE or LIMIT." : "");
        String allowed = limit.isCap()
                ? " No hint allows more: the cap belongs to the datasource's category, or to its property RequestCap."
                : " Or allow it: write /*+ ALLOW_REQUESTS(" + cost.expected() + ") */ into it, or raise CostGate.";
        return new CostExceededException(
                new Problem("The statement", cameBack, narrower + allowed), Optional.of(cost), cause);
    }
}
