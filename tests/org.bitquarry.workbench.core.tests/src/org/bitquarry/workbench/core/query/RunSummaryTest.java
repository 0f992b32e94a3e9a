package org.bitquarry.workbench.core.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.bitquarry.engine.StatementResult;
import org.bitquarry.model.change.ChangeSet;
import org.bitquarry.model.change.RowOutcome;
import org.bitquarry.model.error.Problem;
import org.bitquarry.model.error.ServerFaultException;
import org.bitquarry.model.exchange.ExchangeListener;
import org.junit.jupiter.api.Test;

class RunSummaryTest {
    private static final Clock CLOCK = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);

    private static QueryJob ran(QueryRequest request, FakeQuery query) throws InterruptedException {
        QueryJob job = new QueryJob(request, (sql, context) -> query, ExchangeListener.NONE, CLOCK);
        job.schedule();
        job.join();
        return job;
    }

    @Test
    void rowsRequestsAndTimeAreTold() throws InterruptedException {
        assertThat(RunSummary.of(ran(QueryRequest.run("SELECT 1"), new FakeQuery(25))))
                .isEqualTo("25 rows · 3 requests · 0 ms");
    }

    @Test
    void whatIsLoadedIsToldOfWhatThereIs() throws InterruptedException {
        FakeQuery query = new FakeQuery(3000).promising(3000);
        assertThat(RunSummary.outcome(ran(QueryRequest.run("SELECT 1"), query))).isEqualTo("200 of 3,000 rows");
    }

    @Test
    void changedRowsAreCounted() throws InterruptedException {
        List<RowOutcome> outcomes = List.of(new RowOutcome.Applied(Map.of()));
        FakeQuery query = new FakeQuery(0).answering(new StatementResult.Changed(new ChangeSet(List.of()), outcomes));

        assertThat(RunSummary.outcome(ran(QueryRequest.run("UPDATE x"), query))).isEqualTo("1 row changed");
    }

    @Test
    void aPlanCountsWhatItExpects() throws InterruptedException {
        assertThat(RunSummary.outcome(ran(QueryRequest.plan("SELECT 1"), new FakeQuery(1))))
                .isEqualTo("0 requests planned");
    }

    @Test
    void whatAPersonKeptBackDidNotFail() throws InterruptedException {
        QueryJob job = new QueryJob(
                QueryRequest.run("UPDATE x"),
                (sql, context) -> {
                    throw CarefulQuery.keptBack(new Problem("Run the statement", "nothing was sent.", ""));
                },
                ExchangeListener.NONE,
                CLOCK);
        job.schedule();
        job.join();

        assertThat(RunSummary.outcome(job)).isEqualTo("nothing sent");
    }

    @Test
    void aBreakInTheMiddleTellsWhatCame() throws InterruptedException {
        FakeQuery query = new FakeQuery(10)
                .breakingAtTheEnd(new ServerFaultException(new Problem("GET", "answered 500.", ""), null));
        assertThat(RunSummary.outcome(ran(QueryRequest.run("SELECT 1"), query))).isEqualTo("failed, 10 rows");
    }
}
