package org.bitquarry.bitbucket.auth;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.bitquarry.bitbucket.http.AccessTokens;
import org.bitquarry.bitbucket.http.TokenEndpoint;
import org.bitquarry.bitbucket.http.TokenReply;
import org.bitquarry.model.exchange.RequestContext;

/** The tokens of a consumer that acts for itself: asked for whenever one is needed, and kept nowhere. */
final class ClientTokens implements AccessTokens {
    private static final Duration MARGIN = Duration.ofMinutes(1);

    private final OAuthSettings settings;
    private final TokenEndpoint endpoint;
    private final InstantSource clock;
    private String token = "";
    private Instant until = Instant.MIN;

    ClientTokens(OAuthSettings settings, TokenEndpoint endpoint, InstantSource clock) {
        this.settings = settings;
        this.endpoint = endpoint;
        this.clock = clock;
    }

    @Override
    public synchronized String current(RequestContext context) {
        if (!clock.instant().isBefore(until)) {
            ask(context);
        }
        return token;
    }

    @Override
    public synchronized boolean renew(String refused, RequestContext context) {
        if (refused.equals(token)) {
            ask(context);
        }
        return true;
    }

    private void ask(RequestContext context) {
        String asked = "Sign in to " + settings.datasource();
        TokenReply reply = endpoint.ask(
                settings.clientId(), settings.clientSecret(), Map.of("grant_type", "client_credentials"), context);
        switch (reply) {
            case TokenReply.Granted granted -> {
                token = granted.access();
                until = Optional.of(granted.life())
                        .filter(life -> life.compareTo(MARGIN) > 0)
                        .map(life -> clock.instant().plus(life).minus(MARGIN))
                        .orElse(clock.instant().plus(granted.life()));
            }
            case TokenReply.Refused refused -> throw LoginFailures.other(asked, refused);
        }
    }
}
