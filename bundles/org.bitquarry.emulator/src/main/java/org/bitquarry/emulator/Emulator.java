package org.bitquarry.emulator;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.bitquarry.emulator.internal.data.DataSets;
import org.bitquarry.emulator.internal.http.ApiServer;
import org.bitquarry.emulator.internal.http.Authenticator;
import org.bitquarry.emulator.internal.http.Budget;
import org.bitquarry.emulator.internal.http.Caller;
import org.bitquarry.emulator.internal.http.Credential;
import org.bitquarry.emulator.internal.http.FaultPlan;
import org.bitquarry.emulator.internal.http.Journal;
import org.bitquarry.emulator.internal.http.Parameters;
import org.bitquarry.emulator.internal.http.Request;
import org.bitquarry.emulator.internal.http.RequestLog;
import org.bitquarry.emulator.internal.http.Service;
import org.bitquarry.emulator.internal.journal.JournalFile;
import org.bitquarry.emulator.internal.json.Links;
import org.bitquarry.emulator.internal.json.Renderers;
import org.bitquarry.emulator.internal.oauth.Consumer;
import org.bitquarry.emulator.internal.oauth.Logins;
import org.bitquarry.emulator.internal.oauth.OAuthSite;
import org.bitquarry.emulator.internal.query.Filter.EqualityRule;
import org.bitquarry.emulator.internal.query.Pages;
import org.bitquarry.emulator.internal.resource.Api;
import org.bitquarry.emulator.internal.resource.Site;
import org.bitquarry.emulator.internal.state.World;

/** A running emulator of Bitbucket Cloud on 127.0.0.1. Thread-safe; closing it frees the port. */
public final class Emulator implements AutoCloseable {
    private final ApiServer server;
    private final RequestLog log;
    private final FaultPlan faultPlan;
    private final Service service;
    private final Budget budget;
    private final AtomicReference<World> world;
    private final EmulatorOptions options;
    private final Optional<JournalFile> journal;
    private final Logins logins;
    private final OAuthSite consents;
    private final List<String> notices = new CopyOnWriteArrayList<>();

    private Emulator(EmulatorOptions options) {
        this.options = options;
        this.log = new RequestLog();
        this.faultPlan = new FaultPlan();
        this.budget = new Budget(options.hourlyBudget());
        this.world = new AtomicReference<>(seed());
        var settings = new ApiServer.Settings(options.port(), options.latency(), options.clock());
        this.logins = new Logins(new Logins.Rules(
                options.oauth().accessTokenLife(),
                options.oauth().codeLife(),
                options.oauth().idleLife(),
                options.clock()));
        options.oauth().consumers().forEach(consumer -> logins.register(consumer(consumer)));
        this.consents = new OAuthSite(logins);
        this.server = new ApiServer(settings, authenticator(), consents, faultPlan, log);
        Links links = new Links(baseUri().toString(), "http://127.0.0.1:" + server.port());
        Pages pages =
                new Pages(links.api(), EqualityRule.valueOf(options.equality().name()));
        boolean resetsOmitted = options.putMode() == EmulatorOptions.PutMode.RESET_OMITTED;
        Site site = new Site(world::get, Renderers.over(links), pages, resetsOmitted);
        this.journal = options.state().map(this::journalFile);
        this.service = new Service(
                Api.router(site), budget, journal.<Journal>map(file -> file).orElseGet(Journal::none), () -> world.get()
                        .identifiers()
                        .checkpoint());
    }

    /** Starts an emulator. Throws {@link java.io.UncheckedIOException} when its port is taken. */
    public static Emulator start(EmulatorOptions options) {
        Emulator emulator = new Emulator(options);
        emulator.journal.ifPresent(journal -> emulator.service.exclusively(journal::catchUp));
        emulator.server.serve(emulator.service);
        return emulator;
    }

    /** Where the API is: {@code http://127.0.0.1:PORT/2.0}. */
    public URI baseUri() {
        return URI.create("http://127.0.0.1:" + server.port() + "/2.0");
    }

    public int port() {
        return server.port();
    }

    /** What was asked since the start or since {@link #forgetRequests}, in the order in which it was answered. */
    public List<RecordedRequest> requests() {
        return log.all().stream()
                .map(seen -> new RecordedRequest(
                        seen.method(), seen.path(), seen.rawQuery(), seen.body(), seen.status(), seen.millis()))
                .toList();
    }

    public void forgetRequests() {
        log.clear();
    }

    /** Shows every request with its whole answer from now on, in the threads that answer. */
    public void watchedBy(java.util.function.Consumer<Exchange> watcher) {
        server.watchedBy((seen, requestType, answer) -> watcher.accept(new Exchange(
                seen.method(),
                seen.path(),
                seen.rawQuery(),
                requestType,
                seen.body(),
                seen.status(),
                answer.contentType(),
                new String(answer.bytes(), StandardCharsets.UTF_8))));
    }

    public Faults faults() {
        return new Faults(faultPlan, server);
    }

    /** Where consumers ask for tokens: {@code http://127.0.0.1:PORT/site/oauth2}. */
    public URI oauthUri() {
        return URI.create("http://127.0.0.1:" + server.port() + OAuthSite.ROOT);
    }

    /**
     * Grants access on a page of consent as a person does, without a browser.
     *
     * @param page its address
     * @return where the person is sent to then, with the code
     */
    public URI grant(URI page) {
        return consents.granted(Parameters.parse(page.getRawQuery()))
                .map(URI::create)
                .orElseThrow(() -> new IllegalArgumentException("no consumer is asked for at " + page.getPath()));
    }

    /** Makes all access tokens that were handed out expire now; refresh tokens stay. */
    public void expireAccessTokens() {
        logins.expireAccessTokens();
    }

    /** Removes a consumer as the owner of its workspace may: its tokens are dead. */
    public void revokeConsumer(String key) {
        logins.revoke(key);
    }

    /** How often refresh tokens were refused since the start. */
    public int refusedRefreshes() {
        return logins.refusedRefreshes();
    }

    /** What its owner should know: that kept edits could not be read, and where they are now. */
    public List<String> notices() {
        return List.copyOf(notices);
    }

    /** Goes back to the data set as it was made from the seed, with the whole budget. Requests and faults are kept. */
    public void reset() {
        service.exclusively(() -> {
            journal.ifPresentOrElse(file -> file.clear(UUID.randomUUID().toString()), () -> world.set(seed()));
            budget.forget();
        });
    }

    @Override
    public void close() {
        server.close();
    }

    private World seed() {
        return switch (options.data()) {
            case DEMO -> DataSets.demo(options.seed(), today());
            case BENCH -> DataSets.bench(options.seed());
            case HUGE -> DataSets.huge(options.seed());
        };
    }

    /** Edits are kept as they were made: on what was there at that time. */
    private Instant today() {
        return options.state()
                .flatMap(JournalFile::begun)
                .filter(options.today()::isAfter)
                .orElse(options.today());
    }

    private JournalFile journalFile(Path file) {
        String data = options.data() + "/" + options.seed();
        return new JournalFile(file, data, new PlayedWorld(), notices::add);
    }

    private Authenticator authenticator() {
        return new Authenticator(
                options.accounts().stream()
                        .map(account -> new Credential(caller(account), account.email(), account.token()))
                        .toList(),
                logins::caller);
    }

    private static Consumer consumer(OAuthConsumer consumer) {
        return new Consumer(
                consumer.key(),
                consumer.secret(),
                consumer.callback(),
                consumer.scopes().stream().sorted().toList(),
                consumer.isPrivate(),
                consumer.member());
    }

    /** The world as the journal sees it. */
    private final class PlayedWorld implements JournalFile.World {
        @Override
        public void reset() {
            world.set(seed());
        }

        @Override
        public boolean play(Request request) {
            return service.play(request);
        }

        @Override
        public Caller acting(String member) {
            return caller(Account.apiToken(Account.DEMO_EMAIL, "").actingAs(member));
        }
    }

    private static Caller caller(Account account) {
        String name = account.email().orElse(account.kind().name()) + "/" + account.member() + "/"
                + account.reach().orElse("");
        return new Caller(
                name,
                Caller.Kind.valueOf(account.kind().name()),
                account.reach(),
                account.member(),
                account.scopes(),
                account.scaledLimit());
    }
}
