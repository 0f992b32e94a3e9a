package org.bitquarry.bitbucket;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Random;
import org.bitquarry.bitbucket.auth.Browser;
import org.bitquarry.connections.ConnectionProfile;
import org.bitquarry.connections.ConnectionProperties;
import org.bitquarry.connections.OAuthProperties;
import org.bitquarry.connections.SessionCredentials;
import org.bitquarry.emulator.Emulator;
import org.bitquarry.emulator.EmulatorOptions;
import org.bitquarry.emulator.OAuthConsumer;
import org.bitquarry.emulator.OAuthOptions;

/** An emulator with a consumer, a profile that signs in to it, and a clock that tests turn on. */
final class OAuthWorld implements AutoCloseable {
    static final String NAME = "acme";

    final SteppedClock clock = new SteppedClock("2026-11-26T08:00:00Z");
    final int port = freePort();
    final Emulator emulator;
    final SessionCredentials credentials = new SessionCredentials();

    OAuthWorld(OAuthConsumer... others) {
        OAuthConsumer own = OAuthConsumer.demo().withCallback("http://localhost:" + port);
        OAuthConsumer[] all = new OAuthConsumer[others.length + 1];
        all[0] = own;
        System.arraycopy(others, 0, all, 1, others.length);
        emulator = Emulator.start(EmulatorOptions.demo().withClock(clock).withOAuth(OAuthOptions.of(all)));
        credentials.write(NAME, OAuthProperties.CLIENT_SECRET.name(), OAuthConsumer.DEMO_SECRET.toCharArray());
    }

    ConnectionProfile profile() {
        return ConnectionProfile.named(NAME)
                .with(ConnectionProperties.URL, emulator.baseUri().toString())
                .with(ConnectionProperties.WORKSPACE, "acme")
                .with(ConnectionProperties.AUTH_SCHEME, "OAuth")
                .with(OAuthProperties.SITE, emulator.oauthUri().toString())
                .with(OAuthProperties.CLIENT_ID, OAuthConsumer.DEMO_KEY)
                .with(OAuthProperties.CALLBACK_URL, "http://localhost:" + port);
    }

    BitbucketConnectors connectors(Path folder, Browser browser) {
        return new BitbucketConnectors(
                clock, LocalPlaces.in(folder, browser), (duration, cancellation) -> {}, new Random(1));
    }

    String kept(String property) {
        return credentials.read(NAME, property).map(String::new).orElse("");
    }

    /** Below the ports that systems give to whoever asks for any: nobody takes it before the callback does. */
    private static int freePort() {
        for (int port : new Random().ints(100, 20_000, 32_000).toArray()) {
            try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (IOException taken) {
                // The next one.
            }
        }
        throw new IllegalStateException("no port is free");
    }

    @Override
    public void close() {
        emulator.close();
    }
}
