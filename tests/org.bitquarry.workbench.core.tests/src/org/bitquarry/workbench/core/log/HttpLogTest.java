package org.bitquarry.workbench.core.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.bitquarry.model.exchange.ExchangeListener;
import org.bitquarry.model.exchange.HttpExchange;
import org.bitquarry.workbench.core.Registration;
import org.junit.jupiter.api.Test;

class HttpLogTest {
    private static final Instant NOW = Instant.parse("2026-11-23T14:05:00Z");

    private final HttpLog log = new HttpLog(() -> NOW);

    private static HttpExchange exchange(String path) {
        return exchange(path, Optional.empty());
    }

    private static HttpExchange exchange(String path, Optional<String> body) {
        return new HttpExchange(NOW, "GET", path, body, 200, Duration.ofMillis(7), 120, 3, Optional.empty());
    }

    @Test
    void requestsStandUnderTheStatementThatSentThem() {
        StatementLog first = log.begin("acme", "SELECT 1");
        StatementLog second = log.begin("demo", "SELECT 2");

        second.listener().exchanged(exchange("/b"));
        first.listener().exchanged(exchange("/a"));

        assertThat(log.statements()).containsExactly(first, second);
        assertThat(first.exchanges()).extracting(HttpExchange::url).containsExactly("/a");
        assertThat(second.exchanges()).extracting(HttpExchange::url).containsExactly("/b");
        assertThat(first.datasource()).isEqualTo("acme");
        assertThat(first.title()).isEqualTo("SELECT 1");
        assertThat(first.startedAt()).isEqualTo(NOW);
    }

    @Test
    void onlyTheLatestStatementsAreKept() {
        for (int i = 1; i <= 250; i++) {
            log.begin("acme", "statement " + i);
        }

        assertThat(log.statements()).hasSize(200);
        assertThat(log.statements().getFirst().title()).isEqualTo("statement 51");
    }

    @Test
    void workThatSendsNothingLeavesNoEntry() {
        ExchangeListener seldom = log.beginOnFirst("acme", "List schemas");
        assertThat(log.statements()).isEmpty();

        seldom.exchanged(exchange("/a"));
        seldom.exchanged(exchange("/b"));

        assertThat(log.statements()).hasSize(1);
        assertThat(log.statements().getFirst().exchanges()).hasSize(2);
    }

    @Test
    void workThatIsKnownByItsFirstRequestBeganWithItAndStandsBeforeWhatItCaused() {
        ExchangeListener connect = log.beginOnFirst("acme", "Connect");
        StatementLog caused = log.begin("acme", "SELECT 1");

        connect.exchanged(new HttpExchange(
                NOW.minusMillis(900),
                "GET",
                "/user",
                Optional.empty(),
                200,
                Duration.ofMillis(800),
                1,
                0,
                Optional.empty()));

        assertThat(log.statements()).extracting(StatementLog::title).containsExactly("Connect", "SELECT 1");
        assertThat(log.statements().getFirst().startedAt()).isEqualTo(NOW.minusMillis(900));
        assertThat(log.statements().getLast()).isSameAs(caused);
    }

    @Test
    void entriesFollowTheNameOfTheirDatasource() {
        StatementLog before = log.begin("acme", "SELECT 1");
        StatementLog other = log.begin("acme2", "SELECT 2");
        ExchangeListener seldom = log.beginOnFirst("ACME", "List schemas");
        AtomicInteger told = new AtomicInteger();
        log.onChange(told::incrementAndGet);

        log.rename("Acme", "acme & co");

        assertThat(told).hasValue(1);
        assertThat(before.datasource()).isEqualTo("acme & co");
        assertThat(other.datasource()).isEqualTo("acme2");
        seldom.exchanged(exchange("/a"));
        assertThat(log.statements().getLast().datasource()).isEqualTo("acme & co");
        assertThat(log.begin("acme", "another of that name").datasource()).isEqualTo("acme");
    }

    @Test
    void workThatGoesOnBehindAClearFollowsItToo() {
        StatementLog cleared = log.begin("acme", "SELECT 1");
        log.clear();

        log.rename("acme", "acme & co");
        cleared.listener().exchanged(exchange("/a"));

        assertThat(log.statements()).singleElement().satisfies(entry -> assertThat(entry.datasource())
                .isEqualTo("acme & co"));
    }

    @Test
    void aLongStatementKeepsItsLatestRequestsAndCountsTheOthers() {
        StatementLog statement = log.begin("acme", "SELECT * FROM AllRepositories.Commits");
        for (int i = 1; i <= 510; i++) {
            statement.listener().exchanged(exchange("/" + i));
        }

        assertThat(statement.exchanges()).hasSize(500);
        assertThat(statement.exchanges().getFirst().url()).isEqualTo("/11");
        assertThat(statement.dropped()).isEqualTo(10);
    }

    @Test
    void aHugeBodyIsCutAndSaysSo() {
        StatementLog statement = log.begin("acme", "UPDATE");
        statement.listener().exchanged(exchange("/a", Optional.of("x".repeat(70_000))));

        assertThat(statement.exchanges().getFirst().requestBody().orElseThrow())
                .hasSizeLessThan(66_000)
                .endsWith("x… (4464 more characters)");
    }

    @Test
    void clearedWorkThatGoesOnComesBack() {
        StatementLog statement = log.begin("acme", "SELECT");
        statement.listener().exchanged(exchange("/a"));

        log.clear();
        assertThat(log.statements()).isEmpty();

        statement.listener().exchanged(exchange("/b"));
        assertThat(log.statements()).containsExactly(statement);
        assertThat(statement.exchanges()).extracting(HttpExchange::url).containsExactly("/b");
    }

    @Test
    void whatCameBackGoesBeforeItsRequestDoes() {
        log.limit(new LogLimits(1_000, 1));
        StatementLog first = log.begin("acme", "first");
        StatementLog second = log.begin("acme", "second");
        for (int i = 1; i <= 50; i++) {
            StatementLog statement = i <= 10 ? first : second;
            statement.listener().exchanged(exchange("/" + i).withAnswer(Optional.of("x".repeat(20_000))));
        }

        assertThat(first.exchanges()).hasSize(10).noneMatch(kept -> first.answer(kept)
                .isPresent());
        assertThat(second.exchanges()).hasSize(40);
        assertThat(second.answer(second.exchanges().getFirst())).isEmpty();
        assertThat(second.answer(second.exchanges().getLast())).contains("x".repeat(20_000));
        assertThat(log.size().bytes()).isLessThan(1_000_000);
        log.clear();
        assertThat(log.size().bytes()).isZero();
    }

    @Test
    void theOldestRequestsGoFirstWhenThereAreTooMany() {
        log.limit(new LogLimits(100, 16));
        StatementLog first = log.begin("acme", "first");
        StatementLog second = log.begin("acme", "second");
        for (int i = 1; i <= 60; i++) {
            first.listener().exchanged(exchange("/first/" + i));
        }
        for (int i = 1; i <= 90; i++) {
            second.listener().exchanged(exchange("/second/" + i));
        }

        assertThat(first.exchanges())
                .hasSize(10)
                .first()
                .extracting(HttpExchange::url)
                .isEqualTo("/first/51");
        assertThat(second.exchanges()).hasSize(90);
        assertThat(log.size().requests()).isEqualTo(100);
        assertThat(log.size().dropped()).isEqualTo(50);

        for (int i = 91; i <= 120; i++) {
            second.listener().exchanged(exchange("/second/" + i));
        }
        assertThat(log.statements()).containsExactly(second);
        assertThat(log.size()).extracting(LogSize::requests, LogSize::dropped).containsExactly(100, 80L);

        log.clear();
        assertThat(log.size()).isEqualTo(LogSize.nothing());
    }

    @Test
    void memoryIsBoundedToo() {
        log.limit(new LogLimits(20_000, 1));
        StatementLog statement = log.begin("acme", "UPDATE");
        for (int i = 0; i < 40; i++) {
            statement.listener().exchanged(exchange("/" + i, Optional.of("x".repeat(60_000))));
        }

        assertThat(log.size().bytes()).isLessThanOrEqualTo(1_000_000);
        assertThat(statement.exchanges())
                .hasSize(8)
                .last()
                .extracting(HttpExchange::url)
                .isEqualTo("/39");
        assertThat(log.size().dropped()).isEqualTo(32);
    }

    @Test
    void limitsStayWithinTheirBoundsAndOverARestart() {
        assertThat(new LogLimits(0, 0)).isEqualTo(new LogLimits(LogLimits.FEWEST_REQUESTS, 1));
        assertThat(new LogLimits(1 << 30, 1 << 30).megabytes()).isEqualTo(LogLimits.MOST_MEGABYTES);
        new LogLimits(1_234, 7).save();
        assertThat(LogLimits.saved()).isEqualTo(new LogLimits(1_234, 7));
        LogLimits.usual().save();
    }

    @Test
    void listenersHearOfEachChangeUntilTheyLeave() {
        AtomicInteger told = new AtomicInteger();
        Registration registration = log.onChange(told::incrementAndGet);

        StatementLog statement = log.begin("acme", "SELECT");
        statement.listener().exchanged(exchange("/a"));
        log.clear();
        assertThat(told).hasValue(3);

        registration.close();
        log.begin("acme", "SELECT");
        assertThat(told).hasValue(3);
    }
}
