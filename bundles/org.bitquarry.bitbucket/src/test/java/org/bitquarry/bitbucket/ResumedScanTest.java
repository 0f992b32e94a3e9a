package org.bitquarry.bitbucket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bitquarry.emulator.EmulatorOptions;
import org.bitquarry.model.error.NotFoundException;
import org.bitquarry.model.error.ServerFaultException;
import org.bitquarry.model.exchange.RequestContext;
import org.bitquarry.model.scan.Cursor;
import org.bitquarry.model.scan.Operand;
import org.bitquarry.model.scan.Predicate;
import org.bitquarry.model.scan.ScanRequest;
import org.bitquarry.model.scan.SortKey;
import org.bitquarry.model.table.Column;
import org.bitquarry.model.table.SchemaKind;
import org.bitquarry.model.table.TableDefinition;
import org.bitquarry.model.table.TableRef;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A scan whose source goes away for a while: it goes on where it was, without a gap and without a row twice. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ResumedScanTest {
    private static final int PAGE = 3;
    /** A scan of many requests breaks at its first ones, which differ most, in the middle and at its last one. */
    private static final int BROKEN_AT = 3;

    private EmulatedBitbucket bitbucket;
    private final AtomicInteger until = new AtomicInteger(Integer.MAX_VALUE);

    @BeforeAll
    void start() {
        bitbucket = new EmulatedBitbucket(
                        EmulatorOptions.demo()
                                .withClock(Clock.fixed(Instant.parse("2026-11-21T09:00:00Z"), ZoneOffset.UTC)),
                        PAGE)
                .forked();
        bitbucket
                .emulator
                .faults()
                .next(Integer.MAX_VALUE)
                .matching((method, path) -> until.decrementAndGet() < 0)
                .answer(503);
    }

    @AfterAll
    void stop() {
        bitbucket.close();
    }

    static Stream<TableDefinition> tables() {
        return BitbucketTables.all().stream().filter(table -> table.kind() != SchemaKind.ALL_REPOSITORIES);
    }

    private static List<@Nullable Object> cells(Cursor cursor) {
        return Arrays.asList(cursor.row().clone());
    }

    private int requests(ScanRequest request) {
        bitbucket.emulator.forgetRequests();
        bitbucket.rows(request);
        return bitbucket.emulator.requests().size();
    }

    /** Reads while the source goes away before a request and comes back when that was noticed. */
    private List<List<@Nullable Object>> broken(ScanRequest request, int at) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        until.set(at);
        try (Cursor cursor = bitbucket.connector.scan(request, RequestContext.unobserved())) {
            assertThat(cursor.isResumable()).isTrue();
            while (next(cursor)) {
                rows.add(cells(cursor));
            }
        } finally {
            until.set(Integer.MAX_VALUE);
        }
        return rows;
    }

    private boolean next(Cursor cursor) {
        try {
            return cursor.next();
        } catch (ServerFaultException gone) {
            assertThat(gone.mayPass()).isTrue();
            until.set(Integer.MAX_VALUE);
            return cursor.next();
        }
    }

    private void breaksAnywhere(ScanRequest request) {
        List<List<@Nullable Object>> whole = bitbucket.rows(request);
        int requests = requests(request);
        IntStream.range(0, requests)
                .filter(at -> at < BROKEN_AT || at == requests / 2 || at == requests - 1)
                .forEach(at -> assertThat(broken(request, at))
                        .as(request + " broken at request " + at + " of " + requests)
                        .isEqualTo(whole));
    }

    @ParameterizedTest
    @MethodSource("tables")
    void everyTableGoesOnWhereItWas(TableDefinition table) {
        TableRef ref = EmulatedBitbucket.somewhere(table);
        breaksAnywhere(ScanRequest.of(ref)
                .withFilter(bitbucket.few(ref))
                .withColumns(table.columns().stream()
                        .filter(column -> column.text().isEmpty())
                        .map(Column::name)
                        .toList()));
    }

    @Test
    void readingOfManyListsAtOnceGoesOn() {
        breaksAnywhere(ScanRequest.of(all("PullRequests")));
        breaksAnywhere(ScanRequest.of(all("PullRequestComments")));
        breaksAnywhere(ScanRequest.of(all("Branches")).withLimit(4, OptionalLong.of(9)));
    }

    @Test
    void whatIsCheckedHereOrCutGoesOn() {
        TableRef web = EmulatedBitbucket.in("web", "PullRequests");
        breaksAnywhere(ScanRequest.of(web)
                .withFilter(List.of(new Predicate.Like("Description", Operand.of("%a%"), '\0', true, false))));
        breaksAnywhere(ScanRequest.of(web).withLimit(2, OptionalLong.of(8)));
        breaksAnywhere(ScanRequest.of(EmulatedBitbucket.in("web", "Branches"))
                .withSort(List.of(new SortKey("Name", true)))
                .withLimit(0, OptionalLong.of(4)));
    }

    @Test
    void whatIsCountedStaysCounted() {
        breaksAnywhere(ScanRequest.of(all("PullRequests")).counting());
        breaksAnywhere(ScanRequest.of(all("PullRequests")).countingBy(List.of("RepositorySlug")));
        breaksAnywhere(ScanRequest.of(EmulatedBitbucket.in("web", "Commits")).counting());
    }

    @Test
    void textsOfRowsGoOnWithTheirRows() {
        breaksAnywhere(ScanRequest.of(EmulatedBitbucket.in("web", "Commits"))
                .withColumns(List.of("Hash", "Diff"))
                .withLimit(0, OptionalLong.of(5)));
        breaksAnywhere(
                ScanRequest.of(EmulatedBitbucket.in("web", "Downloads")).withColumns(List.of("Name", "Content")));
    }

    @Test
    void aNextPageThatIsGoneIsNoReasonThatPasses() {
        ScanRequest commits = ScanRequest.of(EmulatedBitbucket.in("web", "Commits"));
        try (Cursor cursor = bitbucket.connector.scan(commits, RequestContext.unobserved())) {
            for (int row = 0; row < PAGE; row++) {
                assertThat(cursor.next()).isTrue();
            }
            bitbucket.emulator.faults().next(1).answer(404);

            assertThatThrownBy(cursor::next)
                    .isInstanceOf(NotFoundException.class)
                    .matches(gone -> !((NotFoundException) gone).mayPass());
        }
    }

    private static TableRef all(String table) {
        return EmulatedBitbucket.table(SchemaKind.ALL_REPOSITORIES, table);
    }
}
