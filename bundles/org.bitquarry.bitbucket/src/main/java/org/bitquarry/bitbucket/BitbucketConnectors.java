package org.bitquarry.bitbucket;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;
import org.bitquarry.bitbucket.auth.LoginSurroundings;
import org.bitquarry.bitbucket.auth.OAuthCredentials;
import org.bitquarry.bitbucket.auth.OAuthLogin;
import org.bitquarry.bitbucket.http.Backoff;
import org.bitquarry.bitbucket.http.BitbucketHttp;
import org.bitquarry.bitbucket.http.Connectivity;
import org.bitquarry.bitbucket.http.Credential;
import org.bitquarry.bitbucket.http.Governor;
import org.bitquarry.bitbucket.http.HourStore;
import org.bitquarry.bitbucket.http.HttpSettings;
import org.bitquarry.bitbucket.http.Sleeper;
import org.bitquarry.bitbucket.write.SignInCalls;
import org.bitquarry.connections.ConnectionProfile;
import org.bitquarry.connections.CredentialStore;
import org.bitquarry.connections.ProcessLocks;
import org.bitquarry.model.Connector;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes connectors to Bitbucket Cloud. Connectors with the same credential share its hourly budget, as they do at
 * Bitbucket. Thread-safe.
 */
public final class BitbucketConnectors implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(BitbucketConnectors.class);

    private final Clock clock;
    private final Sleeper sleeper;
    private final RandomGenerator random;
    private final Connectivity connectivity;
    private final LoginSurroundings logins;
    private final ProcessLocks hours;
    private final Map<String, Governor> governors = new ConcurrentHashMap<>();
    private final Set<Connector> open = ConcurrentHashMap.newKeySet();

    /** Makes a factory that shares nothing with other processes; the clock tells when requests were sent. */
    public BitbucketConnectors(Clock clock) {
        this(clock, LocalPlaces.none());
    }

    /** Makes a factory that uses some places of this computer. */
    public BitbucketConnectors(Clock clock, LocalPlaces places) {
        this(clock, places, Sleeper.real(), new SharedRandom(), Connectivity.current());
    }

    /** Makes a factory for a computer that is always on a network. */
    BitbucketConnectors(Clock clock, LocalPlaces places, Sleeper sleeper, RandomGenerator random) {
        this(clock, places, sleeper, random, () -> true);
    }

    BitbucketConnectors(
            Clock clock, LocalPlaces places, Sleeper sleeper, RandomGenerator random, Connectivity connectivity) {
        this.connectivity = connectivity;
        this.clock = clock;
        this.sleeper = sleeper;
        this.random = random;
        this.hours = places.hours();
        this.logins = new LoginSurroundings(places.locks(), places.browser(), clock);
    }

    /** Makes a connector; nothing is sent. It belongs to the caller, and is closed with this at the latest. */
    public Connector open(BitbucketSettings settings) {
        Credential credential = credential(settings.authentication());
        String account = settings.baseUri().getAuthority() + " " + credential.fingerprint();
        Governor governor = governors.computeIfAbsent(account, missing -> governor(account, settings));
        governor.allow(settings.hourlyBudget());
        BitbucketHttp http = new BitbucketHttp(new HttpSettings(
                withoutSlash(settings.baseUri()),
                credential,
                settings.network(),
                governor,
                clock,
                sleeper,
                Backoff.usual(random),
                connectivity));
        Connector connector =
                new BitbucketConnector(http, settings, signIns(settings.authentication(), http), clock, open::remove);
        open.add(connector);
        return connector;
    }

    /** The hour of a credential lies in a file whose name tells nothing of it; files of hours long past are removed. */
    private Governor governor(String account, BitbucketSettings settings) {
        try {
            hours.sweep(Duration.ofDays(1), clock.instant());
        } catch (IOException e) {
            LOG.debug("Old files of budgets stay: {}", e.getMessage());
        }
        return new Governor(
                clock,
                sleeper,
                settings.hourlyBudget(),
                new HourStore(hours, Credential.digest(account).substring(0, 32)));
    }

    /**
     * Makes the connector that a profile describes; nothing is sent. Blocks on the credential source.
     *
     * @param credentials where its secrets come from, and where the tokens of a login are kept
     * @throws org.bitquarry.model.error.ProfileRejectedException when the profile is unfinished or wrong
     * @throws org.bitquarry.model.error.AuthenticationFailedException when a secret is missing
     * @throws org.bitquarry.model.error.CredentialStoreException when the secrets can't be read
     */
    public Connector open(ConnectionProfile profile, CredentialStore credentials) {
        ProfileSettings.check(profile);
        return open(profile, ProfileSettings.place(profile, credentials));
    }

    /**
     * Makes a connector that reaches no workspace, for what is asked before one is chosen: who is it, and which are there? Fails
     * as {@link #open(ConnectionProfile, CredentialStore)} does, but for a missing workspace.
     */
    public Connector openWithoutWorkspace(ConnectionProfile profile, CredentialStore credentials) {
        ProfileSettings.checkCredential(profile);
        return open(ProfileSettings.limited(ProfileSettings.nowhere(profile, credentials), profile));
    }

    /** Makes a connector to a place of the caller's, with the limits of a profile; fails as the other one does. */
    public Connector open(ConnectionProfile profile, BitbucketSettings place) {
        ProfileSettings.check(profile);
        Connector connector = open(ProfileSettings.limited(place, profile));
        return profile.readOnly() ? new ReadOnlyConnector(profile.name(), connector) : connector;
    }

    /**
     * Returns the login of a profile with {@code AuthScheme=OAuth}, which may lack its workspace; nothing is sent.
     *
     * @throws org.bitquarry.model.error.ProfileRejectedException when the profile is unfinished, wrong or has another scheme
     * @throws org.bitquarry.model.error.AuthenticationFailedException when the consumer's secret is missing
     */
    public OAuthLogin login(ConnectionProfile profile, CredentialStore credentials) {
        ProfileSettings.checkCredential(profile);
        return new OAuthLogin(ProfileSettings.oauth(profile, credentials), credentials, logins);
    }

    private SignInCalls signIns(Authentication authentication, BitbucketHttp http) {
        return authentication instanceof Authentication.OAuth(var settings, var tokens)
                ? new LoginCalls(new OAuthLogin(settings, tokens, logins), http)
                : SignInCalls.none();
    }

    private Credential credential(Authentication authentication) {
        return switch (authentication) {
            case Authentication.ApiToken(var email, var token) -> Credential.apiToken(email, token);
            case Authentication.AccessToken(var token) -> Credential.accessToken(token);
            case Authentication.OAuth(var settings, var tokens) -> OAuthCredentials.person(settings, tokens, logins);
            case Authentication.OAuthClient(var settings) -> OAuthCredentials.client(settings, logins);
            case Authentication.Anonymous() -> Credential.anonymous();
        };
    }

    private static URI withoutSlash(URI uri) {
        String text = uri.toString();
        return text.endsWith("/") ? URI.create(text.substring(0, text.length() - 1)) : uri;
    }

    @Override
    public void close() {
        List.copyOf(open).forEach(Connector::close);
    }

    /** Draws from the thread's own generator, so that many threads may share it. */
    private static final class SharedRandom implements RandomGenerator {
        @Override
        public long nextLong() {
            return ThreadLocalRandom.current().nextLong();
        }
    }
}
