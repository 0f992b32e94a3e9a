package org.bitquarry.workbench.core.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bitquarry.bitbucket.Authentication;
import org.bitquarry.bitbucket.BitbucketConnectors;
import org.bitquarry.bitbucket.BitbucketSettings;
import org.bitquarry.emulator.Account;
import org.bitquarry.emulator.Emulator;
import org.bitquarry.emulator.EmulatorOptions;
import org.bitquarry.engine.Engine;
import org.bitquarry.engine.SqlFormat;
import org.bitquarry.engine.SqlSession;
import org.bitquarry.engine.StatementResult;
import org.bitquarry.engine.StatementSplitter;
import org.bitquarry.model.exchange.CancellationToken;
import org.bitquarry.model.exchange.RequestContext;
import org.bitquarry.model.scan.Cursor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every statement of the gallery runs in the demo's workspace. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QueryGalleryTest {
    /** The demo is in order here. */
    private static final Set<String> MAY_BE_EMPTY = Set.of(
            "Repositories that nobody touches",
            "Branches that anybody may push to",
            "Public repositories",
            "Pull requests without a reviewer");

    private Emulator emulator;
    private BitbucketConnectors connectors;
    private Engine engine;

    @BeforeAll
    void start() {
        emulator =
                Emulator.start(EmulatorOptions.demo().withToday(Instant.now()).withHourlyBudget(0));
        connectors = new BitbucketConnectors(Clock.systemUTC());
        engine = new Engine(connectors.open(BitbucketSettings.of(
                        emulator.baseUri(),
                        new Authentication.ApiToken(Account.DEMO_EMAIL, Account.DEMO_TOKEN.toCharArray()))
                .withWorkspace("acme")
                .withHourlyBudget(100_000)));
        engine.catalog().schemas(RequestContext.unobserved());
    }

    @AfterAll
    void stop() {
        connectors.close();
        emulator.close();
    }

    static Stream<GalleryQuery> queries() {
        return QueryGallery.all().stream();
    }

    @Test
    void thereAreManyAndEachSaysWhatItIsAndWhatItCosts() {
        assertThat(QueryGallery.all()).hasSizeGreaterThanOrEqualTo(12).allSatisfy(query -> assertThat(
                        Stream.of(query.title(), query.group(), query.description(), query.cost(), query.sql()))
                .noneMatch(String::isBlank));
        assertThat(QueryGallery.all()).extracting(GalleryQuery::title).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("queries")
    void itRunsAndFindsSomething(GalleryQuery query) {
        SqlSession session = new SqlSession(query.repository() ? Optional.of("web") : Optional.empty());
        assertThat(engine.inspect(query.sql(), session, new CancellationToken()))
                .isEmpty();
        String sql = StatementSplitter.split(query.sql()).getFirst().text();
        StatementResult result = engine.prepare(sql, session, RequestContext.unobserved())
                .execute(List.of(), RequestContext.unobserved());
        try (Cursor cursor = ((StatementResult.Rows) result).cursor()) {
            assertThat(cursor.next() || MAY_BE_EMPTY.contains(query.title())).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("queries")
    void itCanBeLaidOut(GalleryQuery query) {
        assertThat(SqlFormat.same(query.sql(), SqlFormat.USUAL.script(query.sql())))
                .isTrue();
    }

    @Test
    void wordsFindIt() {
        assertThat(QueryGallery.all().stream().filter(query -> query.isAbout("stale BRANCH")))
                .extracting(GalleryQuery::title)
                .containsExactly("Stale branches");
    }
}
