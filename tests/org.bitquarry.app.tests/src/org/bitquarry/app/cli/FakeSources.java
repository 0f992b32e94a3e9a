package org.bitquarry.app.cli;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Function;
import org.bitquarry.connections.CategoryRules;
import org.bitquarry.connections.ConnectionProfile;
import org.bitquarry.connections.ConnectionProperties;
import org.bitquarry.connections.ConnectionProperty;
import org.bitquarry.connections.ProfileProblem;
import org.bitquarry.engine.PreparedQuery;
import org.bitquarry.engine.ResultColumn;
import org.bitquarry.engine.StatementKind;
import org.bitquarry.engine.StatementResult;
import org.bitquarry.model.ConnectionReport;
import org.bitquarry.model.TableAccess;
import org.bitquarry.model.VerbAccess;
import org.bitquarry.model.error.AuthenticationFailedException;
import org.bitquarry.model.error.BitquarryException;
import org.bitquarry.model.error.Problem;
import org.bitquarry.model.exchange.RequestContext;
import org.bitquarry.model.plan.PlannedRequest;
import org.bitquarry.model.plan.RequestPlan;
import org.bitquarry.model.scan.Cursor;
import org.bitquarry.model.table.SchemaKind;
import org.bitquarry.model.table.SqlType;
import org.bitquarry.model.table.TableRef;
import org.bitquarry.model.table.Verb;
import org.bitquarry.workbench.core.datasource.SignIn;
import org.bitquarry.workbench.core.query.CarefulQuery;
import org.bitquarry.workbench.core.query.Consent;
import org.jspecify.annotations.Nullable;

/** Datasources that answer statements as a test says. */
final class FakeSources implements Sources {
    private final Map<String, Function<RequestContext, StatementResult>> answers = new HashMap<>();
    private Optional<BitquarryException> onTest = Optional.empty();
    final List<ConnectionProfile> saved = new ArrayList<>(List.of(
            ConnectionProfile.named("acme").with(ConnectionProperties.WORKSPACE, "acme-corp"),
            ConnectionProfile.named("demo").with(ConnectionProperties.SOURCE, "Demo")));
    final Map<String, Map<String, String>> secrets = new HashMap<>();
    final List<ConnectionProfile> opened = new ArrayList<>();
    final List<String> executed = new ArrayList<>();
    int closed;

    FakeSources answering(String sql, Function<RequestContext, StatementResult> answer) {
        answers.put(sql, answer);
        return this;
    }

    FakeSources failing(String sql, BitquarryException error) {
        return answering(sql, context -> {
            throw error;
        });
    }

    FakeSources failingOnTest(BitquarryException error) {
        onTest = Optional.of(error);
        return this;
    }

    /** Rows of a number and a name. */
    static StatementResult.Rows rows(String... names) {
        return new StatementResult.Rows(
                List.of(
                        new ResultColumn("Id", SqlType.BIGINT, false, Optional.empty()),
                        new ResultColumn("Name", SqlType.VARCHAR, true, Optional.empty())),
                new ListCursor(List.of(names), Optional.empty()));
    }

    /** Rows after which the source fails. */
    static StatementResult.Rows breaking(BitquarryException error, String... names) {
        StatementResult.Rows whole = rows(names);
        return new StatementResult.Rows(whole.columns(), new ListCursor(List.of(names), Optional.of(error)));
    }

    static AuthenticationFailedException refused() {
        return new AuthenticationFailedException(
                new Problem("GET /user", "401: the token is wrong.", "Make one."), null);
    }

    @Override
    public List<ConnectionProfile> profiles() {
        return List.copyOf(saved);
    }

    @Override
    public void save(ConnectionProfile profile) {
        saved.removeIf(other -> other.name().equals(profile.name()));
        saved.add(profile);
    }

    @Override
    public void replace(List<ConnectionProfile> profiles) {
        for (ConnectionProfile profile : profiles) {
            saved.stream()
                    .filter(old -> old.name().equals(profile.name()) && !old.connectsLike(profile))
                    .findFirst()
                    .ifPresent(old -> secrets.remove(old.name()));
            save(profile);
        }
    }

    @Override
    public void remove(String name) {
        saved.removeIf(other -> other.name().equals(name));
        secrets.remove(name);
    }

    @Override
    public void keepSecrets(String name, Map<String, char[]> given) {
        Map<String, String> kept = new HashMap<>();
        given.forEach((property, secret) -> kept.put(property, new String(secret)));
        secrets.put(name, kept);
    }

    @Override
    public boolean hasSecrets(ConnectionProfile profile) {
        return secrets.getOrDefault(profile.name(), Map.of())
                .keySet()
                .containsAll(profile.requiredSecrets().stream()
                        .map(ConnectionProperty::name)
                        .toList());
    }

    @Override
    public String secretPlace() {
        return "a safe";
    }

    @Override
    public SignIn signIn(ConnectionProfile profile) {
        return new FakeSignIn();
    }

    @Override
    public List<ProfileProblem> problems() {
        return List.of();
    }

    /** Takes the code 42, and a browser that is shown a page. */
    private final class FakeSignIn implements SignIn {
        @Override
        public boolean isSignedIn() {
            return false;
        }

        @Override
        public Optional<Instant> livesUntil() {
            return Optional.empty();
        }

        @Override
        public void withBrowser(Consumer<URI> browser, RequestContext context) {
            browser.accept(URI.create("https://bitbucket.example/consent"));
        }

        @Override
        public URI begin() {
            return URI.create("https://bitbucket.example/consent");
        }

        @Override
        public void complete(String copied, RequestContext context) {
            if (!copied.equals("42")) {
                throw refused();
            }
        }
    }

    @Override
    public Source open(ConnectionProfile profile) {
        opened.add(profile);
        return new FakeSource(profile);
    }

    @Override
    public void close() {
        closed++;
    }

    private final class FakeSource implements Source {
        private final ConnectionProfile profile;

        FakeSource(ConnectionProfile profile) {
            this.profile = profile;
        }

        @Override
        public PreparedQuery careful(PreparedQuery query, Consent consent) {
            return CarefulQuery.of(query, profile, profile.category().map(CategoryRules::of), consent);
        }

        @Override
        public PreparedQuery prepare(String sql, RequestContext context) {
            return new FakeQuery(sql, answers.getOrDefault(sql, asked -> {
                throw new AssertionError("no answer to " + sql);
            }));
        }

        @Override
        public ConnectionReport test(RequestContext context) {
            onTest.ifPresent(error -> {
                throw error;
            });
            TableAccess branches = new TableAccess(
                    SchemaKind.REPOSITORY,
                    "Branches",
                    Map.of(
                            Verb.READ, new VerbAccess.Allowed(),
                            Verb.INSERT, new VerbAccess.Missing(List.of("write:repository:bitbucket")),
                            Verb.UPDATE, new VerbAccess.Closed("no"),
                            Verb.DELETE, new VerbAccess.Allowed()));
            return new ConnectionReport(
                    "Ann",
                    List.of(),
                    Optional.empty(),
                    Optional.empty(),
                    List.of(),
                    new ConnectionReport.Facts(
                            "API token of a person",
                            List.of(branches),
                            OptionalInt.of(5_000),
                            Optional.of(Duration.ofMillis(12)),
                            Optional.of(Duration.ofSeconds(-90))));
        }

        @Override
        public void close() {
            closed++;
        }
    }

    private final class FakeQuery implements PreparedQuery {
        private final String sql;
        private final Function<RequestContext, StatementResult> answer;

        FakeQuery(String sql, Function<RequestContext, StatementResult> answer) {
            this.sql = sql;
            this.answer = answer;
        }

        @Override
        public StatementKind kind() {
            return sql.startsWith("DELETE") ? StatementKind.DELETE : StatementKind.QUERY;
        }

        @Override
        public List<ResultColumn> columns() {
            return List.of();
        }

        @Override
        public List<SqlType> parameterTypes() {
            return sql.chars()
                    .filter(c -> c == '?')
                    .mapToObj(c -> SqlType.VARCHAR)
                    .toList();
        }

        @Override
        public Optional<TableRef> editableTable() {
            return Optional.empty();
        }

        @Override
        public RequestPlan plan() {
            return new RequestPlan(
                    List.of(new PlannedRequest(
                            kind() == StatementKind.DELETE ? "DELETE" : "GET",
                            "/" + sql,
                            Optional.empty(),
                            "",
                            1,
                            List.of(),
                            kind() == StatementKind.DELETE)),
                    List.of(),
                    List.of());
        }

        @Override
        public StatementResult execute(List<@Nullable Object> parameters, RequestContext context) {
            executed.add(sql);
            return answer.apply(context);
        }
    }

    private static final class ListCursor implements Cursor {
        private final List<String> names;
        private final Optional<BitquarryException> end;
        private int at;

        ListCursor(List<String> names, Optional<BitquarryException> end) {
            this.names = names;
            this.end = end;
        }

        @Override
        public boolean next() {
            if (at == names.size() && end.isPresent()) {
                throw end.get();
            }
            return at++ < names.size();
        }

        @Override
        public @Nullable Object[] row() {
            return new @Nullable Object[] {(long) at, names.get(at - 1)};
        }

        @Override
        public OptionalLong size() {
            return OptionalLong.of(names.size());
        }

        @Override
        public void close() {
            at = names.size();
        }
    }
}
