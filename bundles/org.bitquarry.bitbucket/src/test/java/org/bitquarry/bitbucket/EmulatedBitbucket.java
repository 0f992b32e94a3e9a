package org.bitquarry.bitbucket;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.Stream;
import org.bitquarry.emulator.Account;
import org.bitquarry.emulator.Emulator;
import org.bitquarry.emulator.EmulatorOptions;
import org.bitquarry.emulator.RecordedRequest;
import org.bitquarry.model.Connector;
import org.bitquarry.model.change.ChangeSet;
import org.bitquarry.model.change.RowChange;
import org.bitquarry.model.exchange.RequestContext;
import org.bitquarry.model.scan.Cursor;
import org.bitquarry.model.scan.Operand;
import org.bitquarry.model.scan.Predicate;
import org.bitquarry.model.scan.ScanRequest;
import org.bitquarry.model.table.Schema;
import org.bitquarry.model.table.SchemaKind;
import org.bitquarry.model.table.TableDefinition;
import org.bitquarry.model.table.TableRef;
import org.jspecify.annotations.Nullable;

/** A connector and the emulator that it speaks to. Nothing ever waits. */
final class EmulatedBitbucket implements AutoCloseable {
    static final String WORKSPACE = "acme";

    final Emulator emulator;
    final BitbucketConnectors connectors;
    final Connector connector;

    EmulatedBitbucket(EmulatorOptions options) {
        this(options, 0);
    }

    EmulatedBitbucket(EmulatorOptions options, int pageLength) {
        emulator = Emulator.start(options.withHourlyBudget(0));
        connectors = new BitbucketConnectors(
                Clock.systemUTC(), LocalPlaces.none(), (duration, cancellation) -> {}, new Random(1));
        connector = connectors.open(settings().withPageLength(pageLength));
    }

    static EmulatedBitbucket demo() {
        return new EmulatedBitbucket(EmulatorOptions.demo());
    }

    /** Gives two repositories a fork each: the demo has none. */
    EmulatedBitbucket forked() {
        List<RowChange> forks = new ArrayList<>();
        for (String slug : List.of("web", "api")) {
            forks.add(new RowChange.Insert(in(slug, "Forks"), Map.of("Name", "Fork of " + slug)));
        }
        connector.commit(new ChangeSet(forks), (index, fork, outcome) -> true, RequestContext.unobserved());
        emulator.forgetRequests();
        return this;
    }

    BitbucketSettings settings() {
        return BitbucketSettings.of(
                        emulator.baseUri(),
                        new Authentication.ApiToken(Account.DEMO_EMAIL, Account.DEMO_TOKEN.toCharArray()))
                .withWorkspace(WORKSPACE)
                .withHourlyBudget(100_000);
    }

    static Schema repository(String slug) {
        return new Schema(slug, SchemaKind.REPOSITORY, Map.of("repository", slug), "");
    }

    static Schema project(String key) {
        return new Schema(key, SchemaKind.PROJECT, Map.of("project", key), "");
    }

    /** Returns a table where the demo has rows: of one repository or project if it is one of these. */
    static TableRef somewhere(TableDefinition table) {
        return switch (table.kind()) {
            case REPOSITORY -> in("web", table.name());
            case PROJECT -> of(project("WEB"), table.name());
            case INFORMATION, ALL_PROJECTS, ALL_REPOSITORIES, SYS -> table(table.kind(), table.name());
        };
    }

    static TableRef table(SchemaKind kind, String name) {
        return switch (kind) {
            case INFORMATION -> of(new Schema("Information", kind, Map.of(), ""), name);
            case ALL_REPOSITORIES -> of(new Schema("AllRepositories", kind, Map.of(), ""), name);
            case REPOSITORY -> throw new IllegalArgumentException("say which repository");
            case ALL_PROJECTS -> of(new Schema("AllProjects", kind, Map.of(), ""), name);
            case PROJECT -> throw new IllegalArgumentException("say which project");
            case SYS -> throw new IllegalArgumentException("no tables");
        };
    }

    static TableRef of(Schema schema, String name) {
        return new TableRef(
                schema,
                BitbucketTables.of(schema.kind()).stream()
                        .filter(table -> table.name().equals(name))
                        .findFirst()
                        .orElseThrow());
    }

    static TableRef in(String repository, String name) {
        return of(repository(repository), name);
    }

    List<List<@Nullable Object>> rows(ScanRequest request) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        try (Cursor cursor = connector.scan(request, RequestContext.unobserved())) {
            while (cursor.next()) {
                rows.add(new ArrayList<>(java.util.Arrays.asList(cursor.row())));
            }
        }
        return rows;
    }

    List<Map<String, @Nullable Object>> maps(ScanRequest request) {
        return rows(request).stream()
                .map(row -> {
                    Map<String, @Nullable Object> named = new LinkedHashMap<>();
                    for (int i = 0; i < row.size(); i++) {
                        named.put(request.columns().get(i), row.get(i));
                    }
                    return named;
                })
                .toList();
    }

    /**
     * Returns what keeps a test from asking every parent of a child table: two repositories, and of their commits the newest,
     * about which the demo has something to say; and what a list can't be asked without.
     */
    List<Predicate> few(TableRef table) {
        List<Predicate> few = new ArrayList<>();
        List<String> slugs = List.of(table.schema().bindings().getOrDefault("repository", "web"));
        if (table.table().kind() == SchemaKind.ALL_REPOSITORIES
                && table.table().parentKey().size() > 1) {
            slugs = List.of("web", "api");
            few.add(new Predicate.In(
                    "RepositorySlug", slugs.stream().map(Operand::of).toList(), false));
        }
        List<Operand> newest = slugs.stream().flatMap(this::newestCommits).toList();
        table.table().parentKey().stream()
                .filter(column -> column.references()
                        .filter(reference -> reference.table().equals("Commits"))
                        .isPresent())
                .forEach(column -> few.add(new Predicate.In(column.name(), newest, false)));
        if (table.table().name().equals("SnippetFiles")) {
            few.add(Predicate.equal("SnippetId", "p9QmR"));
        }
        if (table.table().name().equals("PipelineTestCases")) {
            few.add(new Predicate.In(
                    "PipelineUUID", slugs.stream().flatMap(this::newestRun).toList(), false));
        }
        if (table.table().name().equals("CommitFileConflicts")) {
            few.add(new Predicate.In(
                    "Spec", slugs.stream().flatMap(this::colliding).toList(), false));
        }
        return few;
    }

    private Stream<Operand> newestRun(String repository) {
        return rows(ScanRequest.of(in(repository, "Pipelines"))
                        .withColumns(List.of("PipelineUUID"))
                        .withLimit(0, OptionalLong.of(1)))
                .stream()
                .map(row -> Operand.of(String.valueOf(row.getFirst())));
    }

    /** Returns the commits that open pull requests bring together, as far as they collide. */
    private Stream<Operand> colliding(String repository) {
        return rows(ScanRequest.of(in(repository, "FileConflicts")).withColumns(List.of("PullRequestId"))).stream()
                .flatMap(conflict -> rows(ScanRequest.of(in(repository, "PullRequests"))
                                .withColumns(List.of("SourceCommitHash", "DestinationBranchName"))
                                .withFilter(List.of(
                                        Predicate.equal("Id", Objects.requireNonNull(conflict.getFirst())),
                                        Predicate.equal("State", "OPEN"))))
                        .stream())
                .map(pair -> Operand.of(pair.get(0) + ".." + pair.get(1)));
    }

    private Stream<Operand> newestCommits(String repository) {
        return rows(ScanRequest.of(in(repository, "Commits"))
                        .withColumns(List.of("Hash"))
                        .withLimit(0, OptionalLong.of(8)))
                .stream()
                .map(row -> Operand.of(String.valueOf(row.getFirst())));
    }

    /** Returns what was asked since the last time, without the API's root. */
    List<String> sent() {
        List<String> lines = emulator.requests().stream()
                .map(RecordedRequest::line)
                .map(line -> line.replace(" /2.0", " "))
                .toList();
        emulator.forgetRequests();
        return lines;
    }

    /** Returns what tells the addresses of two emulators apart. */
    String port() {
        return ":" + emulator.port();
    }

    @Override
    public void close() {
        connectors.close();
        emulator.close();
    }
}
