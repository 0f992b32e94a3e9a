package org.bitquarry.workbench.core.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.bitquarry.model.error.Problem;
import org.bitquarry.model.error.ServerFaultException;
import org.bitquarry.model.exchange.ExchangeListener;
import org.bitquarry.workbench.core.history.HistoryEntry.Ending;
import org.bitquarry.workbench.core.query.CarefulQuery;
import org.bitquarry.workbench.core.query.FakeQuery;
import org.bitquarry.workbench.core.query.QueryJob;
import org.bitquarry.workbench.core.query.QueryPhase;
import org.bitquarry.workbench.core.query.QueryRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqlHistoryTest {
    private static final Instant NOON = Instant.parse("2026-11-26T12:00:00Z");
    private static final SqlHistory.Place PLACE =
            new SqlHistory.Place("acme", Optional.of("web"), () -> Optional.of(Set.of("Secret")));

    @TempDir
    Path folder;

    private SqlHistory history() {
        return new SqlHistory(folder, Runnable::run);
    }

    private static HistoryEntry run(SqlHistory history, String sql, FakeQuery query, QueryPhase until)
            throws InterruptedException {
        QueryJob job =
                new QueryJob(QueryRequest.run(sql), (text, context) -> query, ExchangeListener.NONE, Clock.systemUTC());
        history.follow(job, PLACE, NOON);
        CountDownLatch reached = new CountDownLatch(1);
        job.onChange(() -> {
            if (job.phase() == until) {
                reached.countDown();
            }
        });
        job.schedule();
        if (until == QueryPhase.STOPPED) {
            assertThat(query.hangs.await(20, TimeUnit.SECONDS)).isTrue();
            job.stop();
        }
        assertThat(reached.await(20, TimeUnit.SECONDS)).isTrue();
        return history.entries().getLast();
    }

    private static HistoryEntry entry(int number) {
        return new HistoryEntry(
                "id" + number,
                NOON.plusSeconds(number),
                "acme",
                Optional.empty(),
                "SELECT " + number,
                Ending.DONE,
                OptionalLong.of(number),
                1,
                Duration.ofMillis(5),
                Optional.empty());
    }

    @Test
    void whatRanIsThereAfterARestart() throws InterruptedException {
        HistoryEntry ran = run(history(), " SELECT 'ä' AS a,\n 2 ", new FakeQuery(25), QueryPhase.COMPLETE);
        assertThat(ran.sql()).isEqualTo("SELECT 'ä' AS a,\n 2");
        assertThat(ran.datasource()).isEqualTo("acme");
        assertThat(ran.schema()).contains("web");
        assertThat(ran.startedAt()).isEqualTo(NOON);
        assertThat(ran.ending()).isEqualTo(Ending.DONE);
        assertThat(ran.rows()).hasValue(25);
        assertThat(ran.requests()).isEqualTo(3);

        SqlHistory next = history();
        assertThat(next.entries()).isEmpty();
        next.read();
        assertThat(next.entries()).singleElement().satisfies(kept -> {
            assertThat(kept.sql()).isEqualTo(ran.sql());
            assertThat(kept.rows()).hasValue(25);
        });
    }

    @Test
    void aFailureIsKeptWithItsReason() throws InterruptedException {
        FakeQuery broken = new FakeQuery(0)
                .breakingAtTheEnd(new ServerFaultException(new Problem("GET /x", "answered 500.", "Wait."), null));

        HistoryEntry ran = run(history(), "SELECT 1", broken, QueryPhase.FAILED);

        assertThat(ran.ending()).isEqualTo(Ending.FAILED);
        assertThat(ran.problem()).contains("GET /x: answered 500. Wait.");
    }

    @Test
    void whatAPersonStopsIsKeptAsStopped() throws InterruptedException {
        HistoryEntry ran = run(history(), "SELECT 1", new FakeQuery(30).hangingAtPage(1), QueryPhase.STOPPED);

        assertThat(ran.ending()).isEqualTo(Ending.STOPPED);
    }

    @Test
    void whatAPersonKeepsBackDidNotFail() throws InterruptedException {
        FakeQuery kept = new FakeQuery(0)
                .breakingAtTheEnd(
                        CarefulQuery.keptBack(new Problem("Run the statement", "nothing was sent.", "Run it again.")));

        HistoryEntry ran = run(history(), "DELETE FROM Branches", kept, QueryPhase.FAILED);

        assertThat(ran.ending()).isEqualTo(Ending.STOPPED);
        assertThat(ran.problem()).contains("Run the statement: nothing was sent. Run it again.");
    }

    @Test
    void rowsThatRestAndAreClosedWereNotStopped() throws InterruptedException {
        SqlHistory history = history();
        QueryJob job = new QueryJob(
                QueryRequest.run("SELECT 1"),
                (text, context) -> new FakeQuery(1_000),
                ExchangeListener.NONE,
                Clock.systemUTC());
        history.follow(job, PLACE, NOON);
        CountDownLatch parked = new CountDownLatch(1);
        job.onChange(() -> {
            if (job.phase() == QueryPhase.PARKED) {
                parked.countDown();
            }
        });
        job.schedule();
        assertThat(parked.await(20, TimeUnit.SECONDS)).isTrue();

        job.stop();

        assertThat(job.phase()).isEqualTo(QueryPhase.STOPPED);
        assertThat(history.entries()).singleElement().satisfies(kept -> {
            assertThat(kept.ending()).isEqualTo(Ending.DONE);
            assertThat(kept.rows()).hasValue(200);
        });
    }

    @Test
    void whatEndsAfterItsDatasourceWasRenamedIsKeptUnderTheNewName() throws InterruptedException {
        SqlHistory history = history();
        FakeQuery query = new FakeQuery(30).hangingAtPage(1);
        QueryJob job = new QueryJob(
                QueryRequest.run("SELECT 1"), (text, context) -> query, ExchangeListener.NONE, Clock.systemUTC());
        history.follow(job, PLACE, NOON);
        job.schedule();
        assertThat(query.hangs.await(20, TimeUnit.SECONDS)).isTrue();

        history.rename("ACME", "acme & co");
        job.stop();
        job.join();

        assertThat(history.entries()).singleElement().satisfies(kept -> {
            assertThat(kept.datasource()).isEqualTo("acme & co");
            assertThat(kept.ending()).isEqualTo(Ending.STOPPED);
        });
    }

    @Test
    void noSecretIsKept() throws Exception {
        HistoryEntry ran = run(
                history(), "UPDATE Hooks SET Secret = 'hunter2' WHERE Id = 'x'", new FakeQuery(0), QueryPhase.COMPLETE);

        assertThat(ran.sql()).isEqualTo("UPDATE Hooks SET Secret = '…' WHERE Id = '…'");
        assertThat(Files.readString(folder.resolve("history.jsonl"))).doesNotContain("hunter2");
    }

    @Test
    void whatWasRemovedStaysAway() throws IOException, InterruptedException {
        SqlHistory history = history();
        HistoryEntry first = run(history, "SELECT 1", new FakeQuery(1), QueryPhase.COMPLETE);
        run(history, "SELECT 2", new FakeQuery(1), QueryPhase.COMPLETE);

        history.remove(List.of(first));
        history.read();

        assertThat(history.entries()).extracting(HistoryEntry::sql).containsExactly("SELECT 2");
    }

    @Test
    void twoWindowsLoseNothingOfEachOther() throws InterruptedException {
        SqlHistory one = history();
        SqlHistory other = history();
        run(one, "SELECT 1", new FakeQuery(1), QueryPhase.COMPLETE);
        run(other, "SELECT 2", new FakeQuery(1), QueryPhase.COMPLETE);
        run(one, "SELECT 3", new FakeQuery(1), QueryPhase.COMPLETE);

        one.read();

        assertThat(one.entries()).extracting(HistoryEntry::sql).containsExactly("SELECT 1", "SELECT 2", "SELECT 3");
    }

    @Test
    void aLineThatACrashCutOffCostsNothingElse() throws IOException {
        HistoryFile file = new HistoryFile(folder, 10);
        file.add(List.of(entry(1)));
        Files.writeString(folder.resolve("history.jsonl"), "{\"id\":\"half", StandardOpenOption.APPEND);
        file.add(List.of(entry(2)));

        assertThat(file.read()).containsExactly(entry(1), entry(2));
    }

    @Test
    void theOldestGoFirst() throws IOException {
        HistoryFile file = new HistoryFile(folder, 10);
        file.add(IntStream.range(0, 25).mapToObj(SqlHistoryTest::entry).toList());

        assertThat(file.read()).hasSize(10).startsWith(entry(15)).endsWith(entry(24));
    }

    @Test
    void onlyTheOwnerCanReadIt() throws IOException {
        assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"), "no POSIX permissions here");

        new HistoryFile(folder, 10).add(List.of(entry(1)));

        assertThat(Files.getPosixFilePermissions(folder.resolve("history.jsonl")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }
}
