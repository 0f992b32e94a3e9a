package org.bitquarry.ui.datasources;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import org.bitquarry.connections.ConnectionProfile;
import org.bitquarry.connections.ConnectionProperties;
import org.bitquarry.emulator.OAuthConsumer;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Signing in by OAuth in the wizard, against the emulator's consent page and token endpoint. */
class SignInTest {
    private final SignInFixture world = new SignInFixture();

    @AfterEach
    void close() {
        world.close();
    }

    private void signIn() {
        world.describe("OAuth");
        world.consumer();
        world.wizard.push("datasource.signin");
    }

    private void waitForHint(String testId, String text) {
        Label hint = world.bot.find(Label.class, testId);
        world.bot.waitUntil(text, () -> hint.getText().startsWith(text));
    }

    @Test
    void consentInTheBrowserSignsInAndFindsTheWorkspace() {
        signIn();
        assertThat(world.told("Signed in as Ann Carter.")).contains("three months");
        assertThat(world.browser.opened()).hasSize(1);
        assertThat(world.dataSources.profile(SignInFixture.NAME))
                .as("signing in saves nothing")
                .isEmpty();
        world.closeDialog();

        waitForHint("datasource.login.hint", "✓ Signed in as Ann Carter.");
        Text workspace = world.bot.find(Text.class, "datasource.workspace");
        world.bot.waitUntil("the only workspace", () -> workspace.getText().equals("acme"));
        world.wizard.push("datasource.test");
        assertThat(world.wizard.result("Connected as Ann Carter")).contains("Credential: login of a person by OAuth");
        world.wizard.push("datasource.finish");
        world.wizard.waitUntilClosed("Register datasource");

        ConnectionProfile profile =
                world.dataSources.profile(SignInFixture.NAME).orElseThrow();
        assertThat(world.dataSources.connected(SignInFixture.NAME)).isPresent();
        assertThat(profile.value(ConnectionProperties.AUTH_SCHEME)).contains("OAuth");
        assertThat(world.dataSources.kept().read(SignInFixture.NAME, "OAuthRefreshToken"))
                .isPresent();
    }

    @Test
    void deniedConsentIsToldAndCanBeTriedAgain() {
        world.browser.denies();
        signIn();
        assertThat(world.told("Consent was denied in the browser.")).isEqualTo("Sign in again to grant it.");

        world.browser.grants();
        world.wizard.push("signin.again");
        world.told("Signed in as Ann Carter.");
        assertThat(world.browser.opened()).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void anAnswerToAnotherQuestionIsRefused() {
        world.browser.bends(address -> address.replaceAll("state=[^&]+", "state=mine"));
        signIn();

        assertThat(world.told("The browser brought an answer to a question that wasn't asked (wrong state)."))
                .contains("use only the page that Bitquarry opened");
        assertThat(world.emulator.requests())
                .noneMatch(request -> request.path().endsWith("access_token"));
    }

    @Test
    void anExpiredCodeIsTold() {
        world.browser.bends(address -> {
            world.clock.on(Duration.ofMinutes(6));
            return address;
        });
        signIn();

        assertThat(world.told("The code was refused: it is good once, for a few minutes"))
                .isEqualTo("Sign in once more.");
    }

    @Test
    void aConsumerThatIsGoneIsTold() {
        world.browser.bends(address -> {
            world.emulator.revokeConsumer(OAuthConsumer.DEMO_KEY);
            return address;
        });
        signIn();

        assertThat(world.told("The OAuth consumer was refused: it is gone")).contains("OAuth consumers");
    }

    @Test
    void aPersonWhoGivesUpFreesThePort() {
        world.browser.idles();
        signIn();
        world.address();
        world.told("Grant access in the browser");

        world.closeDialog();

        world.bot.waitUntil("the port is free", () -> isFree(world.port));
        assertThat(world.wizard.label("datasource.login.hint")).startsWith("Nobody has signed in yet.");
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    @Test
    void aPortThatIsTakenLeavesAnotherPortOrTheCode() throws IOException {
        try (ServerSocket taken = new ServerSocket(world.port, 1, InetAddress.getLoopbackAddress())) {
            assertThat(taken.isBound()).isTrue();
            signIn();
            assertThat(world.told("Another program uses port " + world.port))
                    .contains("choose another port in CallbackURL", "copying the code");
            assertThat(world.browser.opened()).isEmpty();

            String brought = world.browser.consent(world.address());
            world.wizard.fill("signin.code", brought);
            world.wizard.push("signin.takeover");
            world.told("Signed in as Ann Carter.");
            assertThat(world.isOffered("signin.settings")).isFalse();
        }
    }

    @Test
    void thePortIsChangedOnThePage() throws IOException {
        try (ServerSocket taken = new ServerSocket(world.port, 1, InetAddress.getLoopbackAddress())) {
            assertThat(taken.isBound()).isTrue();
            signIn();
            world.told("Another program uses port");
            world.wizard.push("signin.settings");
            world.wizard.waitUntilClosed("Sign in to " + SignInFixture.NAME);

            Text callback = world.bot.find(Text.class, "datasource.callbackurl");
            world.bot.waitUntil("the callback can be typed", callback::isFocusControl);
        }
    }

    @Test
    void aBrowserElsewhereSignsInByWhatItsAddressShows() {
        world.browser.isMissing();
        signIn();
        assertThat(world.told("No browser could be opened")).contains("Copy the page's address");

        URI page = world.address();
        world.wizard.fill("signin.code", "http://localhost:" + world.port + "/?code=1&state=another");
        world.wizard.push("signin.takeover");
        world.told("The browser brought an answer to a question that wasn't asked");
        assertThat(world.wizard.text("signin.code"))
                .as("a code doesn't stay in the window")
                .isEmpty();
        world.wizard.fill("signin.code", world.browser.consent(page));
        world.wizard.push("signin.takeover");

        world.told("Signed in as Ann Carter.");
    }

    @Test
    void aConsumerThatActsForItselfNeedsNobody() {
        world.describe("OAuthClient");
        world.consumer();
        world.wizard.fill("datasource.workspace", "acme");
        world.wizard.push("datasource.test");
        assertThat(world.wizard.result("Connected as OAuth consumer for acme"))
                .contains("Credential: OAuth consumer that acts for itself");

        world.wizard.push("datasource.finish");
        world.wizard.waitUntilClosed("Register datasource");
        assertThat(world.dataSources.connected(SignInFixture.NAME)).isPresent();
        assertThat(world.browser.opened()).isEmpty();
    }

    @Test
    void whoeverSignsInLaterIsToldSoAtTheEnd() {
        world.describe("OAuth");
        world.consumer();
        world.wizard.fill("datasource.workspace", "acme");
        world.wizard.push("datasource.finish");

        world.wizard.result("Saved, but: Nobody has signed in yet.");
        assertThat(world.dataSources.profile(SignInFixture.NAME)).isPresent();
    }
}
