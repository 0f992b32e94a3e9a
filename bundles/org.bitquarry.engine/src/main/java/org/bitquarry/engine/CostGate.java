package org.bitquarry.engine;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.bitquarry.model.error.CancelledException;
import org.bitquarry.model.error.CostExceededException;
import org.bitquarry.model.error.Problem;
import org.bitquarry.model.exchange.CancellationToken;
import org.bitquarry.model.exchange.RequestContext;
import org.bitquarry.model.plan.RequestPlan;
import org.jspecify.annotations.Nullable;

/** Lets one execution of a statement send so many requests. Thread-safe. */
final class CostGate {
    private final int most;
    private final List<String> advice;
    private final AtomicInteger sent = new AtomicInteger();
    private final CancellationToken own = new CancellationToken();

    /**
     * Makes a gate for a statement.
     *
     * @throws CostExceededException when the statement is expected to send more
     */
    CostGate(int most, RequestPlan plan) {
        this.most = most;
        advice = plan.advice();
        if (plan.expectedRequests() > most) {
            throw exceeded(
                    "would send " + (plan.isOpen() ? "at least " : "about ") + plan.expectedRequests()
                            + " requests; the cost gate allows " + most + ". Nothing was sent.",
                    plan.expectedRequests(),
                    null);
        }
    }

    /** Returns the context in which requests are counted; one too many ends the work. */
    RequestContext within(RequestContext outer) {
        outer.cancellation().onCancel(own::cancel);
        return new RequestContext(own, exchange -> {
            outer.exchanges().exchanged(exchange);
            if (sent.incrementAndGet() > most) {
                own.cancel();
            }
        });
    }

    /** Returns what ended the work: this gate, or what was cancelled otherwise. */
    RuntimeException reason(CancelledException stopped) {
        return sent.get() <= most
                ? stopped
                : exceeded(
                        "has sent " + sent.get() + " requests and is not at its end; the cost gate allows " + most
                                + ".",
                        2L * most,
                        stopped);
    }

    private CostExceededException exceeded(String cameBack, long needed, @Nullable Throwable cause) {
        String remedy = String.join(" ", advice) + (advice.isEmpty() ? "Narrow it by WHERE or LIMIT." : "")
                + " Or allow it: write /*+ ALLOW_REQUESTS(" + needed + ") */ into it, or raise CostGate.";
        return new CostExceededException(new Problem("The statement", cameBack, remedy), cause);
    }
}
