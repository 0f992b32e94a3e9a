package org.bitquarry.workbench.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bitquarry.connections.ConnectionProfile;
import org.bitquarry.connections.ConnectionProperties;
import org.bitquarry.connections.ConnectionProperty;
import org.bitquarry.connections.ConnectionString;
import org.bitquarry.connections.CredentialStore;
import org.bitquarry.connections.NetworkProperties;
import org.bitquarry.connections.OAuthProperties;
import org.bitquarry.connections.ProfileExchange;
import org.bitquarry.emulator.Account;
import org.bitquarry.emulator.Emulator;
import org.bitquarry.emulator.EmulatorOptions;
import org.bitquarry.emulator.OAuthConsumer;
import org.bitquarry.emulator.OAuthOptions;
import org.bitquarry.model.exchange.CancellationToken;
import org.bitquarry.model.exchange.RequestContext;
import org.bitquarry.model.table.SchemaKind;
import org.bitquarry.model.table.TableRef;
import org.bitquarry.workbench.core.commit.CommitJob;
import org.bitquarry.workbench.core.commit.CommitQuestions;
import org.bitquarry.workbench.core.commit.FailurePolicy;
import org.bitquarry.workbench.core.datasource.DataSource;
import org.bitquarry.workbench.core.datasource.DataSourceDraft;
import org.bitquarry.workbench.core.datasource.SaveJob;
import org.bitquarry.workbench.core.datasource.SaveOutcome;
import org.bitquarry.workbench.core.datasource.SecretPlace;
import org.bitquarry.workbench.core.datasource.SignIn;
import org.bitquarry.workbench.core.datasource.TestJob;
import org.bitquarry.workbench.core.edit.EditTarget;
import org.bitquarry.workbench.core.edit.StagedChange;
import org.bitquarry.workbench.core.edit.StagedEdits;
import org.bitquarry.workbench.core.export.RowFormat;
import org.bitquarry.workbench.core.export.RowWriter;
import org.bitquarry.workbench.core.export.WriterOptions;
import org.bitquarry.workbench.core.log.HarWriter;
import org.bitquarry.workbench.core.log.LogFilter;
import org.bitquarry.workbench.core.log.StatementLog;
import org.bitquarry.workbench.core.query.QueryJob;
import org.bitquarry.workbench.core.query.QueryRequest;
import org.bitquarry.workbench.core.query.QueryResult;
import org.bitquarry.workbench.core.query.ScratchText;
import org.bitquarry.workbench.core.secure.EquinoxCredentialStore;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.jobs.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** Works with marked secrets through a whole day, then looks for the marks in everything that was written or said. */
class SecretsStayTest {
    private static final String EMAIL = "ann@acme.example";
    /** Another one each time: other runs on this computer leave theirs alone. */
    private static final String RUN = HexFormat.of().toHexDigits(new SecureRandom().nextLong());

    private static final String API_TOKEN = "Marked+Api/Token=" + RUN;
    private static final String ACCESS_TOKEN = "Marked+Access/Token=" + RUN;
    private static final String WRONG_TOKEN = "Marked+Wrong/Token=" + RUN;
    private static final String HOOK_SECRET = "Marked+Hook/Secret=" + RUN;
    private static final String CLIENT_SECRET = "MarkedClientSecret" + RUN;
    private static final String PROXY_PASSWORD = "Marked+Proxy/Password=" + RUN;

    @TempDir
    Path planted;

    private final Instant begin = Instant.now();
    private final Marks marks = new Marks();
    private final AskingProxy proxy = new AskingProxy();
    private final Path area = CoreLauncher.onPlatform().dataArea().resolve("marked");
    private final Emulator emulator = Emulator.start(EmulatorOptions.demo()
            .withCredential(Account.apiToken(EMAIL, API_TOKEN), Account.workspaceToken(ACCESS_TOKEN))
            .withOAuth(OAuthOptions.of(OAuthConsumer.demo().withKey(OAuthConsumer.DEMO_KEY, CLIENT_SECRET))));
    private final List<String> said = new ArrayList<>();

    @AfterEach
    void close() {
        emulator.close();
        proxy.close();
    }

    @Test
    void noMarkedSecretIsFoundOutsideTheStoreNorReadableInIt() throws IOException, InterruptedException {
        List.of(API_TOKEN, ACCESS_TOKEN, WRONG_TOKEN, HOOK_SECRET, CLIENT_SECRET, PROXY_PASSWORD)
                .forEach(marks::add);
        try (WorkbenchCore core = new CoreLauncher(area, Clock.systemUTC()).forWindow()) {
            DataSource live = registered(core, "acme", "APIToken", API_TOKEN, SecretPlace.STORE);
            registered(core, "bot", "AccessToken", ACCESS_TOKEN, SecretPlace.SESSION);
            query(core, live, "SELECT Id, Title, State FROM web.PullRequests");
            query(core, live, "SELECT * FROM web.Hooks");
            query(core, live, "SELECT Nothing FROM web.Hooks");
            editHooks(core, live);
            editHooks(core, demo(core));
            refused(core);
            broken(core, live);
            signedIn(core);
            machine(core);
            proxied(core);
            scratch(core);
            shared(core);
            assertThat(new ProcessScan(marks).found())
                    .as("what others see of processes")
                    .isEmpty();
            logged(core);
        }
        assertThat(emulator.requests()).as("what was sent").anyMatch(sent -> sent.body()
                .contains(HOOK_SECRET));

        assertThat(said)
                .isNotEmpty()
                .allSatisfy(text -> assertThat(marks.in(text)).as(text).isEmpty());
        assertThat(area.resolve("secrets")).as("the store").isNotEmptyDirectory();
        assertThat(marks.in(folders())).isEmpty();
        assertThat(marks.in(List.of(Path.of(System.getProperty("java.io.tmpdir"))), begin))
                .as("temporary files")
                .isEmpty();
        assertThat(marks.in(List.of(planted())))
                .as("a mark would have been found")
                .hasSize(1);
    }

    private static List<Path> folders() {
        return List.of(
                CoreLauncher.onPlatform().dataArea(),
                Path.of(Platform.getConfigurationLocation().getURL().getPath()),
                Platform.getLogFileLocation().toPath());
    }

    private Path planted() throws IOException {
        return Files.writeString(planted.resolve("file"), "token=" + API_TOKEN);
    }

    @Test
    void aMarkInAnArgumentOrInAChildsEnvironmentWouldBeFound() throws IOException {
        assumeTrue(Files.isDirectory(Path.of("/proc/self")), "this system doesn't tell of processes by files");
        marks.add(API_TOKEN);
        for (ProcessBuilder careless : List.of(
                new ProcessBuilder("/bin/sh", "-c", "read line", API_TOKEN),
                carelessWith(new ProcessBuilder("/bin/sh", "-c", "read line")))) {
            Process child = careless.start();
            try {
                while (!child.info().command().orElse("").endsWith("sh") && child.isAlive()) {
                    Thread.onSpinWait();
                }
                assertThat(new ProcessScan(marks).found()).hasSize(1);
            } finally {
                child.destroyForcibly();
            }
        }
    }

    private static ProcessBuilder carelessWith(ProcessBuilder child) {
        child.environment().put("TOKEN", API_TOKEN);
        return child;
    }

    /** Signs in as a person, lets the access token expire, and looks for all tokens that were ever kept. */
    private void signedIn(WorkbenchCore core) throws IOException, InterruptedException {
        DataSourceDraft draft = oauth(core, "person", "OAuth");
        save(core, draft, false);
        SignIn signIn = core.dataSources().signIn(draft.profile(), kept());
        StatementLog log = core.httpLog().begin("person", "Sign in");
        RequestContext context = new RequestContext(new CancellationToken(), log.listener());
        signIn.complete(ConsentVisitor.grant(signIn.begin()), context);
        markTokens();
        DataSource live = core.dataSources().connect(draft.profile(), context);
        emulator.expireAccessTokens();
        query(core, live, "SELECT Name FROM web.Branches");
        said.add(signIn + " " + live);
        markTokens();
    }

    /** The store that the application uses, too. */
    private CredentialStore kept() {
        return new EquinoxCredentialStore(
                area.resolve("secrets"), Map.of(), () -> Duration.ofSeconds(30), Clock.systemUTC());
    }

    private void markTokens() {
        CredentialStore kept = kept();
        for (ConnectionProperty token : List.of(OAuthProperties.REFRESH_TOKEN, OAuthProperties.ACCESS_TOKEN)) {
            String text = new String(kept.read("person", token.name()).orElseThrow());
            marks.add(text.substring(text.lastIndexOf(' ') + 1));
        }
    }

    private void machine(WorkbenchCore core) throws IOException, InterruptedException {
        DataSourceDraft draft = oauth(core, "machine", "OAuthClient");
        assertThat(save(core, draft, true)).isInstanceOf(SaveOutcome.Done.class);
        query(core, core.dataSources().connected("machine").orElseThrow(), "SELECT Name FROM web.Branches");
    }

    private DataSourceDraft oauth(WorkbenchCore core, String name, String scheme) {
        DataSourceDraft draft = described(core, name, scheme, SecretPlace.STORE);
        draft.set(OAuthProperties.SITE, emulator.oauthUri().toString());
        draft.set(OAuthProperties.CLIENT_ID, OAuthConsumer.DEMO_KEY);
        draft.secret(OAuthProperties.CLIENT_SECRET, CLIENT_SECRET.toCharArray());
        return draft;
    }

    private void proxied(WorkbenchCore core) throws InterruptedException {
        DataSourceDraft draft = draft(core, "proxied", "APIToken", API_TOKEN, SecretPlace.STORE);
        draft.set(NetworkProperties.PROXY_TYPE, "HTTP");
        draft.set(NetworkProperties.PROXY_SERVER, "127.0.0.1");
        draft.set(NetworkProperties.PROXY_PORT, proxy.port());
        draft.set(NetworkProperties.PROXY_USER, "ann");
        draft.secret(NetworkProperties.PROXY_PASSWORD, PROXY_PASSWORD.toCharArray());
        assertThat(save(core, draft, true)).isInstanceOf(SaveOutcome.OnlySaved.class);
        assertThat(marks.in(String.join("", proxy.told())))
                .as("the proxy was told")
                .isNotEmpty();
    }

    private SaveOutcome save(WorkbenchCore core, DataSourceDraft draft, boolean connect) throws InterruptedException {
        SaveJob job = new SaveJob(draft.snapshot(), connect, core.httpLog());
        run(job);
        said.add(job.outcome().orElseThrow() + " " + draft.profile());
        return job.outcome().orElseThrow();
    }

    /** What a person gives away: an export of all datasources, and their connection strings. */
    private void shared(WorkbenchCore core) throws IOException {
        List<ConnectionProfile> profiles = core.dataSources().profiles();
        Files.write(area.resolve("datasources-export.json"), ProfileExchange.write(profiles));
        profiles.forEach(profile -> said.add(ConnectionString.format(profile)));
    }

    private DataSource registered(WorkbenchCore core, String name, String scheme, String token, SecretPlace place)
            throws InterruptedException {
        DataSourceDraft draft = draft(core, name, scheme, token, place);
        said.add(draft.snapshot().toString());
        run(TestJob.of(draft.snapshot(), core.httpLog()));
        SaveJob job = new SaveJob(draft.snapshot(), true, core.httpLog());
        run(job);
        SaveOutcome outcome = job.outcome().orElseThrow();
        said.add(outcome.toString());
        said.add(draft.profile().toString());
        said.add(ConnectionString.format(draft.profile()));
        assertThat(outcome).isInstanceOf(SaveOutcome.Done.class);
        DataSource live = core.dataSources().connected(name).orElseThrow();
        said.add(live + " " + live.report() + " " + live.connector() + " " + live.engine());
        return live;
    }

    private DataSourceDraft draft(WorkbenchCore core, String name, String scheme, String token, SecretPlace place) {
        DataSourceDraft draft = described(core, name, scheme, place);
        draft.set(ConnectionProperties.USER, EMAIL);
        draft.secret(ConnectionProperties.require(scheme), token.toCharArray());
        return draft;
    }

    private DataSourceDraft described(WorkbenchCore core, String name, String scheme, SecretPlace place) {
        DataSourceDraft draft = DataSourceDraft.ofNew(core.dataSources());
        draft.name(name);
        draft.set(ConnectionProperties.URL, emulator.baseUri().toString());
        draft.set(ConnectionProperties.WORKSPACE, "acme");
        draft.set(ConnectionProperties.AUTH_SCHEME, scheme);
        draft.place(place);
        return draft;
    }

    private static DataSource demo(WorkbenchCore core) {
        ConnectionProfile demo = core.dataSources().profile("demo").orElseThrow();
        return core.dataSources().connect(demo, RequestContext.unobserved());
    }

    private void query(WorkbenchCore core, DataSource live, String sql) throws IOException, InterruptedException {
        StatementLog log = core.httpLog().begin(live.name(), sql);
        QueryJob job = new QueryJob(
                QueryRequest.run(sql),
                (text, context) -> live.engine().prepare(text, live.session(), context),
                log.listener(),
                core.clock());
        run(job);
        said.add(job.result() + " " + job.failure());
        if (job.result().isPresent() && job.result().get() instanceof QueryResult.Rows rows) {
            for (RowFormat format : RowFormat.values()) {
                Files.writeString(area.resolve("export-" + live.name() + "." + format), exported(rows, format));
            }
        }
    }

    private static String exported(QueryResult.Rows rows, RowFormat format) throws IOException {
        StringBuilder text = new StringBuilder();
        RowWriter writer = format.open(text, WriterOptions.standard());
        writer.begin(rows.rows().columns());
        for (int row = 0; row < rows.rows().loaded(); row++) {
            Object[] values = new Object[rows.rows().columns().size()];
            for (int column = 0; column < values.length; column++) {
                values[column] = rows.rows().value(row, column);
            }
            writer.row(values);
        }
        writer.end();
        return text.toString();
    }

    /** Stages two webhooks with secrets, commits one, and leaves the other one in the journal. */
    private void editHooks(WorkbenchCore core, DataSource live) throws InterruptedException {
        TableRef hooks = new TableRef(
                live.catalog().schema("web", RequestContext.unobserved()).orElseThrow(),
                live.catalog().table(SchemaKind.REPOSITORY, "Hooks").orElseThrow());
        StagedEdits edits = core.pendingChanges().open(new EditTarget(live.name(), "web", "Hooks"), hooks, false);
        edits.add(hook("https://committed.example"));
        said.add(String.valueOf(edits.rows()));
        said.add(live.connector().plan(StagedChange.preview(edits.changes())).toString());
        StatementLog log = core.httpLog().begin(live.name(), "Commit");
        CommitJob job = new CommitJob(
                edits.changes(), live.connector(), new FailurePolicy.Stop(), CommitQuestions.NOBODY, log.listener());
        run(job);
        said.add(job.report().orElseThrow().text());
        assertThat(job.report().orElseThrow().isComplete()).isTrue();
        edits.add(hook("https://pending.example"));
    }

    private static Map<String, Object> hook(String url) {
        return Map.of(
                "Url",
                url,
                "Description",
                "marked",
                "Events",
                "[\"repo:push\"]",
                "Active",
                true,
                "Secret",
                HOOK_SECRET);
    }

    private void refused(WorkbenchCore core) throws InterruptedException {
        DataSourceDraft draft = draft(core, "wrong", "APIToken", WRONG_TOKEN, SecretPlace.STORE);
        TestJob test = TestJob.of(draft.snapshot(), core.httpLog());
        run(test);
        said.add(test.outcome().orElseThrow().text());
        SaveJob save = new SaveJob(draft.snapshot(), true, core.httpLog());
        run(save);
        said.add(save.outcome().orElseThrow().toString());
        assertThat(save.outcome().orElseThrow()).isInstanceOf(SaveOutcome.OnlySaved.class);
    }

    private void broken(WorkbenchCore core, DataSource live) throws IOException, InterruptedException {
        emulator.faults().next(20).malformedJson();
        query(core, live, "SELECT Name FROM web.Branches");
        emulator.faults().clear();
        emulator.faults().next(1).answer(500);
        query(core, live, "SELECT Name FROM web.Tags");
        emulator.faults().clear();
        emulator.faults().offline(true);
        query(core, live, "SELECT * FROM Information.Projects");
        emulator.faults().offline(false);
    }

    private static void scratch(WorkbenchCore core) {
        ScratchText text = core.scratchTexts().create("acme", Optional.of("web"));
        core.scratchTexts().put(text.withText("SELECT * FROM Hooks", 0));
    }

    private void logged(WorkbenchCore core) throws IOException {
        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        HarWriter.write(archive, LogFilter.NONE.of(core.httpLog().statements()), "1", new CancellationToken());
        said.add(archive.toString(StandardCharsets.UTF_8));
        core.httpLog().statements().forEach(entry -> said.add(entry.title() + " " + entry.exchanges()));
        for (String text : List.copyOf(said)) {
            LoggerFactory.getLogger(SecretsStayTest.class).warn("Said: {}", text);
        }
        ILog.get().error("A day with marked secrets has ended");
    }

    private static void run(Job job) throws InterruptedException {
        job.schedule();
        job.join();
    }
}
