package org.bitquarry.ui.datasources;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.bitquarry.connections.ConnectionProfile;
import org.bitquarry.connections.ConnectionProperties;
import org.bitquarry.connections.OAuthProperties;
import org.bitquarry.emulator.Emulator;
import org.bitquarry.emulator.EmulatorOptions;
import org.bitquarry.emulator.OAuthConsumer;
import org.bitquarry.emulator.OAuthOptions;
import org.bitquarry.ui.CommandIds;
import org.bitquarry.ui.PartIds;
import org.bitquarry.ui.UiPlugin;
import org.bitquarry.ui.bot.UiBot;
import org.bitquarry.ui.parts.CopiedText;
import org.bitquarry.workbench.core.datasource.DataSources;
import org.bitquarry.workbench.core.datasource.SecretPlace;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;

/** An emulator with a consumer, a person's browser, and what the person does to sign in. */
final class SignInFixture implements AutoCloseable {
    static final String NAME = "oauth-acme";
    static final String WITH_BROWSER = "OAuth, with the browser";

    final UiBot bot = new UiBot();
    final WizardBot wizard = new WizardBot(bot);
    final DataSources dataSources = UiPlugin.core().dataSources();
    final PersonsBrowser browser = new PersonsBrowser();
    final int port = freePort();
    final LateClock clock = new LateClock();
    final Emulator emulator = Emulator.start(EmulatorOptions.demo()
            .withClock(clock)
            .withOAuth(OAuthOptions.of(OAuthConsumer.demo().withCallback("http://localhost:" + port))));

    /** The emulator's time: this computer's, and what a test puts upon it. */
    static final class LateClock extends Clock {
        private volatile Duration late = Duration.ZERO;

        void on(Duration time) {
            late = late.plus(time);
        }

        @Override
        public Instant instant() {
            return Instant.now().plus(late);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
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

    /** Returns where the emulator is, as a profile says it. */
    ConnectionProfile profile(String scheme) {
        return ConnectionProfile.named(NAME)
                .with(ConnectionProperties.URL, emulator.baseUri().toString())
                .with(ConnectionProperties.AUTH_SCHEME, scheme)
                .with(OAuthProperties.SITE, emulator.oauthUri().toString())
                .with(OAuthProperties.CALLBACK_URL, "http://localhost:" + port);
    }

    /** Saves a datasource to which nobody has signed in. */
    ConnectionProfile saved() {
        ConnectionProfile profile = profile("OAuth")
                .with(ConnectionProperties.WORKSPACE, "acme")
                .with(OAuthProperties.CLIENT_ID, OAuthConsumer.DEMO_KEY);
        dataSources.save(profile);
        dataSources.keepSecrets(
                NAME,
                Map.of(OAuthProperties.CLIENT_SECRET.name(), OAuthConsumer.DEMO_SECRET.toCharArray()),
                SecretPlace.SESSION);
        return profile;
    }

    /** Opens the wizard at the page on which people sign in; addresses come from the clipboard. */
    void describe(String scheme) {
        bot.showView(PartIds.EXPLORER);
        wizard.command(CommandIds.REGISTER, Map.of());
        wizard.fill("datasource.name", NAME);
        StringBuilder text = new StringBuilder("jdbc:bitquarry:");
        profile(scheme)
                .properties()
                .forEach((name, value) ->
                        text.append(name).append('=').append(value).append(';'));
        bot.run(() ->
                new CopiedText(text.toString()).put(PlatformUI.getWorkbench().getDisplay()));
        wizard.push("datasource.paste.button");
        Label taken = bot.find(Label.class, "datasource.paste.hint");
        bot.waitUntil("the addresses are taken over", () -> taken.getText().startsWith("Taken over"));
        wizard.push("datasource.next");
    }

    /** Fills in the consumer. */
    void consumer() {
        wizard.fill("datasource.oauthclientid", OAuthConsumer.DEMO_KEY);
        wizard.fill("datasource.oauthclientsecret", OAuthConsumer.DEMO_SECRET);
    }

    /** Waits for what the dialog says, and returns the advice below it. */
    String told(String headline) {
        Label shown = bot.find(Label.class, "signin.headline");
        try {
            bot.waitUntil(headline, () -> shown.getText().startsWith(headline));
        } catch (AssertionError inVain) {
            throw new AssertionError(
                    inVain.getMessage() + " It says: " + bot.<String>ask(shown::getText) + " "
                            + wizard.label("signin.advice"),
                    inVain);
        }
        return wizard.label("signin.advice");
    }

    /** Returns the page's address that the dialog shows. */
    URI address() {
        Text field = bot.find(Text.class, "signin.address");
        bot.waitUntil("an address", () -> !field.getText().isEmpty());
        return URI.create(bot.<String>ask(field::getText));
    }

    boolean isOffered(String testId) {
        return bot.ask(() -> Stream.of(PlatformUI.getWorkbench().getDisplay().getShells())
                .flatMap(UiBot::withDescendants)
                .anyMatch(control ->
                        control instanceof Button && testId.equals(control.getData("test.id")) && control.isVisible()));
    }

    /** Closes the dialog by the button that ends it, whatever its name is now. */
    void closeDialog() {
        wizard.push("signin.close");
        wizard.waitUntilClosed("Sign in to " + NAME);
    }

    @Override
    public void close() {
        wizard.closeDialogs();
        wizard.closeDialogs();
        browser.close();
        dataSources.remove(NAME);
        emulator.close();
    }
}
