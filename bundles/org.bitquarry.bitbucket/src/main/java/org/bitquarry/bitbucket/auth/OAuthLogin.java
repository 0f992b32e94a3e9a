package org.bitquarry.bitbucket.auth;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.bitquarry.bitbucket.callback.CallbackListener;
import org.bitquarry.bitbucket.http.TokenEndpoint;
import org.bitquarry.bitbucket.http.TokenReply;
import org.bitquarry.connections.CredentialStore;
import org.bitquarry.model.error.BitquarryException;
import org.bitquarry.model.exchange.RequestContext;

/**
 * Signs a person in by OAuth: with a browser on this computer, or by a code that is copied from a browser elsewhere. Thread-safe;
 * blocks, so call it from jobs. Bitbucket knows no PKCE: the consumer's secret and {@code state} protect the code.
 */
public final class OAuthLogin {
    /** Bitbucket forgets a login that nobody uses for so long. */
    public static final Duration IDLE_LIFE = Duration.ofDays(90);

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final OAuthSettings settings;
    private final TokenEndpoint endpoint;
    private final KeptTokens kept;
    private final LoginSurroundings surroundings;

    /** Stands on settings and a place for tokens; nothing is sent. */
    public OAuthLogin(OAuthSettings settings, CredentialStore store, LoginSurroundings surroundings) {
        this.settings = settings;
        this.surroundings = surroundings;
        endpoint = new TokenEndpoint(settings.site(), settings.network(), surroundings.clock());
        kept = new KeptTokens(store, settings.datasource());
    }

    /** Tells whether somebody has signed in before; the login may have died since. */
    public boolean isSignedIn() {
        return kept.refresh().isPresent();
    }

    /** Returns when the login was last renewed; empty when nobody signed in, or when the refresh token was given by hand. */
    public Optional<Instant> renewed() {
        return kept.refresh().flatMap(KeptTokens.Timed::since);
    }

    /** Begins: the person opens the consent's address in a browser. Nothing is sent. */
    public Consent begin() {
        return Consent.of(settings);
    }

    /**
     * Ends with what the person copied from the browser: the code, or the whole address that holds it.
     *
     * @throws org.bitquarry.model.error.AuthenticationFailedException when it is refused
     */
    public void complete(Consent consent, String typed, RequestContext context) {
        keep(redeemed(consent.typed(asked(), typed), context), context);
    }

    /** Ends with a code alone, when the consent was begun by another process. */
    public void complete(String code, RequestContext context) {
        keep(redeemed(code.strip(), context), context);
    }

    /** Opens the browser and waits five minutes for it to come back; fails as {@link #complete} does. */
    public void withBrowser(Browser browser, RequestContext context) {
        withBrowser(browser, PATIENCE, context);
    }

    /** Opens the browser and waits so long for it to come back. */
    public void withBrowser(Browser browser, Duration patience, RequestContext context) {
        withBrowser(begin(), browser, patience, context);
    }

    /** Opens the page of a consent that was begun, which may as well be completed by what the person copied. */
    public void withBrowser(Consent consent, Browser browser, RequestContext context) {
        withBrowser(consent, browser, PATIENCE, context);
    }

    private void withBrowser(Consent consent, Browser browser, Duration patience, RequestContext context) {
        CallbackListener.Visit visit;
        try (CallbackListener listener = CallbackListener.at(settings.callback(), asked())) {
            browser.open(consent.address());
            visit = listener.await(asked(), patience, context.cancellation())
                    .orElseThrow(() -> LoginFailures.of(
                            asked(),
                            "the browser didn't come back within " + patience.toSeconds() + " seconds.",
                            "Sign in once more; the page may be hidden behind other windows."));
        }
        boolean signedIn = false;
        try {
            keep(redeemed(consent.code(asked(), Consent.parameters(visit.query())), context), context);
            signedIn = true;
        } finally {
            visit.tell(signedIn);
        }
    }

    /** Takes a code for tokens, which are not kept yet. */
    TokenReply.Granted redeemed(String code, RequestContext context) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("grant_type", "authorization_code");
        form.put("code", code);
        form.put("redirect_uri", settings.callback().toString());
        TokenReply reply = endpoint.ask(settings.clientId(), settings.clientSecret(), form, context);
        return switch (reply) {
            case TokenReply.Granted granted -> granted;
            case TokenReply.Refused refused -> throw failed(refused);
        };
    }

    private BitquarryException failed(TokenReply.Refused refused) {
        return LoginFailures.code(asked(), refused);
    }

    private void keep(TokenReply.Granted granted, RequestContext context) {
        surroundings
                .locks()
                .holding(PersonTokens.lockName(settings.datasource()), asked(), context.cancellation(), () -> {
                    kept.write(granted, surroundings.clock().instant());
                    return granted.scopes();
                });
    }

    private String asked() {
        return "Sign in to " + settings.datasource();
    }
}
