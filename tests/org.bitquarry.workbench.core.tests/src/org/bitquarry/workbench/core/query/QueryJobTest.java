package org.bitquarry.workbench.core.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.bitquarry.engine.StatementResult;
import org.bitquarry.model.change.ChangeSet;
import org.bitquarry.model.change.RowOutcome;
import org.bitquarry.model.error.NotFoundException;
import org.bitquarry.model.error.Problem;
import org.bitquarry.model.error.QueryRejectedException;
import org.bitquarry.model.error.ServerFaultException;
import org.bitquarry.model.error.TextRange;
import org.bitquarry.model.exchange.ExchangeListener;
import org.bitquarry.model.exchange.HttpExchange;
import org.eclipse.core.runtime.Status;
import org.junit.jupiter.api.Test;

class QueryJobTest {
    private static final Clock CLOCK = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);

    private static QueryRequest first(int rows) {
        return new QueryRequest("numbers", "SELECT Id FROM Numbers", List.of(), false, rows);
    }

    private static QueryJob job(QueryRequest request, FakeQuery query) {
        return new QueryJob(request, (sql, context) -> query, ExchangeListener.NONE, CLOCK);
    }

    private static QueryJob ran(QueryJob job) throws InterruptedException {
        job.schedule();
        job.join();
        return job;
    }

    private static ResultRows rows(QueryJob job) {
        return job.result()
                .filter(QueryResult.Rows.class::isInstance)
                .map(QueryResult.Rows.class::cast)
                .orElseThrow()
                .rows();
    }

    @Test
    void theFirstRowsAreLoadedAndTheCursorStaysOpen() throws InterruptedException {
        FakeQuery query = new FakeQuery(100);
        QueryJob job = ran(job(first(20), query));

        assertThat(job.phase()).isEqualTo(QueryPhase.PARKED);
        assertThat(rows(job).loaded()).isEqualTo(20);
        assertThat(rows(job).state()).isEqualTo(new LoadState.Parked());
        assertThat(job.requests()).isEqualTo(2);
        assertThat(query.closed.getCount()).isEqualTo(1);
    }

    @Test
    void moreRowsComeOnDemandAndAllAtTheEnd() throws InterruptedException {
        FakeQuery query = new FakeQuery(45);
        QueryJob job = ran(job(first(20), query));
        job.loadMore(10);
        job.join();
        assertThat(rows(job).loaded()).isEqualTo(30);

        job.loadAll();
        job.join();
        assertThat(rows(job).loaded()).isEqualTo(45);
        assertThat(rows(job).isComplete()).isTrue();
        assertThat(job.phase()).isEqualTo(QueryPhase.COMPLETE);
        assertThat(query.closed.getCount()).isZero();
    }

    @Test
    void aPromisedEndIsNotAskedForAgain() throws InterruptedException {
        QueryJob job = ran(job(first(20), new FakeQuery(20).promising(20)));

        assertThat(job.phase()).isEqualTo(QueryPhase.COMPLETE);
        assertThat(job.requests()).isEqualTo(2);
    }

    @Test
    void stoppingAbortsTheExchangeInFlightAndKeepsTheRows() throws InterruptedException {
        FakeQuery query = new FakeQuery(100).hangingAtPage(1);
        QueryJob job = job(first(50), query);
        job.schedule();
        query.hangs.await();
        job.stop();
        job.join();

        assertThat(job.phase()).isEqualTo(QueryPhase.STOPPED);
        assertThat(job.failure()).isEmpty();
        assertThat(rows(job).loaded()).isEqualTo(10);
        assertThat(rows(job).state()).isEqualTo(new LoadState.Stopped());
        assertThat(query.closed.getCount()).isZero();
    }

    @Test
    void cancellingTheJobInTheProgressViewStopsTheStatement() throws InterruptedException {
        FakeQuery query = new FakeQuery(100).hangingAtPage(0);
        QueryJob job = job(first(50), query);
        job.schedule();
        query.hangs.await();
        job.cancel();
        job.join();

        assertThat(job.phase()).isEqualTo(QueryPhase.STOPPED);
    }

    @Test
    void stoppingAtRestClosesTheCursor() throws InterruptedException {
        FakeQuery query = new FakeQuery(100);
        QueryJob job = ran(job(first(10), query));
        job.stop();

        assertThat(job.phase()).isEqualTo(QueryPhase.STOPPED);
        assertThat(rows(job).state()).isEqualTo(new LoadState.Stopped());
        assertThat(query.closed.getCount()).isZero();
        job.loadMore(10);
        assertThat(job.phase()).isEqualTo(QueryPhase.STOPPED);
    }

    @Test
    void stoppingBeforeTheStartPreparesNothing() throws InterruptedException {
        List<String> prepared = new ArrayList<>();
        QueryJob job = new QueryJob(
                first(10),
                (sql, context) -> {
                    prepared.add(sql);
                    return new FakeQuery(1);
                },
                ExchangeListener.NONE,
                CLOCK);
        job.stop();
        ran(job);

        assertThat(job.phase()).isEqualTo(QueryPhase.STOPPED);
        assertThat(prepared).isEmpty();
    }

    @Test
    void aRejectedStatementIsAFailureWithItsPosition() throws InterruptedException {
        Optional<TextRange> position = Optional.of(new TextRange(1, 8, 1, 11));
        QueryJob job = new QueryJob(
                first(10),
                (sql, context) -> {
                    throw new QueryRejectedException(
                            new Problem("", "There is no column Nme.", "Did you mean Name?"), "42703", position, null);
                },
                ExchangeListener.NONE,
                CLOCK);
        ran(job);

        assertThat(job.phase()).isEqualTo(QueryPhase.FAILED);
        assertThat(job.failure()).hasValueSatisfying(failure -> {
            assertThat(failure.position()).isEqualTo(position);
            assertThat(failure.sqlState()).isEqualTo("42703");
            assertThat(failure.statementFault()).isTrue();
        });
        assertThat(job.getResult()).isEqualTo(Status.OK_STATUS);
    }

    @Test
    void aBreakInTheMiddleKeepsTheRowsAndSaysWhy() throws InterruptedException {
        Problem problem = new Problem("GET /rows", "answered 502.", "Try again later.");
        QueryJob job = ran(job(first(50), new FakeQuery(10).breakingAtTheEnd(new ServerFaultException(problem, null))));

        assertThat(job.phase()).isEqualTo(QueryPhase.FAILED);
        assertThat(rows(job).loaded()).isEqualTo(10);
        assertThat(rows(job).state()).isInstanceOfSatisfying(LoadState.Failed.class, failed -> assertThat(
                        failed.failure().problem())
                .isEqualTo(problem));
    }

    private static ServerFaultException fault() {
        return new ServerFaultException(new Problem("GET /rows", "answered 502.", "Try again later."), null);
    }

    private static List<Object> ids(QueryJob job) {
        return rows(job).copy().stream().map(row -> row[0]).toList();
    }

    @Test
    void whatBrokeGoesOnBehindTheRowsThatAreHere() throws InterruptedException {
        FakeQuery query = new FakeQuery(30).breakingBefore(12, fault()).breakingBefore(20, fault());
        QueryJob job = ran(job(first(50), query));
        assertThat(job.phase()).isEqualTo(QueryPhase.FAILED);
        assertThat(rows(job).state()).isInstanceOf(LoadState.Broken.class);
        assertThat(rows(job).loaded()).isEqualTo(12);
        assertThat(query.closed.getCount()).isEqualTo(1);

        assertThat(job.resume()).isTrue();
        job.join();
        assertThat(rows(job).loaded()).isEqualTo(20);
        assertThat(job.failure()).isPresent();
        assertThat(job.resume()).isTrue();
        job.join();

        assertThat(job.phase()).isEqualTo(QueryPhase.COMPLETE);
        assertThat(job.failure()).isEmpty();
        assertThat(ids(job)).isEqualTo(LongStream.rangeClosed(1, 30).boxed().toList());
        assertThat(job.resume()).isFalse();
        assertThat(query.closed.getCount()).isZero();
    }

    @Test
    void onlyWhatMayPassGoesOn() throws InterruptedException {
        Problem problem = new Problem("GET /rows?page=2", "it is not there (404).", "");
        FakeQuery query = new FakeQuery(30).breakingBefore(12, new NotFoundException(problem, null));
        QueryJob job = ran(job(first(50), query));

        assertThat(rows(job).state()).isInstanceOf(LoadState.Failed.class);
        assertThat(job.failure().orElseThrow().outlook()).isEqualTo(QueryFailure.Outlook.PLACE_GONE);
        assertThat(job.resume()).isFalse();
        assertThat(query.closed.getCount()).isZero();
    }

    @Test
    void aStopAfterABreakClosesTheCursor() throws InterruptedException {
        FakeQuery query = new FakeQuery(30).breakingBefore(12, fault());
        QueryJob job = ran(job(first(50), query));

        job.stop();

        assertThat(rows(job).state()).isInstanceOf(LoadState.Failed.class);
        assertThat(job.phase()).isEqualTo(QueryPhase.FAILED);
        assertThat(job.resume()).isFalse();
        assertThat(query.closed.getCount()).isZero();
    }

    @Test
    void aBugBecomesAFailureAndNoDialog() throws InterruptedException {
        QueryJob job = ran(job(first(50), new FakeQuery(0).breakingAtTheEnd(new IllegalStateException("oops"))));

        assertThat(job.getResult()).isEqualTo(Status.OK_STATUS);
        assertThat(job.failure())
                .hasValueSatisfying(
                        failure -> assertThat(failure.problem().cameBack()).contains("oops"));
    }

    @Test
    void aPlanSendsNothing() throws InterruptedException {
        FakeQuery query = new FakeQuery(10);
        QueryJob job = ran(job(QueryRequest.plan("SELECT 1"), query));

        assertThat(job.result()).contains(new QueryResult.Planned(query.plan()));
        assertThat(job.requests()).isZero();
        assertThat(job.phase()).isEqualTo(QueryPhase.COMPLETE);
    }

    @Test
    void aChangeTellsHowManyRowsTheSourceChanged() throws InterruptedException {
        List<RowOutcome> outcomes = List.of(
                new RowOutcome.Applied(Map.of("Id", 1L)),
                new RowOutcome.Rejected(new ServerFaultException(new Problem("PUT", "answered 500.", ""), null)));
        FakeQuery query = new FakeQuery(0).answering(new StatementResult.Changed(new ChangeSet(List.of()), outcomes));
        QueryJob job = ran(job(first(10), query));

        assertThat(job.result()).hasValueSatisfying(result -> assertThat(result)
                .isInstanceOfSatisfying(QueryResult.Changed.class, changed -> assertThat(changed.affected())
                        .isEqualTo(1)));
    }

    @Test
    void parametersReachTheStatement() throws InterruptedException {
        FakeQuery query = new FakeQuery(1);
        ran(job(new QueryRequest("x", "SELECT ?", Arrays.asList("a", null), false, 10), query));

        assertThat(query.parameters).containsExactly("a", null);
    }

    @Test
    void eachRequestIsCountedAndPassedOn() throws InterruptedException {
        List<HttpExchange> log = new ArrayList<>();
        QueryJob job = new QueryJob(first(30), (sql, context) -> new FakeQuery(30), log::add, CLOCK);
        ran(job);

        assertThat(job.requests()).isEqualTo(3);
        assertThat(log).hasSize(3);
    }

    @Test
    void theTimeAtRestDoesNotCount() throws InterruptedException {
        TickingClock clock = new TickingClock();
        FakeQuery query = new FakeQuery(20);
        QueryJob job = new QueryJob(
                first(10),
                (sql, context) -> {
                    clock.tick(Duration.ofMillis(400));
                    return query;
                },
                ExchangeListener.NONE,
                clock);
        ran(job);
        clock.tick(Duration.ofHours(1));

        assertThat(job.elapsed()).isEqualTo(Duration.ofMillis(400));
    }

    @Test
    void listenersHearEveryPhase() throws InterruptedException {
        QueryJob job = job(first(10), new FakeQuery(5));
        List<QueryPhase> heard = new ArrayList<>();
        job.onChange(() -> heard.add(job.phase()));
        ran(job);

        assertThat(heard).startsWith(QueryPhase.PREPARING, QueryPhase.RUNNING).endsWith(QueryPhase.COMPLETE);
    }
}
