package org.bitquarry.bitbucket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.bitquarry.emulator.Account;
import org.bitquarry.emulator.Emulator;
import org.bitquarry.emulator.EmulatorOptions;
import org.bitquarry.model.ConnectionReport;
import org.bitquarry.model.Connector;
import org.bitquarry.model.VerbAccess;
import org.bitquarry.model.error.BitquarryException;
import org.bitquarry.model.exchange.RequestContext;
import org.bitquarry.model.table.Verb;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What testing a connection tells, and what it says when there is none. */
class ConnectionReportTest {
    private final Emulator emulator = Emulator.start(EmulatorOptions.demo()
            .withCredential(
                    Account.apiToken("r@acme.example", "r").withScopes("read:repository:bitbucket"),
                    Account.workspaceToken("scaled").withScaledLimit(5_000)));

    @AfterEach
    void close() {
        emulator.close();
    }

    private BitbucketSettings as(Authentication authentication) {
        return BitbucketSettings.of(emulator.baseUri(), authentication).withWorkspace("acme");
    }

    private BitbucketSettings reader() {
        return as(new Authentication.ApiToken("r@acme.example", "r".toCharArray()));
    }

    private static ConnectionReport test(BitbucketSettings settings, Clock clock) {
        try (BitbucketConnectors connectors = new BitbucketConnectors(
                        clock, LocalPlaces.none(), (duration, cancellation) -> {}, new Random(1));
                Connector connector = connectors.open(settings)) {
            return connector.test(RequestContext.unobserved());
        }
    }

    private static VerbAccess access(ConnectionReport report, String table, Verb verb) {
        return report.facts().tables().stream()
                .filter(row -> row.table().equals(table))
                .findFirst()
                .orElseThrow()
                .of(verb);
    }

    @Test
    void theReportNamesTheMissingScopeOfEachVerb() {
        ConnectionReport report = test(reader(), Clock.systemUTC());

        assertThat(report.facts().credential()).isEqualTo("API token of a person");
        assertThat(access(report, "Branches", Verb.READ)).isEqualTo(new VerbAccess.Allowed());
        assertThat(access(report, "PullRequests", Verb.READ))
                .isEqualTo(new VerbAccess.Missing(List.of("read:pullrequest:bitbucket")));
        assertThat(access(report, "PullRequests", Verb.DELETE)).isInstanceOf(VerbAccess.Closed.class);
        assertThat(report.problems())
                .anyMatch(problem -> problem.contains("PullRequests")
                        && problem.endsWith("can't be read: the token lacks read:pullrequest:bitbucket."));
        assertThat(report.facts().latency())
                .hasValueSatisfying(took -> assertThat(took).isPositive());
    }

    @Test
    void aLimitThatBitbucketNamesIsTold() {
        BitbucketSettings settings =
                as(new Authentication.AccessToken("scaled".toCharArray())).withHourlyBudget(10_000);
        try (BitbucketConnectors connectors = new BitbucketConnectors(Clock.systemUTC());
                Connector connector = connectors.open(settings)) {
            assertThat(connector.catalog().schemas(RequestContext.unobserved())).isNotEmpty();
            ConnectionReport report = connector.test(RequestContext.unobserved());
            assertThat(report.facts().serverLimit()).hasValue(5_000);
            assertThat(report.budget())
                    .hasValueSatisfying(budget -> assertThat(budget.limit()).isEqualTo(5_000));
        }
    }

    @Test
    void aClockThatIsFarOffIsTold() {
        Clock ahead = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(10));
        ConnectionReport report = test(reader(), ahead);
        assertThat(report.facts().clockSkew())
                .hasValueSatisfying(skew -> assertThat(skew.toSeconds()).isBetween(595L, 605L));
        assertThat(report.problems())
                .anyMatch(problem -> problem.matches("This computer's clock is (9|10) minutes ahead.*"));
        assertThat(test(reader(), Clock.systemUTC()).problems()).noneMatch(problem -> problem.contains("clock"));
    }

    @Test
    void theEndOfATokenIsWarnedOf() {
        LocalDate today = LocalDate.ofInstant(Instant.now(), ZoneOffset.UTC);
        assertThat(test(reader().withTokenExpires(Optional.of(today.plusDays(13))), Clock.systemUTC())
                        .problems())
                .anyMatch(problem -> problem.startsWith("The token ends on " + today.plusDays(13)));
        assertThat(test(reader().withTokenExpires(Optional.of(today.minusDays(1))), Clock.systemUTC())
                        .problems())
                .anyMatch(problem -> problem.startsWith("By TokenExpires the token ended on"));
        assertThat(test(reader().withTokenExpires(Optional.of(today.plusDays(30))), Clock.systemUTC())
                        .problems())
                .noneMatch(problem -> problem.contains("token ends"));
    }

    @ParameterizedTest
    @CsvSource({
        "200, text/html, a web page came instead of data",
        "511, text/html, The network may want you to sign in",
        "302, text/html, a sign-in page of the network",
        "401, application/json, Check the e-mail address and the API token",
        "403, application/json, Ask an administrator for access",
        "404, application/json, not found (404)",
        "410, application/json, Bitbucket removed this",
        "429, text/plain, Wait a while",
        "407, text/plain, the proxy wants a user and a password",
        "503, text/html, status.bitbucket.org"
    })
    void eachFailureIsToldWithItsRemedy(int status, String type, String words) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            byte[] page = "<html>someone@acme.example</html>".getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.getResponseHeaders().set("Location", "https://portal.example/");
            exchange.sendResponseHeaders(status, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        server.start();
        try {
            URI base = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/2.0");
            BitbucketSettings settings = BitbucketSettings.of(
                            base, new Authentication.ApiToken("r@acme.example", "r".toCharArray()))
                    .withWorkspace("acme");
            String told = catchThrowableOfType(BitquarryException.class, () -> {
                        if (status == 403 || status == 404) {
                            read(settings);
                        } else {
                            test(settings, Clock.systemUTC());
                        }
                    })
                    .getMessage();
            assertThat(told).contains(words).doesNotContain("someone");
        } finally {
            server.stop(0);
        }
    }

    private static void read(BitbucketSettings settings) {
        try (BitbucketConnectors connectors = new BitbucketConnectors(Clock.systemUTC());
                Connector connector = connectors.open(settings)) {
            connector.catalog().schemas(RequestContext.unobserved());
        }
    }
}
