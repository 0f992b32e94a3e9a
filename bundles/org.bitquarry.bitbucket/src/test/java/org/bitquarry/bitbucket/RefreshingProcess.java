package org.bitquarry.bitbucket;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bitquarry.connections.ConnectionProfile;
import org.bitquarry.connections.ConnectionProperties;
import org.bitquarry.connections.CredentialStore;
import org.bitquarry.connections.EncryptedCredentials;
import org.bitquarry.connections.OAuthProperties;
import org.bitquarry.emulator.OAuthConsumer;
import org.bitquarry.model.Connector;
import org.bitquarry.model.error.BitquarryException;
import org.bitquarry.model.exchange.RequestContext;

/**
 * A process of the same person, which connects once for each line of its input and prints who it is. With {@code kill-at} and a
 * property's name it dies instead of keeping that.
 */
final class RefreshingProcess {
    private RefreshingProcess() {}

    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        ConnectionProfile profile = profile(args[1], args[2]);
        CredentialStore store = new EncryptedCredentials(folder.resolve("secrets"));
        CredentialStore used = args.length > 3 ? new Dying(store, args[3]) : store;
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        try (BitbucketConnectors connectors =
                        new BitbucketConnectors(Clock.systemUTC(), LocalPlaces.in(folder, address -> {}));
                Connector connector = connectors.open(profile, used)) {
            out.println("ready");
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                try {
                    out.println(connector.test(RequestContext.unobserved()).principal());
                } catch (BitquarryException e) {
                    out.println(e.getMessage());
                }
            }
        }
    }

    static ConnectionProfile profile(String api, String site) {
        return ConnectionProfile.named("shared")
                .with(ConnectionProperties.URL, api)
                .with(ConnectionProperties.WORKSPACE, "acme")
                .with(ConnectionProperties.AUTH_SCHEME, "OAuth")
                .with(OAuthProperties.SITE, site)
                .with(OAuthProperties.CLIENT_ID, OAuthConsumer.DEMO_KEY);
    }

    /** Starts one. */
    static Process start(String... args) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                RefreshingProcess.class.getName()));
        command.addAll(List.of(args));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** Kills the process at one write, as a power cut would. */
    private record Dying(CredentialStore store, String property) implements CredentialStore {
        @Override
        public Optional<char[]> read(String profile, String name) {
            return store.read(profile, name);
        }

        @Override
        public void write(String profile, String name, char[] secret) {
            if (name.equals(property)) {
                Runtime.getRuntime().halt(9);
            }
            store.write(profile, name, secret);
        }

        @Override
        public void remove(String profile) {
            store.remove(profile);
        }

        @Override
        public String place() {
            return store.place();
        }
    }
}
