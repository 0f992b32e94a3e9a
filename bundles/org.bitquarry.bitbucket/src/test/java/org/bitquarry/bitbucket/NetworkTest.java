package org.bitquarry.bitbucket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.Random;
import org.bitquarry.connections.ConnectionProfile;
import org.bitquarry.connections.ConnectionProperties;
import org.bitquarry.connections.LayeredCredentials;
import org.bitquarry.connections.NetworkProperties;
import org.bitquarry.connections.SessionCredentials;
import org.bitquarry.emulator.Account;
import org.bitquarry.emulator.Emulator;
import org.bitquarry.emulator.EmulatorOptions;
import org.bitquarry.model.ConnectionReport;
import org.bitquarry.model.Connector;
import org.bitquarry.model.error.ProfileRejectedException;
import org.bitquarry.model.error.UnreachableException;
import org.bitquarry.model.exchange.RequestContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What lies between: proxies, certificates, versions of TLS, time limits. */
class NetworkTest {
    @TempDir
    private Path folder;

    private final Emulator emulator = Emulator.start(EmulatorOptions.demo());
    private final BitbucketConnectors connectors = new BitbucketConnectors(
            Clock.systemUTC(), LocalPlaces.none(), (duration, cancellation) -> {}, new Random(1));
    private final SessionCredentials secrets = new SessionCredentials();

    @AfterEach
    void close() {
        connectors.close();
        emulator.close();
    }

    private ConnectionProfile profile() {
        secrets.write("acme", "APIToken", Account.DEMO_TOKEN.toCharArray());
        return ConnectionProfile.named("acme")
                .with(ConnectionProperties.URL, emulator.baseUri().toString())
                .with(ConnectionProperties.WORKSPACE, "acme")
                .with(ConnectionProperties.USER, Account.DEMO_EMAIL);
    }

    private ConnectionProfile through(Relay relay, String type) {
        return profile()
                .with(NetworkProperties.PROXY_TYPE, type)
                .with(NetworkProperties.PROXY_SERVER, "127.0.0.1")
                .with(NetworkProperties.PROXY_PORT, Integer.toString(relay.port()));
    }

    private ConnectionReport test(ConnectionProfile profile) {
        try (Connector connector = connectors.open(profile, LayeredCredentials.over(secrets))) {
            return connector.test(RequestContext.unobserved());
        }
    }

    private UnreachableException unreachable(ConnectionProfile profile) {
        return catchThrowableOfType(UnreachableException.class, () -> test(profile));
    }

    private ConnectionProfile trusting(TlsServer server, String trusted) {
        return profile()
                .with(ConnectionProperties.URL, server.base().toString())
                .with(NetworkProperties.SERVER_CERTIFICATE, trusted);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Auto", "HTTP"})
    void requestsGoThroughTheProxyThatWasNamed(String type) throws IOException {
        try (Relay relay = Relay.http(false)) {
            assertThat(test(through(relay, type)).principal()).isEqualTo("Ann Carter");
            assertThat(relay.targets).isNotEmpty().allMatch(target -> target.contains(":" + emulator.port()));
        }
    }

    @Test
    void theProxyIsLeftOutWhereItShallBe() throws IOException {
        try (Relay relay = Relay.http(false);
                Relay socks = Relay.socks(false)) {
            test(through(relay, "HTTP").with(NetworkProperties.PROXY_EXCEPTIONS, "example.com, 127.0.0.1"));
            test(through(relay, "None"));
            test(through(socks, "SOCKS").with(NetworkProperties.PROXY_EXCEPTIONS, "127.*, 127.0.0.1"));
            assertThat(relay.targets).isEmpty();
            assertThat(socks.targets).isEmpty();
        }
    }

    @Test
    void theProxyIsToldWhoWeAre() throws IOException {
        try (Relay relay = Relay.http(true)) {
            ConnectionProfile profile = through(relay, "HTTP").with(NetworkProperties.PROXY_USER, Relay.USER);
            secrets.write("acme", "ProxyPassword", Relay.PASSWORD.toCharArray());
            assertThat(test(profile).principal()).isEqualTo("Ann Carter");
        }
    }

    @Test
    void aProxyThatWantsALoginIsToldInWords() throws IOException, GeneralSecurityException {
        try (Relay relay = Relay.http(true);
                TlsServer server = new TlsServer(folder, "localhost", "TLSv1.3")) {
            ConnectionProfile profile = through(relay, "HTTP")
                    .with(ConnectionProperties.URL, server.base().toString())
                    .with(NetworkProperties.SERVER_CERTIFICATE, server.fingerprint());
            assertThat(unreachable(profile))
                    .hasMessageContaining("the proxy wants a user and a password (407)")
                    .hasMessageContaining("ProxyUser");
            secrets.write("acme", "ProxyPassword", Relay.PASSWORD.toCharArray());
            ConnectionProfile known = profile.with(NetworkProperties.PROXY_USER, Relay.USER);
            assertThatCode(() -> test(known)).doesNotThrowAnyException();
            assertThat(relay.targets).allMatch(target -> target.startsWith("localhost:"));
        }
    }

    @Test
    void socksResolvesTheNames() throws IOException {
        try (Relay relay = Relay.socks(true)) {
            secrets.write("acme", "ProxyPassword", Relay.PASSWORD.toCharArray());
            ConnectionProfile profile = through(relay, "SOCKS").with(NetworkProperties.PROXY_USER, Relay.USER);
            assertThat(test(profile).principal()).isEqualTo("Ann Carter");
            assertThat(relay.targets).contains("127.0.0.1:" + emulator.port());

            secrets.write("acme", "ProxyPassword", "wrong".toCharArray());
            assertThat(unreachable(profile)).hasMessageContaining("it refused the user or the password");
            assertThat(unreachable(through(relay, "SOCKS"))).hasMessageContaining("it asks for a user and a password");
        }
        try (Relay open = Relay.socks(false)) {
            assertThat(test(through(open, "SOCKS")).principal()).isEqualTo("Ann Carter");
            assertThat(unreachable(through(open, "SOCKS").with(ConnectionProperties.URL, "https://localhost:1/2.0")))
                    .hasMessageContaining("it can't reach the host (code 4)");
        }
    }

    @Test
    void aProxyThatIsNotThereIsToldInWords() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        assertThat(unreachable(profile()
                        .with(NetworkProperties.PROXY_SERVER, "127.0.0.1")
                        .with(NetworkProperties.PROXY_PORT, Integer.toString(free))))
                .hasMessageContaining("the proxy 127.0.0.1:" + free);
        assertThat(unreachable(profile().with(NetworkProperties.PROXY_SERVER, "no-such-proxy.invalid")))
                .hasMessageContaining("the name of the proxy can't be found");
    }

    @Test
    void aCertificateThatNobodyKnowsIsRefusedWithItsFingerprint() throws IOException, GeneralSecurityException {
        try (TlsServer server = new TlsServer(folder, "localhost", "TLSv1.3")) {
            assertThat(unreachable(profile()
                            .with(ConnectionProperties.URL, server.base().toString())))
                    .hasMessageContaining("is not trusted (SHA-256 " + server.fingerprint() + ")")
                    .hasMessageContaining("SSLServerCert");
            assertThat(unreachable(trusting(server, "ab".repeat(32))))
                    .hasMessageContaining("is not trusted (SHA-256 " + server.fingerprint() + ")");
        }
    }

    @Test
    void aCertificateThatWasNamedIsTrusted() throws IOException, GeneralSecurityException {
        try (TlsServer server = new TlsServer(folder, "localhost", "TLSv1.3")) {
            for (String trusted : server.waysToName()) {
                assertThatCode(() -> test(trusting(server, trusted))).doesNotThrowAnyException();
            }
        }
    }

    @Test
    void theNameIsCheckedWhateverIsTrusted() throws IOException, GeneralSecurityException {
        try (TlsServer server = new TlsServer(folder, "api.bitbucket.org", "TLSv1.3")) {
            assertThat(unreachable(trusting(server, server.fingerprint())))
                    .hasMessageContaining("is meant for another name");
        }
    }

    @Test
    void nobodyCanTrustAll() {
        for (String wish : new String[] {"*", "all", "-----BEGIN CERTIFICATE-----AAAA-----END CERTIFICATE-----"}) {
            assertThat(catchThrowableOfType(
                            ProfileRejectedException.class,
                            () -> test(profile().with(NetworkProperties.SERVER_CERTIFICATE, wish))))
                    .hasMessageStartingWith("SSLServerCert: ");
        }
    }

    @Test
    void tls12IsTheOldestThatIsSpoken() throws IOException, GeneralSecurityException {
        try (TlsServer server = new TlsServer(folder, "localhost", "TLSv1.2")) {
            ConnectionProfile profile = trusting(server, server.fingerprint());
            assertThatCode(() -> test(profile)).doesNotThrowAnyException();
            assertThat(unreachable(profile.with(NetworkProperties.TLS_MINIMUM, "1.3")))
                    .hasMessageContaining("no secure connection");
        }
    }

    @Test
    void aServerThatOnlyAcceptsIsGivenUpInTime() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            ConnectionProfile encrypted = profile()
                    .with(ConnectionProperties.URL, "https://localhost:" + silent.getLocalPort() + "/2.0")
                    .with(NetworkProperties.CONNECT_TIMEOUT, "1");
            assertThat(unreachable(encrypted)).isNotNull();
            ConnectionProfile plain = profile()
                    .with(ConnectionProperties.URL, "http://localhost:" + silent.getLocalPort() + "/2.0")
                    .with(ConnectionProperties.TIMEOUT, "1");
            assertThat(unreachable(plain)).hasMessageContaining("no answer from localhost");
        }
    }

    @Test
    void aConnectorKnowsThatItIsOffline() throws IOException {
        try (BitbucketConnectors aboard = new BitbucketConnectors(
                        Clock.systemUTC(),
                        LocalPlaces.none(),
                        (duration, cancellation) -> {},
                        new Random(1),
                        () -> false);
                Relay relay = Relay.http(false)) {
            ConnectionProfile profile = profile()
                    .with(NetworkProperties.PROXY_SERVER, "no-such-proxy.invalid")
                    .with(NetworkProperties.PROXY_PORT, Integer.toString(relay.port()));
            try (Connector connector = aboard.open(profile, LayeredCredentials.over(secrets))) {
                assertThat(catchThrowableOfType(
                                UnreachableException.class, () -> connector.test(RequestContext.unobserved())))
                        .hasMessageContaining("this computer is offline")
                        .matches(UnreachableException::isOffline);
                assertThat(connector.isOffline()).isTrue();
            }
            try (Connector connector = aboard.open(through(relay, "HTTP"), LayeredCredentials.over(secrets))) {
                connector.test(RequestContext.unobserved());
                assertThat(connector.isOffline()).isFalse();
            }
        }
    }

    @Test
    void loopbackByIpv6IsThisComputer() {
        assertThat(BitbucketSettings.of(URI.create("http://[::1]:7990/2.0"), new Authentication.Anonymous())
                        .baseUri()
                        .getHost())
                .isEqualTo("[::1]");
    }
}
