package org.bitquarry.bitbucket;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.bitquarry.bitbucket.http.Credential;
import org.bitquarry.bitbucket.tables.AllTables;
import org.bitquarry.emulator.Account;
import org.bitquarry.emulator.Emulator;
import org.bitquarry.emulator.EmulatorOptions;
import org.bitquarry.emulator.OAuthConsumer;
import org.bitquarry.emulator.OAuthOptions;
import org.bitquarry.model.TableAccess;
import org.bitquarry.model.VerbAccess;
import org.bitquarry.model.table.ListEndpoint;
import org.bitquarry.model.table.TableDefinition;
import org.bitquarry.model.table.Verb;
import org.bitquarry.model.table.WriteRule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The matrix of tables and verbs is what the API then allows: each request of each verb is sent, and refused or not. */
class AccessMatrixTest {
    private static final String EMAIL = "m@acme.example";
    private static final String TOKEN = "matrix";

    static Stream<Account> accounts() {
        Account person = Account.apiToken(EMAIL, TOKEN);
        Account token = Account.workspaceToken(TOKEN);
        return Stream.of(
                person,
                person.withScopes("read:repository:bitbucket"),
                person.withScopes("read:user:bitbucket", "read:workspace:bitbucket", "read:project:bitbucket"),
                person.withScopes(
                        "read:repository:bitbucket", "read:pullrequest:bitbucket", "write:pullrequest:bitbucket"),
                person.withScopes(
                        "admin:repository:bitbucket", "admin:project:bitbucket", "write:permission:bitbucket"),
                person.withScopes("read:pipeline:bitbucket", "write:pipeline:bitbucket", "read:runner:bitbucket"),
                person.withScopes("read:webhook:bitbucket", "delete:webhook:bitbucket", "write:ssh-key:bitbucket"),
                token,
                token.withScopes("repository"),
                token.withScopes("pullrequest:write", "webhook"),
                token.withScopes("project", "pipeline:variable"),
                token.withScopes("account", "repository:admin", "project:admin"),
                token.withScopes("runner:write", "repository:delete"));
    }

    @ParameterizedTest
    @MethodSource("accounts")
    void theMatrixIsWhatTheApiThenAllows(Account account) throws IOException, InterruptedException {
        boolean person = account.email().isPresent();
        EmulatorOptions options = EmulatorOptions.demo().withHourlyBudget(0).withOnly(account);
        try (Emulator emulator = Emulator.start(options);
                HttpClient http = HttpClient.newHttpClient()) {
            String secret = person ? basic(EMAIL, TOKEN) : "Bearer " + TOKEN;
            assertThat(differences(
                            person ? Credential.Kind.API_TOKEN : Credential.Kind.ACCESS_TOKEN,
                            account.scopes(),
                            request -> isRefused(http, emulator, secret, request)))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "account pullrequest:write project:admin",
                "account:write repository:admin pipeline:variable",
                "webhook"
            })
    void soItIsForOAuth(String scopes) throws IOException, InterruptedException {
        OAuthConsumer consumer = OAuthConsumer.demo().withScopes(scopes.split(" "));
        EmulatorOptions options = EmulatorOptions.demo().withHourlyBudget(0).withOAuth(OAuthOptions.of(consumer));
        try (Emulator emulator = Emulator.start(options);
                HttpClient http = HttpClient.newHttpClient()) {
            String given = http.send(
                            HttpRequest.newBuilder(URI.create(emulator.oauthUri() + "/access_token"))
                                    .header("Authorization", basic(OAuthConsumer.DEMO_KEY, OAuthConsumer.DEMO_SECRET))
                                    .header("Content-Type", "application/x-www-form-urlencoded")
                                    .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
            String secret = "Bearer " + given.replaceAll(".*\"access_token\":\"([^\"]+)\".*", "$1");
            assertThat(differences(
                            Credential.Kind.OAUTH_CLIENT,
                            consumer.scopes(),
                            request -> isRefused(http, emulator, secret, request)))
                    .isEmpty();
        }
    }

    private static List<String> differences(Credential.Kind kind, Set<String> scopes, Predicate<String> isRefused) {
        List<TableAccess> matrix = AccessMatrix.of(kind, List.copyOf(scopes));
        List<String> differences = new ArrayList<>();
        for (TableAccess row : matrix) {
            TableDefinition table = AllTables.require(row.kind(), row.table());
            for (Verb verb : Verb.values()) {
                if (!table.supports(verb)) {
                    assertThat(row.of(verb)).isInstanceOf(VerbAccess.Closed.class);
                    continue;
                }
                List<String> refused = new ArrayList<>();
                for (String request : requests(table, verb)) {
                    if (isRefused.test(request)) {
                        refused.add(request);
                    }
                }
                boolean allowed = row.of(verb) instanceof VerbAccess.Allowed;
                if (allowed != refused.isEmpty()) {
                    differences.add(
                            row.kind() + "." + row.table() + " " + verb + ": " + row.of(verb) + ", refused " + refused);
                }
            }
        }
        return differences;
    }

    /** What the verb sends, as method and path. */
    private static List<String> requests(TableDefinition table, Verb verb) {
        if (verb == Verb.READ) {
            return table.list()
                    .map(ListEndpoint::path)
                    .or(table::get)
                    .map(path -> List.of("GET " + path))
                    .orElse(List.of());
        }
        WriteRule rule = table.rule(verb);
        String path = rule.target().orElseThrow();
        return switch (rule) {
            case WriteRule.Unsupported unsupported -> List.of();
            case WriteRule.Post post -> List.of("POST " + path);
            case WriteRule.PartialPut put -> List.of("PUT " + path);
            case WriteRule.PostChange change -> List.of("POST " + path);
            case WriteRule.ReadMergePut put -> List.of("GET " + path, "PUT " + path);
            case WriteRule.ArrayMember member -> List.of("GET " + path, "PUT " + path);
            case WriteRule.Delete delete -> List.of("DELETE " + path);
            case WriteRule.Upload upload -> List.of("POST " + path);
        };
    }

    private static String basic(String user, String secret) {
        return "Basic " + Base64.getEncoder().encodeToString((user + ":" + secret).getBytes(StandardCharsets.UTF_8));
    }

    private static boolean isRefused(HttpClient http, Emulator emulator, String secret, String request) {
        String[] parts = request.split(" ");
        String path = parts[1].replace("{workspace}", "acme")
                .replace("{repository}", "web")
                .replace("{project}", "WEB")
                .replaceAll("\\{[^}]+}", "1");
        HttpRequest asked = HttpRequest.newBuilder(URI.create(emulator.baseUri() + path))
                .header("Authorization", secret)
                .method(parts[0], HttpRequest.BodyPublishers.noBody())
                .build();
        try {
            return http.send(asked, HttpResponse.BodyHandlers.ofString()).statusCode() == 403;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }
}
