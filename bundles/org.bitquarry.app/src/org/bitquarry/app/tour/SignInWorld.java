package org.bitquarry.app.tour;

import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.bitquarry.emulator.Account;
import org.bitquarry.emulator.Emulator;
import org.bitquarry.emulator.EmulatorOptions;
import org.bitquarry.emulator.OAuthConsumer;
import org.bitquarry.emulator.OAuthOptions;
import org.bitquarry.ui.browser.WebBrowser;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;

/**
 * Where the tour signs in to: an emulator of its own, and in the place of the system's browser one that shows nothing, so that
 * the tour opens no window of other programs.
 */
final class SignInWorld implements AutoCloseable {
    static final String EMAIL = "ann@acme.example";
    static final String NARROW_TOKEN = "tour-narrow-token";

    private final int port = freePort();
    private final Emulator emulator;
    private final ServiceRegistration<WebBrowser> browser;

    SignInWorld() {
        emulator = Emulator.start(EmulatorOptions.demo()
                .withCredential(Account.apiToken("ben@acme.example", NARROW_TOKEN)
                        .withScopes("read:user:bitbucket", "read:workspace:bitbucket", "read:repository:bitbucket"))
                .withOAuth(OAuthOptions.of(OAuthConsumer.demo().withCallback(callback()))));
        BundleContext context = FrameworkUtil.getBundle(WebBrowser.class).getBundleContext();
        Dictionary<String, Object> first = new Hashtable<>();
        first.put(Constants.SERVICE_RANKING, Integer.MAX_VALUE);
        browser = context.registerService(WebBrowser.class, page -> true, first);
    }

    /** Below the ports that systems give to whoever asks for any; an emulator that is closed leaves its port behind. */
    private static int freePort() {
        for (int port : new Random().ints(100, 20_000, 32_000).toArray()) {
            try (Emulator other = Emulator.start(EmulatorOptions.demo().withPort(port))) {
                return other.port();
            } catch (UncheckedIOException taken) {
                // The next one.
            }
        }
        throw new IllegalStateException("no port is free");
    }

    private String callback() {
        return "http://localhost:" + port;
    }

    /** Lets another program use the callback's port until it is closed. */
    Emulator takenPort() {
        return Emulator.start(EmulatorOptions.demo().withPort(port));
    }

    /** Returns what the clipboard holds of the connection. */
    Map<String, String> settings(String scheme) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("URL", emulator.baseUri().toString());
        settings.put("AuthScheme", scheme);
        if (scheme.startsWith("OAuth")) {
            settings.put("OAuthURL", emulator.oauthUri().toString());
            settings.put("OAuthClientId", OAuthConsumer.DEMO_KEY);
            settings.put("OAuthClientSecret", OAuthConsumer.DEMO_SECRET);
            settings.put("CallbackURL", callback());
        }
        return settings;
    }

    /** Grants access on the page of consent, as a person does; returns where it leads to. */
    String consent(String page) {
        return emulator.grant(URI.create(page)).toString();
    }

    @Override
    public void close() {
        browser.unregister();
        emulator.close();
    }
}
