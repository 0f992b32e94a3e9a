package org.bitquarry.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.bitquarry.model.error.CancelledException;
import org.bitquarry.model.exchange.CancellationToken;
import org.bitquarry.model.exchange.RequestContext;
import org.bitquarry.model.plan.RequestPlan;
import org.junit.jupiter.api.Test;

/** The count of requests, apart from who sends them. */
class CostGateTest {
    private final RequestContext within = new CostGate(
                    new CostGate.Limit(1, false), new RequestPlan(List.of(), List.of(), List.of()))
            .within(RequestContext.unobserved());

    @Test
    void aRequestIsHeldBackThoughItsOwnTokenHasNotHeardOfTheEndYet() {
        CancellationToken reading = new CancellationToken();
        List<Boolean> heard = new ArrayList<>();
        // Runs in the midst of the cancellation, ahead of the token of the reading.
        within.cancellation().onCancel(() -> {
            heard.add(reading.isCancelled());
            assertThatThrownBy(() -> within.exchanges().sending("GET")).isInstanceOf(CancelledException.class);
        });
        within.cancellation().onCancel(reading::cancel);
        within.exchanges().sending("GET");

        assertThatThrownBy(() -> within.exchanges().sending("GET")).isInstanceOf(CancelledException.class);
        assertThat(heard).containsExactly(false);
        assertThat(reading.isCancelled()).isTrue();
    }

    @Test
    void whatHasBegunToWriteIsLetGoOn() {
        within.exchanges().sending("PUT");
        within.exchanges().sending("GET");
        within.exchanges().sending("POST");

        assertThat(within.cancellation().isCancelled()).isFalse();
    }
}
