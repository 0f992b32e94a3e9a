package org.bitquarry.workbench.core.datasource;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.bitquarry.connections.ConnectionProfile;
import org.bitquarry.connections.ConnectionProperties;
import org.bitquarry.connections.ConnectionProperty;
import org.bitquarry.connections.CredentialSource;
import org.bitquarry.connections.CredentialStore;
import org.bitquarry.connections.ProfileFileNames;
import org.bitquarry.connections.ProfileProblem;
import org.bitquarry.connections.ProfileStore;
import org.bitquarry.engine.Engine;
import org.bitquarry.engine.SqlSession;
import org.bitquarry.model.ConnectionReport;
import org.bitquarry.model.Connector;
import org.bitquarry.model.error.CancelledException;
import org.bitquarry.model.error.Problem;
import org.bitquarry.model.exchange.CancellationToken;
import org.bitquarry.model.exchange.RequestContext;
import org.bitquarry.workbench.core.Registration;

/**
 * The datasources of a person: saved profiles, their secrets, and which of them are connected. Thread-safe. Methods that
 * take a {@link RequestContext}, and those that change or refresh, block: call them from jobs.
 */
public final class DataSources implements AutoCloseable {
    /** Everybody finds it on the first start; who removes it doesn't get it back. */
    private static final ConnectionProfile DEMO =
            ConnectionProfile.named("demo").with(ConnectionProperties.SOURCE, "Demo");

    private final ProfileStore store;
    private final DataSourceSecrets secrets;
    private final ConnectorFactory connectors;
    private final CategoryBook categories;
    private final List<DataSourceListener> listeners = new CopyOnWriteArrayList<>();
    private final Map<String, DataSource> connected = new ConcurrentHashMap<>();
    private final Map<String, ReentrantLock> connecting = new HashMap<>();
    private final Object reading = new Object();
    private volatile Optional<ProfileStore.Contents> known = Optional.empty();

    /** Stands on a folder of profiles, a place for secrets and a way to make connectors; categories mean the standard. */
    public DataSources(ProfileStore store, CredentialStore secured, ConnectorFactory connectors) {
        this(store, secured, connectors, CategoryBook.standard());
    }

    /** Stands on a folder of profiles, a place for secrets, a way to make connectors, and what categories mean. */
    public DataSources(
            ProfileStore store, CredentialStore secured, ConnectorFactory connectors, CategoryBook categories) {
        this(store, (profile, property) -> Optional.empty(), secured, connectors, categories);
    }

    /**
     * Stands on a folder of profiles, two places for secrets, a way to make connectors, and what categories mean.
     *
     * @param given holds before what is kept; commonly the environment of a command line
     * @param secured where secrets are kept
     */
    public DataSources(
            ProfileStore store,
            CredentialSource given,
            CredentialStore secured,
            ConnectorFactory connectors,
            CategoryBook categories) {
        this.store = store;
        this.secrets = new DataSourceSecrets(given, secured);
        this.connectors = connectors;
        this.categories = categories;
    }

    /** Returns the profiles as last read, by group and name; reads them on the first call. */
    public List<ConnectionProfile> profiles() {
        return contents().profiles();
    }

    /** Returns what is wrong with profile files, as last read; reads them on the first call. */
    public List<ProfileProblem> problems() {
        return contents().problems();
    }

    private ProfileStore.Contents contents() {
        return known.orElseGet(this::read);
    }

    /** Finds a profile by its name without regard to case. */
    public Optional<ConnectionProfile> profile(String name) {
        return profiles().stream().filter(profile -> isNamed(profile, name)).findFirst();
    }

    /** Reads the profiles anew: another instance may have changed them. Ends connections of those that it removed. */
    public void refresh() {
        boolean changed;
        synchronized (reading) {
            Optional<ProfileStore.Contents> before = known;
            changed = !before.equals(Optional.of(read()));
        }
        if (changed) {
            connected.values().stream()
                    .map(DataSource::name)
                    .filter(name -> profile(name).isEmpty())
                    .forEach(this::disconnect);
            tell(new DataSourceEvent.ProfilesChanged());
        }
    }

    private ProfileStore.Contents read() {
        categories.refresh();
        synchronized (reading) {
            if (store.isNew()) {
                store.save(DEMO);
            }
            ProfileStore.Contents contents = store.read();
            known = Optional.of(contents);
            return contents;
        }
    }

    /** Returns what statements are read against on the connection that a profile describes. */
    public SqlSession session(ConnectionProfile profile) {
        return DataSource.session(profile, categories);
    }

    /** Saves a profile as a new datasource, or over the one of its name, which is disconnected when it changed. */
    public void save(ConnectionProfile profile) {
        update(profile.name(), profile);
    }

    /** Saves a profile in the place of the one with another name; its secrets move along. */
    public void update(String oldName, ConnectionProfile profile) {
        profiles(); // the first start gives everybody the demo, also when it begins with a save
        disconnectUnlike(oldName, profile);
        store.rename(oldName, profile);
        relabel(profile);
        refresh();
        try {
            if (!folded(oldName).equals(folded(profile.name()))) {
                secrets.move(oldName, profile.name());
            }
        } finally {
            // Whoever opens anew under the new name finds its secrets; where they can't follow, everything else does.
            if (!oldName.equals(profile.name())) {
                tell(new DataSourceEvent.Renamed(oldName, profile));
            }
        }
    }

    /**
     * Saves profiles over those of their names. Where one would connect elsewhere than before, its secrets are forgotten
     * first: they were meant for the place that it named.
     */
    public void replace(List<ConnectionProfile> profiles) {
        for (ConnectionProfile profile : profiles) {
            Optional<ConnectionProfile> before = profile(profile.name());
            disconnectUnlike(profile.name(), profile);
            if (before.filter(old -> !old.connectsLike(profile)).isPresent()) {
                secrets.forget(profile.name());
            }
            store.save(profile);
            relabel(profile);
        }
        refresh();
    }

    private void disconnectUnlike(String name, ConnectionProfile profile) {
        if (connected(name)
                .filter(live -> !live.profile().connectsLike(profile))
                .isPresent()) {
            disconnect(name);
        }
    }

    /** A connection goes on when only what is said about its datasource has changed. */
    private Optional<DataSource> relabel(ConnectionProfile profile) {
        return Optional.ofNullable(connected.computeIfPresent(
                folded(profile.name()),
                (name, live) -> live.profile().connectsLike(profile) ? live.with(profile) : live));
    }

    /** Returns the file in which a profile is kept. */
    public Optional<Path> file(String name) {
        return store.file(name);
    }

    /** Disconnects a datasource and forgets its profile and its secrets. */
    public void remove(String name) {
        disconnect(name);
        store.remove(name);
        secrets.forgetOfSession(name);
        refresh();
        secrets.forget(name);
    }

    /** Keeps secrets of a datasource in one place, where the others move to; a copy, the caller wipes its own. */
    public void keepSecrets(String name, Map<String, char[]> typed, SecretPlace place) {
        secrets.keep(name, typed, place);
    }

    /** Forgets the secrets of a datasource, wherever they are kept, and disconnects it; its profile stays. */
    public void forgetSecrets(String name) {
        disconnect(name);
        secrets.forget(name);
    }

    /** Forgets the secrets of the datasource whose files bear a name; does nothing when there is none. */
    public void forgetSecretsOfFile(String stem) {
        profiles().stream()
                .map(ConnectionProfile::name)
                .filter(name -> ProfileFileNames.stem(name).equals(stem))
                .forEach(this::forgetSecrets);
    }

    /** Tells whether all secrets that a profile requires are at hand. */
    public boolean hasSecrets(ConnectionProfile profile) {
        return secrets.has(profile);
    }

    /**
     * Says in one clause where a secret of a datasource is; empty when it is missing.
     *
     * @throws org.bitquarry.model.error.CredentialStoreException when the store can't tell
     */
    public Optional<String> keptIn(ConnectionProfile profile, ConnectionProperty secret) {
        return secrets.place(profile, secret);
    }

    /** Says in one clause for a person where kept secrets go. */
    public String secretPlace() {
        return secrets.storePlace();
    }

    /** Connects a datasource, or returns it when it is connected already. Fails as {@link Connector#test} does. */
    public DataSource connect(ConnectionProfile profile, RequestContext context) {
        return connect(profile, Map.of(), context);
    }

    /**
     * Connects a datasource, or returns it when it is connected already. Fails as {@link Connector#test} does.
     *
     * @param typed secrets for this connection only, by property; those kept fill in what is missing
     */
    public DataSource connect(ConnectionProfile profile, Map<String, char[]> typed, RequestContext context) {
        ReentrantLock lock = lock(profile.name());
        await(lock, "Connect " + profile.name(), context.cancellation());
        try {
            Optional<DataSource> live =
                    relabel(profile).filter(found -> found.profile().equals(profile));
            if (live.isPresent()) {
                return live.get();
            }
            disconnect(profile.name());
            DataSource dataSource = opened(profile, secrets.first(typed), context);
            connected.put(folded(profile.name()), dataSource);
            tell(new DataSourceEvent.Connected(dataSource));
            return dataSource;
        } finally {
            lock.unlock();
        }
    }

    /** Somebody else may be connecting the same datasource and get no answer: whoever waits for that can be stopped. */
    private static void await(ReentrantLock lock, String asked, CancellationToken cancellation) {
        if (lock.tryLock()) {
            return;
        }
        try (CancellationToken.Registration ignored = cancellation.onCancel(Thread.currentThread()::interrupt)) {
            lock.lockInterruptibly();
        } catch (InterruptedException stopped) {
            cancellation.check(asked);
            Thread.currentThread().interrupt();
            throw new CancelledException(new Problem(asked, "stopped on request.", ""), stopped);
        }
    }

    /**
     * Opens a connector for the caller alone, who closes it. Asks the source nothing: a command line that sends one
     * request shall not spend three, and one that only plans none.
     */
    public Connector open(ConnectionProfile profile) {
        return connectors.open(profile, kept());
    }

    /** Asks the source who is connected. A connector that fails here is closed; any other lives on in the datasource. */
    private DataSource opened(ConnectionProfile profile, CredentialStore credentials, RequestContext context) {
        Connector connector = new TellingConnector(
                connectors.open(profile, credentials), () -> tell(new DataSourceEvent.Written(profile)));
        boolean usable = false;
        try {
            Engine engine = new Engine(connector, DataSource.surroundings(profile));
            Engine.warmUp();
            DataSource dataSource = new DataSource(profile, connector, engine, connector.test(context), categories);
            usable = true;
            return dataSource;
        } finally {
            if (!usable) {
                connector.close();
            }
        }
    }

    /** Returns a datasource that is connected. */
    public Optional<DataSource> connected(String name) {
        return Optional.ofNullable(connected.get(folded(name)));
    }

    /** Returns all that are connected, by name. */
    public List<DataSource> connected() {
        return connected.values().stream()
                .sorted(Comparator.comparing(DataSource::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    /** Returns the names of the connected datasources whose last request could not leave this computer. */
    public Set<String> offline() {
        return connected.values().stream()
                .filter(live -> live.connector().isOffline())
                .map(DataSource::name)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Ends a connection and what runs on it; does nothing when there is none. */
    public void disconnect(String name) {
        DataSource live = connected.remove(folded(name));
        if (live != null) {
            live.engine().close();
            live.connector().close();
            tell(new DataSourceEvent.Disconnected(live.profile()));
        }
    }

    /** Tries a profile that need not be saved, without connecting it. */
    public ConnectionReport test(ConnectionProfile profile, CredentialStore credentials, RequestContext context) {
        try (Connector connector = connectors.open(profile, credentials)) {
            return connector.test(context);
        }
    }

    /** Opens a connector that reaches no workspace, with its own secrets, for the caller alone, who closes it. */
    Connector openWithoutWorkspace(ConnectionProfile profile, CredentialStore credentials) {
        return connectors.openWithoutWorkspace(profile, credentials);
    }

    /** Tells a listener of all that happens from now on. */
    public Registration onChange(DataSourceListener listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    void tell(DataSourceEvent event) {
        listeners.forEach(listener -> listener.changed(event));
    }

    /** Returns the way to sign in to a profile by OAuth, which need not be saved; nothing is sent. */
    public SignIn signIn(ConnectionProfile profile, CredentialStore credentials) {
        return connectors.signIn(profile, credentials);
    }

    /** Returns the secrets that are kept, those of this run first; blocks when it is asked. */
    public CredentialStore kept() {
        return secrets.kept();
    }

    private ReentrantLock lock(String name) {
        synchronized (connecting) {
            return connecting.computeIfAbsent(folded(name), key -> new ReentrantLock());
        }
    }

    /** Ends all connections. */
    @Override
    public void close() {
        connected.keySet().forEach(this::disconnect);
        connectors.close();
    }

    private static boolean isNamed(ConnectionProfile profile, String name) {
        return folded(profile.name()).equals(folded(name));
    }

    private static String folded(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
