package org.bitquarry.workbench.core.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.bitquarry.model.error.Problem;
import org.bitquarry.model.error.ServerFaultException;
import org.bitquarry.model.exchange.ExchangeListener;
import org.junit.jupiter.api.Test;

class ScriptRunTest {
    private final CountDownLatch ended = new CountDownLatch(1);

    private ScriptRun<String> run(Map<String, FakeQuery> queries, String... statements) {
        return run((failed, answer) -> answer.accept(false), queries, statements);
    }

    private ScriptRun<String> run(
            ScriptRun.Decision<String> decision, Map<String, FakeQuery> queries, String... statements) {
        ScriptRun<String> run = new ScriptRun<>(
                List.of(statements),
                sql -> new QueryJob(
                        QueryRequest.run(sql),
                        (text, context) -> queries.getOrDefault(text, new FakeQuery(5)),
                        ExchangeListener.NONE,
                        Clock.systemUTC()),
                decision);
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

    private static FakeQuery broken() {
        return new FakeQuery(0)
                .breakingAtTheEnd(new ServerFaultException(new Problem("GET", "answered 500.", ""), null));
    }

    @Test
    void aPersonLetsTheRestRunAfterAnError() throws InterruptedException {
        List<String> asked = new ArrayList<>();
        ScriptRun<String> run = run(
                (failed, answer) -> {
                    asked.add(failed.statement());
                    answer.accept(true);
                },
                Map.of("one", broken(), "three", broken()),
                "one",
                "two",
                "three");
        run.start();
        awaitEnd();

        assertThat(asked).containsExactly("one");
        assertThat(phases(run)).containsExactly(QueryPhase.FAILED, QueryPhase.COMPLETE, QueryPhase.FAILED);
        ScriptSummary summary =
                ScriptSummary.of(run.steps().stream().map(ScriptRun.Step::job).toList(), run.size());
        assertThat(summary.words()).isEqualTo("1 of 3 done, 2 failed · 5 rows · 1 request");
    }

    @Test
    void aRunWaitsForTheAnswerUntilItIsStopped() throws InterruptedException {
        List<Consumer<Boolean>> answers = new CopyOnWriteArrayList<>();
        CountDownLatch asked = new CountDownLatch(1);
        ScriptRun<String> run = run(
                (failed, answer) -> {
                    answers.add(answer);
                    asked.countDown();
                },
                Map.of("one", broken()),
                "one",
                "two");
        run.start();
        assertThat(asked.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(run.isEnded()).isFalse();
        run.stop();
        awaitEnd();
        answers.getFirst().accept(true);

        assertThat(run.steps()).hasSize(1);
        assertThat(ScriptSummary.of(
                                run.steps().stream().map(ScriptRun.Step::job).toList(), run.size())
                        .words())
                .startsWith("0 of 2 done, 1 failed, 1 not run");
    }
}
