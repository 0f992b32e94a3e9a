package org.bitquarry.bitbucket;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.bitquarry.bitbucket.auth.Consent;
import org.bitquarry.bitbucket.auth.OAuthLogin;
import org.bitquarry.connections.ConnectionProfile;
import org.bitquarry.connections.EncryptedCredentials;
import org.bitquarry.emulator.Emulator;
import org.bitquarry.emulator.EmulatorOptions;
import org.bitquarry.emulator.OAuthConsumer;
import org.bitquarry.emulator.RecordedRequest;
import org.bitquarry.model.Connector;
import org.bitquarry.model.exchange.RequestContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One login, used by several processes of one person. */
class SharedLoginTest {
    private static final int ROUNDS = 100;

    @TempDir
    private Path folder;

    private final Emulator emulator = Emulator.start(EmulatorOptions.demo().withHourlyBudget(0));
    private final PlainBrowser browser = PlainBrowser.granting();
    private final List<Process> processes = new ArrayList<>();

    @BeforeEach
    void signIn() {
        EncryptedCredentials store = store();
        store.write("shared", "OAuthClientSecret", OAuthConsumer.DEMO_SECRET.toCharArray());
        try (BitbucketConnectors connectors = connectors()) {
            OAuthLogin login = connectors.login(profile(), store);
            Consent consent = login.begin();
            login.complete(consent, browser.consent(consent.address()), RequestContext.unobserved());
        }
    }

    @AfterEach
    void end() {
        processes.forEach(Process::destroyForcibly);
        browser.close();
        emulator.close();
    }

    private EncryptedCredentials store() {
        return new EncryptedCredentials(folder.resolve("secrets"));
    }

    private BitbucketConnectors connectors() {
        return new BitbucketConnectors(Clock.systemUTC(), LocalPlaces.in(folder, browser));
    }

    private ConnectionProfile profile() {
        return RefreshingProcess.profile(
                emulator.baseUri().toString(), emulator.oauthUri().toString());
    }

    private BufferedReader start(String... more) throws IOException {
        List<String> args = new ArrayList<>(List.of(
                folder.toString(),
                emulator.baseUri().toString(),
                emulator.oauthUri().toString()));
        args.addAll(List.of(more));
        Process process = RefreshingProcess.start(args.toArray(String[]::new));
        processes.add(process);
        BufferedReader reader = process.inputReader(StandardCharsets.UTF_8);
        assertThat(reader.readLine()).isEqualTo("ready");
        return reader;
    }

    private static void go(Process process) {
        try {
            process.outputWriter(StandardCharsets.UTF_8).write("go\n");
            process.outputWriter(StandardCharsets.UTF_8).flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long refreshes() {
        return emulator.requests().stream()
                .map(RecordedRequest::body)
                .filter(body -> body.contains("grant_type=refresh_token"))
                .count();
    }

    @Test
    void twoProcessesThatRefreshAtTheSameMomentNeverLoseTheLogin() throws IOException {
        List<BufferedReader> answers = List.of(start(), start());
        for (int round = 0; round < ROUNDS; round++) {
            emulator.expireAccessTokens();
            processes.forEach(SharedLoginTest::go);
            for (BufferedReader answer : answers) {
                assertThat(answer.readLine()).as("round %d", round).isEqualTo("Ann Carter");
            }
        }
        assertThat(emulator.refusedRefreshes()).isZero();
        assertThat(refreshes()).isBetween((long) ROUNDS, ROUNDS + 1L);
    }

    @Test
    void whoeverIsKilledBetweenTheTwoWritesLeavesALogin() throws Exception {
        for (int round = 0; round < 5; round++) {
            emulator.expireAccessTokens();
            start("OAuthAccessToken");
            Process dying = processes.getLast();
            go(dying);
            assertThat(dying.waitFor()).isEqualTo(9);
        }
        try (BitbucketConnectors connectors = connectors();
                Connector connector = connectors.open(profile(), store())) {
            assertThat(connector.test(RequestContext.unobserved()).principal()).isEqualTo("Ann Carter");
        }
        assertThat(emulator.refusedRefreshes()).isZero();
    }

    @Test
    void noTokenIsReadableOnTheDisk() throws IOException {
        String refresh = new String(store().read("shared", "OAuthRefreshToken").orElseThrow()).replaceAll(".* ", "");
        assertThat(refresh).hasSizeGreaterThan(20);
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                        .as(file.toString())
                        .doesNotContain(refresh, OAuthConsumer.DEMO_SECRET);
            }
        }
    }
}
