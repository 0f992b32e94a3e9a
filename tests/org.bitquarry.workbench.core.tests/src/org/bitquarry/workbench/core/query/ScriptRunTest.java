package org.bitquarry.workbench.core.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.bitquarry.model.error.Problem;
import org.bitquarry.model.error.ServerFaultException;
import org.bitquarry.model.exchange.ExchangeListener;
import org.junit.jupiter.api.Test;

class ScriptRunTest {
    private final CountDownLatch ended = new CountDownLatch(1);

    private ScriptRun<String> run(Map<String, FakeQuery> queries, String... statements) {
        ScriptRun<String> run = new ScriptRun<>(
                List.of(statements),
                sql -> new QueryJob(
                        QueryRequest.run(sql),
                        (text, context) -> queries.getOrDefault(text, new FakeQuery(5)),
                        ExchangeListener.NONE,
                        Clock.systemUTC()));
        run.onChange(() -> {
            if (run.isEnded()) {
                ended.countDown();
            }
        });
        return run;
    }

    private static List<QueryPhase> phases(ScriptRun<String> run) {
        return run.steps().stream().map(step -> step.job().phase()).toList();
    }

    private void awaitEnd() throws InterruptedException {
        assertThat(ended.await(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void statementsRunOneAfterAnother() throws InterruptedException {
        List<Integer> begun = new ArrayList<>();
        ScriptRun<String> run = run(Map.of(), "one", "two", "three");
        run.onChange(() -> begun.add(run.steps().size()));
        run.start();
        awaitEnd();

        assertThat(run.steps()).extracting(ScriptRun.Step::statement).containsExactly("one", "two", "three");
        assertThat(phases(run)).containsOnly(QueryPhase.COMPLETE);
        assertThat(begun).isSorted().startsWith(1);
    }

    @Test
    void firstRowsAreEnoughForTheNextToBegin() throws InterruptedException {
        ScriptRun<String> run = run(Map.of("long", new FakeQuery(1000)), "long", "short");
        run.start();
        awaitEnd();

        assertThat(phases(run)).containsExactly(QueryPhase.PARKED, QueryPhase.COMPLETE);
    }

    @Test
    void theFirstErrorEndsTheRun() throws InterruptedException {
        FakeQuery broken = new FakeQuery(0)
                .breakingAtTheEnd(new ServerFaultException(new Problem("GET", "answered 500.", ""), null));
        ScriptRun<String> run = run(Map.of("two", broken), "one", "two", "three");
        run.start();
        awaitEnd();

        assertThat(phases(run)).containsExactly(QueryPhase.COMPLETE, QueryPhase.FAILED);
    }

    @Test
    void stoppingEndsTheStatementAtWorkAndBeginsNoOther() throws InterruptedException {
        FakeQuery slow = new FakeQuery(10).hangingAtPage(0);
        ScriptRun<String> run = run(Map.of("one", slow), "one", "two");
        run.start();
        slow.hangs.await();
        run.stop();
        awaitEnd();

        assertThat(phases(run)).containsExactly(QueryPhase.STOPPED);
    }

    @Test
    void loadingMoreLaterBeginsNothing() throws InterruptedException {
        ScriptRun<String> run = run(Map.of("long", new FakeQuery(1000)), "long");
        run.start();
        awaitEnd();
        QueryJob job = run.steps().getFirst().job();
        job.loadMore(10);
        job.join();

        assertThat(run.steps()).hasSize(1);
    }
}
