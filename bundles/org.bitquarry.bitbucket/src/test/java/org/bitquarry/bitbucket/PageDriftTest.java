package org.bitquarry.bitbucket;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.bitquarry.emulator.EmulatorOptions;
import org.bitquarry.emulator.RecordedRequest;
import org.bitquarry.model.change.ChangeSet;
import org.bitquarry.model.change.RowChange;
import org.bitquarry.model.change.RowOutcome;
import org.bitquarry.model.exchange.CancellationToken;
import org.bitquarry.model.exchange.HttpExchange;
import org.bitquarry.model.exchange.RequestContext;
import org.bitquarry.model.scan.Cursor;
import org.bitquarry.model.scan.Predicate;
import org.bitquarry.model.scan.ScanRequest;
import org.bitquarry.model.table.SchemaKind;
import org.bitquarry.model.table.TableRef;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Rows come and go while a list is read: whatever is there all the time is read, and once. */
class PageDriftTest {
    private static final int PAGE = 3;
    private static final TableRef REPOSITORIES = EmulatedBitbucket.table(SchemaKind.INFORMATION, "Repositories");
    private static final ScanRequest SLUGS = ScanRequest.of(REPOSITORIES).withColumns(List.of("Slug"));

    private final EmulatedBitbucket bitbucket = new EmulatedBitbucket(EmulatorOptions.demo(), PAGE);

    @AfterEach
    void stop() {
        bitbucket.close();
    }

    @Test
    void rowsThatGoMoveNoOtherOutOfSight() {
        List<Object> all = slugs();
        bitbucket.emulator.forgetRequests();

        List<Object> read = new ArrayList<>();
        try (Cursor cursor = bitbucket.connector.scan(SLUGS, RequestContext.unobserved())) {
            take(cursor, PAGE, read);
            remove(bitbucket, List.of(all.get(0), all.get(2)));
            rest(cursor, read);
        }

        assertThat(read).containsExactlyElementsOf(all);
        assertThat(lists()).hasSize((all.size() - 2 + PAGE - 1) / PAGE + 1);
    }

    @Test
    void moreThanAPageOfRowsMayGo() {
        List<Object> all = slugs();

        List<Object> read = new ArrayList<>();
        try (Cursor cursor = bitbucket.connector.scan(SLUGS, RequestContext.unobserved())) {
            take(cursor, PAGE, read);
            take(cursor, PAGE, read);
            remove(bitbucket, all.subList(0, PAGE + 1));
            rest(cursor, read);
        }

        assertThat(read).containsExactlyElementsOf(all);
    }

    /** The page that shows that a row went was read before three more did. */
    @Test
    void rowsMayGoWhileItIsNoticed() throws InterruptedException {
        try (EmulatedBitbucket small = new EmulatedBitbucket(EmulatorOptions.demo(), 1)) {
            List<Object> all = new ArrayList<>();
            small.rows(SLUGS).forEach(row -> all.add(row.get(0)));
            CountDownLatch fiveRead = new CountDownLatch(2);
            AtomicBoolean noticed = new AtomicBoolean();
            RequestContext context = new RequestContext(new CancellationToken(), exchange -> {
                if (asks(exchange, 4) || asks(exchange, 5)) {
                    fiveRead.countDown();
                } else if (asks(exchange, 6) && noticed.compareAndSet(false, true)) {
                    remove(small, all.subList(1, 4));
                }
            });

            List<Object> read = new ArrayList<>();
            try (Cursor cursor = small.connector.scan(SLUGS, context)) {
                take(cursor, 3, read);
                assertThat(fiveRead.await(30, TimeUnit.SECONDS)).isTrue();
                remove(small, all.subList(0, 1));
                rest(cursor, read);
            }

            assertThat(read).containsExactlyElementsOf(all);
        }
    }

    private static boolean asks(HttpExchange exchange, int page) {
        return List.of(exchange.url().substring(exchange.url().indexOf('?') + 1).split("&"))
                .contains("page=" + page);
    }

    @Test
    void rowsThatComeShowNoOtherTwice() {
        ScanRequest open = ScanRequest.of(EmulatedBitbucket.in("web", "PullRequests"))
                .withColumns(List.of("Id"))
                .withFilter(List.of(Predicate.equal("State", "OPEN")));
        List<Object> all = new ArrayList<>();
        bitbucket.rows(open).forEach(row -> all.add(row.get(0)));

        List<Object> read = new ArrayList<>();
        try (Cursor cursor = bitbucket.connector.scan(open, RequestContext.unobserved())) {
            take(cursor, PAGE, read);
            commit(
                    bitbucket,
                    new RowChange.Insert(
                            open.table(), Map.of("Title", "Meanwhile", "SourceBranchName", "release/2.10")));
            rest(cursor, read);
        }

        assertThat(read).containsSubsequence(all).doesNotHaveDuplicates();
    }

    @Test
    void nothingIsReadAgainWhereNothingWent() {
        List<Object> all = slugs();
        bitbucket.emulator.forgetRequests();

        assertThat(slugs()).isEqualTo(all);

        assertThat(lists()).hasSize((all.size() + PAGE - 1) / PAGE);
    }

    private List<Object> slugs() {
        List<Object> slugs = new ArrayList<>();
        bitbucket.rows(SLUGS).forEach(row -> slugs.add(row.get(0)));
        return slugs;
    }

    private List<String> lists() {
        return bitbucket.emulator.requests().stream()
                .map(RecordedRequest::line)
                .filter(line -> line.startsWith("GET /2.0/repositories/acme?"))
                .toList();
    }

    private static void remove(EmulatedBitbucket from, List<Object> slugs) {
        for (Object slug : slugs) {
            commit(from, new RowChange.Delete(REPOSITORIES, Map.of("Slug", slug), Map.of()));
        }
    }

    private static void commit(EmulatedBitbucket to, RowChange change) {
        assertThat(to.connector.commit(
                        new ChangeSet(List.of(change)), (index, each, outcome) -> true, RequestContext.unobserved()))
                .allMatch(RowOutcome.Applied.class::isInstance);
    }

    private static void take(Cursor cursor, int rows, List<Object> into) {
        for (int i = 0; i < rows; i++) {
            assertThat(cursor.next()).isTrue();
            into.add(cursor.row()[0]);
        }
    }

    private static void rest(Cursor cursor, List<Object> into) {
        while (cursor.next()) {
            into.add(cursor.row()[0]);
        }
    }
}
