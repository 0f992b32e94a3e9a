package org.bitquarry.workbench.core.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import org.bitquarry.engine.StatementResult;
import org.bitquarry.model.error.QueryRejectedException;
import org.bitquarry.model.exchange.CancellationToken;
import org.bitquarry.model.exchange.ExchangeListener;
import org.bitquarry.model.exchange.RequestContext;
import org.bitquarry.model.plan.RequestPlan;
import org.bitquarry.model.scan.Cursor;
import org.junit.jupiter.api.Test;

class RereadingTest {
    private static final RequestContext CONTEXT = new RequestContext(new CancellationToken(), ExchangeListener.NONE);

    private static Rereading of(FakeQuery query) {
        return new QueryJob(
                        QueryRequest.run("SELECT Id FROM T"),
                        (sql, context) -> query,
                        ExchangeListener.NONE,
                        Clock.systemUTC())
                .rereading();
    }

    @Test
    void readsFromTheBeginningAndTellsThePlan() {
        Rereading again = of(new FakeQuery(3));

        try (Cursor rows = again.open(CONTEXT).cursor()) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.row()).containsExactly(1L);
        }
        assertThat(again.plan(CONTEXT).checkedLocally()).containsExactly("planned");
    }

    @Test
    void whatGivesNoRowsIsNoQuery() {
        Rereading again = of(new FakeQuery(0).answering(new StatementResult.Plan(RequestPlan.empty())));

        assertThatThrownBy(() -> again.open(CONTEXT))
                .isInstanceOf(QueryRejectedException.class)
                .hasMessageContaining("would write once more");
    }
}
