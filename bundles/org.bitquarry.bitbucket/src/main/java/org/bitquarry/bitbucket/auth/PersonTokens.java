package org.bitquarry.bitbucket.auth;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.bitquarry.bitbucket.http.AccessTokens;
import org.bitquarry.bitbucket.http.TokenEndpoint;
import org.bitquarry.bitbucket.http.TokenReply;
import org.bitquarry.connections.ProfileFileNames;
import org.bitquarry.model.error.CancelledException;
import org.bitquarry.model.error.CredentialStoreException;
import org.bitquarry.model.error.Problem;
import org.bitquarry.model.exchange.CancellationToken;
import org.bitquarry.model.exchange.RequestContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The tokens of a person who signed in. One thread of one process at a time asks for new ones; the others take over what it
 * kept. A new refresh token is kept before the access token that came with it is used: the old one is dead by then.
 */
final class PersonTokens implements AccessTokens {
    private static final Logger LOG = LoggerFactory.getLogger(PersonTokens.class);
    private static final Duration LONGEST_MARGIN = Duration.ofMinutes(5);
    private static final int SHARE_OF_LIFE = 10;

    private final OAuthSettings settings;
    private final TokenEndpoint endpoint;
    private final KeptTokens kept;
    private final LoginSurroundings surroundings;
    private final OAuthLogin login;
    private final ReentrantLock renewing = new ReentrantLock();
    private volatile Optional<KeptTokens.Timed> known = Optional.empty();

    PersonTokens(
            OAuthSettings settings,
            TokenEndpoint endpoint,
            KeptTokens kept,
            LoginSurroundings surroundings,
            OAuthLogin login) {
        this.settings = settings;
        this.endpoint = endpoint;
        this.kept = kept;
        this.surroundings = surroundings;
        this.login = login;
    }

    @Override
    public String current(RequestContext context) {
        Optional<KeptTokens.Timed> fresh = known.filter(this::isFresh);
        return fresh.isPresent()
                ? fresh.get().token()
                : another(Optional.empty(), context).token();
    }

    @Override
    public boolean renew(String refused, RequestContext context) {
        if (settings.initiate() == OAuthSettings.Initiate.OFF) {
            return false;
        }
        another(Optional.of(refused), context);
        return true;
    }

    private KeptTokens.Timed another(Optional<String> refused, RequestContext context) {
        await(context);
        try {
            Optional<KeptTokens.Timed> meanwhile = known.filter(token -> isUsable(token, refused));
            if (meanwhile.isPresent()) {
                return meanwhile.get();
            }
            KeptTokens.Timed next =
                    switch (settings.initiate()) {
                        case OFF -> kept.access().orElseThrow(() -> LoginFailures.offAndNoToken(asked()));
                        case REFRESH, GETANDREFRESH -> alone(refused, context);
                    };
            known = Optional.of(next);
            return next;
        } finally {
            renewing.unlock();
        }
    }

    /** Another thread may wait for a person and a browser: whoever waits for it can be stopped. */
    private void await(RequestContext context) {
        try (CancellationToken.Registration registration =
                context.cancellation().onCancel(Thread.currentThread()::interrupt)) {
            renewing.lockInterruptibly();
        } catch (InterruptedException stopped) {
            context.cancellation().check(asked());
            Thread.currentThread().interrupt();
            throw new CancelledException(new Problem(asked(), "stopped on request.", ""), stopped);
        }
    }

    /** While no other process does the same: what another one kept a moment ago is taken over. */
    private KeptTokens.Timed alone(Optional<String> refused, RequestContext context) {
        Optional<KeptTokens.Timed> found = surroundings
                .locks()
                .holding(lockName(settings.datasource()), asked(), context.cancellation(), () -> {
                    Optional<KeptTokens.Timed> theirs = kept.access().filter(token -> isUsable(token, refused));
                    return theirs.isPresent() ? theirs : renewed(context);
                });
        return found.orElseGet(() -> signedIn(context));
    }

    /** Returns nothing when there is nothing to renew. */
    private Optional<KeptTokens.Timed> renewed(RequestContext context) {
        Optional<KeptTokens.Timed> refresh = kept.refresh();
        if (refresh.isEmpty()) {
            return kept.verifier().map(code -> keep(login.redeemed(code, context)));
        }
        TokenReply reply = endpoint.ask(
                settings.clientId(),
                settings.clientSecret(),
                Map.of(
                        "grant_type",
                        "refresh_token",
                        "refresh_token",
                        refresh.get().token()),
                context);
        return switch (reply) {
            case TokenReply.Granted granted -> Optional.of(keep(granted));
            case TokenReply.Refused no -> {
                if (settings.initiate() == OAuthSettings.Initiate.GETANDREFRESH) {
                    yield Optional.empty();
                }
                throw LoginFailures.refresh(asked(), no, refresh.get().since(), now());
            }
        };
    }

    /** A store that fails must not cost the login: it holds for this run then. */
    private KeptTokens.Timed keep(TokenReply.Granted granted) {
        Instant now = now();
        try {
            kept.write(granted, now);
        } catch (CredentialStoreException e) {
            LOG.warn("The login of {} holds for this run only: {}", settings.datasource(), e.getMessage());
        }
        return new KeptTokens.Timed(
                granted.access(),
                Optional.of(now),
                Optional.of(granted.life()).filter(Duration::isPositive).map(now::plus));
    }

    private KeptTokens.Timed signedIn(RequestContext context) {
        if (settings.initiate() != OAuthSettings.Initiate.GETANDREFRESH) {
            throw LoginFailures.nobodySignedIn(asked());
        }
        login.withBrowser(surroundings.browser(), context);
        return kept.access().orElseThrow(() -> LoginFailures.nobodySignedIn(asked()));
    }

    private boolean isUsable(KeptTokens.Timed token, Optional<String> refused) {
        return isFresh(token) && refused.filter(token.token()::equals).isEmpty();
    }

    /** Nobody knows when a token without times expires: the server will tell. */
    private boolean isFresh(KeptTokens.Timed token) {
        if (token.until().isEmpty()) {
            return true;
        }
        Duration life = Duration.between(
                token.since().orElse(token.until().get()), token.until().get());
        Duration share = life.dividedBy(SHARE_OF_LIFE);
        Duration margin = share.compareTo(LONGEST_MARGIN) < 0 ? share : LONGEST_MARGIN;
        return now().isBefore(token.until().get().minus(margin));
    }

    private Instant now() {
        return surroundings.clock().instant();
    }

    private String asked() {
        return "Sign in to " + settings.datasource();
    }

    static String lockName(String datasource) {
        return ProfileFileNames.stem(datasource);
    }
}
