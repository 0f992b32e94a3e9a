package org.bitquarry.workbench.core.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bitquarry.model.exchange.HttpExchange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LogFilterTest {
    private final HttpLog log = new HttpLog(() -> Instant.EPOCH);

    private static HttpExchange exchange(String method, String url, int status, Optional<String> problem) {
        return new HttpExchange(Instant.EPOCH, method, url, Optional.empty(), status, Duration.ZERO, 1, 1, problem);
    }

    @BeforeEach
    void fill() {
        StatementLog reading = log.begin("acme", "SELECT * FROM web.PullRequests");
        reading.listener().exchanged(exchange("GET", "/pullrequests?q=title%20~%20%22fix%22", 200, Optional.empty()));
        reading.listener().exchanged(exchange("GET", "/pullrequests?page=2", 503, Optional.of("Bitbucket failed")));
        StatementLog writing = log.begin("demo", "Commit 2 changes");
        writing.listener().exchanged(exchange("POST", "/branches", 403, Optional.of("scope is missing")));
        writing.listener().exchanged(exchange("DELETE", "/branches/old", 0, Optional.of("no network")));
        log.begin("demo", "SELECT 1");
    }

    private List<String> found(LogFilter filter) {
        return filter.of(log.statements()).stream()
                .flatMap(shown -> shown.exchanges().isEmpty()
                        ? java.util.stream.Stream.of(shown.log().title())
                        : shown.exchanges().stream().map(HttpExchange::url))
                .toList();
    }

    private static LogFilter by(StatusClass status) {
        return new LogFilter(List.of(), status, Optional.empty(), Optional.empty());
    }

    @Test
    void everythingIsShownWithoutAFilter() {
        assertThat(found(LogFilter.NONE)).hasSize(5).contains("SELECT 1");
    }

    @Test
    void wordsStandInTitlesAddressesProblemsMethodsAndStatuses() {
        assertThat(found(LogFilter.of("TITLE ~ \"FIX\""))).containsExactly("/pullrequests?q=title%20~%20%22fix%22");
        assertThat(found(LogFilter.of("scope"))).containsExactly("/branches");
        assertThat(found(LogFilter.of("post"))).containsExactly("/branches");
        assertThat(found(LogFilter.of("web.pullrequests 503"))).containsExactly("/pullrequests?page=2");
        assertThat(found(LogFilter.of("commit"))).containsExactly("/branches", "/branches/old");
        assertThat(found(LogFilter.of("nothing like that"))).isEmpty();
    }

    @Test
    void headersCountWhereTheyAreTheWordAndNotWhereTheyHoldIt() {
        log.begin("acme", "Connect")
                .listener()
                .exchanged(new HttpExchange(
                        Instant.EPOCH,
                        "GET",
                        "/user",
                        Optional.empty(),
                        200,
                        Duration.ZERO,
                        1,
                        1,
                        Optional.empty(),
                        Map.of(),
                        Map.of("X-OAuth-Scopes", "account, pipeline:write", "X-Request-Id", "4F2A-9"),
                        true));

        assertThat(found(LogFilter.of("pipeline"))).isEmpty();
        assertThat(found(LogFilter.of("4f2a-9"))).containsExactly("/user");
    }

    @Test
    void kindsOfAnswersAreToldApart() {
        assertThat(found(by(StatusClass.SUCCESS))).containsExactly("/pullrequests?q=title%20~%20%22fix%22");
        assertThat(found(by(StatusClass.ELSEWHERE))).isEmpty();
        assertThat(found(by(StatusClass.REFUSED))).containsExactly("/branches");
        assertThat(found(by(StatusClass.FAULT))).containsExactly("/pullrequests?page=2");
        assertThat(found(by(StatusClass.NO_ANSWER))).containsExactly("/branches/old");
        assertThat(found(by(StatusClass.FAILED))).hasSize(3);
    }

    @Test
    void methodAndDatasourceNarrowFurther() {
        assertThat(found(new LogFilter(List.of(), StatusClass.ANY, Optional.of("DELETE"), Optional.empty())))
                .containsExactly("/branches/old");
        assertThat(found(new LogFilter(List.of(), StatusClass.ANY, Optional.empty(), Optional.of("acme"))))
                .hasSize(2);
        assertThat(found(new LogFilter(List.of(), StatusClass.FAILED, Optional.of("GET"), Optional.of("demo"))))
                .isEmpty();
    }
}
