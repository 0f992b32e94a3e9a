package org.bitquarry.workbench.core.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bitquarry.bitbucket.Authentication;
import org.bitquarry.bitbucket.BitbucketConnectors;
import org.bitquarry.bitbucket.BitbucketSettings;
import org.bitquarry.emulator.Account;
import org.bitquarry.emulator.Emulator;
import org.bitquarry.emulator.EmulatorOptions;
import org.bitquarry.engine.Engine;
import org.bitquarry.engine.SqlSession;
import org.bitquarry.engine.StatementResult;
import org.bitquarry.model.exchange.RequestContext;
import org.bitquarry.model.scan.Cursor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Parts of JSON as statements ask for them. */
class JsonCallTest {
    private static final String JSON = """
            {"links": {"html": {"href": "https://here"}, "self": [{"name": "a"}, {"name": "b"}]}, "n": 1.50,
             "a b": "spaced", "it's": "quoted", "back\\\\slash": "slashed", "0": "digit", "yes": true, "none": null,
             "naïve.dot": "dotted", "strict x": {"lax": 1}}""".replace("\n", "");

    private final Emulator emulator = Emulator.start(EmulatorOptions.demo());
    private final BitbucketConnectors connectors = new BitbucketConnectors(Clock.systemUTC());
    private final Engine engine = new Engine(connectors.open(BitbucketSettings.of(
                    emulator.baseUri(),
                    new Authentication.ApiToken(Account.DEMO_EMAIL, Account.DEMO_TOKEN.toCharArray()))
            .withWorkspace("acme")));

    @AfterEach
    void stop() {
        connectors.close();
        emulator.close();
    }

    private static JsonPath way(String steps) {
        return new JsonPath(Arrays.asList(steps.split("\\|")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '~',
            value = {
                "links|html|href#JSON_VALUE(J, '$.links.html.href')#links_html_href#https://here",
                "links|self|1|name#JSON_VALUE(J, '$.links.self[1].name')#links_self_1_name#b",
                "links|self|0#JSON_QUERY(J, '$.links.self[0]')#links_self_0#{\"name\":\"a\"}",
                "links|self#JSON_QUERY(J, '$.links.self')#links_self#[{\"name\":\"a\"},{\"name\":\"b\"}]",
                "n#JSON_VALUE(J, '$.n')#n#1.5",
                "a b#JSON_VALUE(J, '$[''a b'']')#\"a b\"#spaced",
                "it's#JSON_VALUE(J, '$[''it\\''s'']')#\"it's\"#quoted",
                "back\\slash#JSON_VALUE(J, '$[''back\\\\slash'']')#\"back\\slash\"#slashed",
                "0#JSON_VALUE(J, '$[''0'']')#\"0\"#digit",
                "yes#JSON_VALUE(J, '$.yes')#yes#true",
                "none#JSON_VALUE(J, '$.none')#none#NULL",
                "naïve.dot#JSON_VALUE(J, '$[''naïve.dot'']')#\"naïve.dot\"#dotted",
                "strict x|lax#JSON_VALUE(J, '$[''strict x''].lax')#\"strict x_lax\"#1",
            })
    void theEngineFindsWhatTheTreeShows(String steps, String call, String alias, String value) {
        JsonCall made = JsonCall.of(JSON, way(steps)).orElseThrow();

        assertThat(made.over("J")).isEqualTo(call);
        assertThat(made.alias(List.of())).isEqualTo(alias);
        String json = "'" + JSON.replace("'", "''") + "'";
        assertThat(first("SELECT " + made.over("J") + " AS " + made.alias(List.of()) + " FROM (VALUES (" + json
                        + ")) AS v(J)"))
                .isEqualTo(value.equals("NULL") ? null : value);
    }

    @Test
    void rowsWithoutThePartHaveNull() {
        JsonCall made = JsonCall.of("{\"a\": {\"b\": 1}}", way("a|b")).orElseThrow();

        for (String other : List.of("'no JSON'", "''", "'[]'", "'{\"a\": 2}'", "CAST(NULL AS VARCHAR)")) {
            assertThat(first("SELECT " + made.over("J") + " FROM (VALUES (" + other + ")) AS v(J)"))
                    .as(other)
                    .isNull();
        }
    }

    @Test
    void nothingIsAskedForThatIsNotThere() {
        assertThat(JsonCall.of("{\"a\": 1}", way("b"))).isEqualTo(Optional.empty());
        assertThat(JsonCall.of("[1]", way("5"))).isEqualTo(Optional.empty());
        assertThat(JsonCall.of("no JSON", way("a"))).isEqualTo(Optional.empty());
    }

    @Test
    void aNameThatIsTakenGetsANumber() {
        JsonCall made = JsonCall.of("{\"a\": 1}", way("a")).orElseThrow();

        assertThat(made.alias(List.of("A", "b", "a_2"))).isEqualTo("a_3");
    }

    private @Nullable Object first(String sql) {
        var rows = (StatementResult.Rows)
                engine.prepare(sql, new SqlSession(Optional.empty()), RequestContext.unobserved())
                        .execute(List.of(), RequestContext.unobserved());
        try (Cursor cursor = rows.cursor()) {
            assertThat(cursor.next()).isTrue();
            return cursor.row()[0];
        }
    }
}
