package org.bitquarry.emulator.internal.oauth;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.bitquarry.emulator.internal.http.Authenticator;
import org.bitquarry.emulator.internal.http.Caller;

/**
 * Consumers, the codes of consents, and the tokens that were handed out. A refresh token is good once: using it makes the next
 * one, and the old one is dead from that moment. Thread-safe.
 */
public final class Logins {
    private static final int RANDOM_BYTES = 30;

    private final Rules rules;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Consumer> consumers = new HashMap<>();
    private final Map<String, Grant> codes = new HashMap<>();
    private final Map<String, Access> access = new HashMap<>();
    private final Map<String, Grant> refresh = new HashMap<>();
    private int refused;

    /** How long things live. */
    public record Rules(Duration accessTokenLife, Duration codeLife, Duration idleLife, Clock clock) {}

    /**
     * What a person agreed to.
     *
     * @param redirect the address that was asked for; empty when none was
     */
    record Grant(Consumer consumer, List<String> scopes, Optional<String> redirect, Instant ends) {}

    private record Access(Consumer consumer, Caller caller, Instant ends) {}

    /** What a consumer is given. */
    record Tokens(String access, Optional<String> refresh, List<String> scopes, Duration life, String grantType) {}

    public Logins(Rules rules) {
        this.rules = rules;
    }

    public synchronized void register(Consumer consumer) {
        consumers.put(consumer.key(), consumer);
    }

    /** Forgets a consumer and all that it was given. */
    public synchronized void revoke(String key) {
        consumers.remove(key);
        codes.values().removeIf(grant -> grant.consumer().key().equals(key));
        refresh.values().removeIf(grant -> grant.consumer().key().equals(key));
        access.values().removeIf(token -> token.consumer().key().equals(key));
    }

    public synchronized void expireAccessTokens() {
        access.replaceAll((token, known) -> new Access(known.consumer(), known.caller(), Instant.MIN));
    }

    public synchronized int refusedRefreshes() {
        return refused;
    }

    /** Finds who stands behind an access token. Throws the 401 of one that has expired. */
    public synchronized Optional<Caller> caller(String token) {
        Access known = access.get(token);
        if (known == null) {
            return Optional.empty();
        }
        if (!rules.clock().instant().isBefore(known.ends())) {
            throw Authenticator.refused("Access token expired. Use your refresh token to obtain a new access token.");
        }
        return Optional.of(known.caller());
    }

    synchronized Optional<Consumer> consumer(String key) {
        return Optional.ofNullable(consumers.get(key));
    }

    /** Notes a consent and gives the code for it. */
    synchronized String consent(Consumer consumer, List<String> scopes, Optional<String> redirect) {
        String code = secret();
        codes.put(code, new Grant(consumer, scopes, redirect, now().plus(rules.codeLife())));
        return code;
    }

    /** Takes a code for tokens. Throws the refusals of the token endpoint. */
    synchronized Tokens redeem(Consumer consumer, String code, Optional<String> redirect) {
        Grant grant = Optional.ofNullable(codes.remove(code))
                .filter(known -> known.consumer().key().equals(consumer.key()))
                .filter(known -> now().isBefore(known.ends()))
                .orElseThrow(() -> OAuthFailure.invalidGrant("The specified code is not valid."));
        if (!grant.redirect().equals(redirect)) {
            throw OAuthFailure.invalidGrant("redirect_uri does not match");
        }
        return tokens(grant, "authorization_code");
    }

    /** Takes a refresh token for the next ones. Throws the refusals of the token endpoint. */
    synchronized Tokens refresh(Consumer consumer, String token) {
        Optional<Grant> grant = Optional.ofNullable(refresh.remove(token))
                .filter(known -> known.consumer().key().equals(consumer.key()))
                .filter(known -> now().isBefore(known.ends()));
        if (grant.isEmpty()) {
            refused++;
            throw OAuthFailure.invalidGrant("Invalid refresh_token");
        }
        return tokens(grant.get(), "refresh_token");
    }

    /** Gives a consumer a token of its own. Throws the refusals of the token endpoint. */
    synchronized Tokens own(Consumer consumer) {
        if (!consumer.isPrivate()) {
            throw OAuthFailure.of(
                    400,
                    "unauthorized_client",
                    "Cannot use client_credentials with a consumer key that is not private");
        }
        String token = remember(consumer, consumer.scopes(), Caller.Kind.OAUTH_CLIENT);
        return new Tokens(token, Optional.empty(), consumer.scopes(), rules.accessTokenLife(), "client_credentials");
    }

    private Tokens tokens(Grant grant, String grantType) {
        String next = secret();
        refresh.put(next, new Grant(grant.consumer(), grant.scopes(), grant.redirect(), now().plus(rules.idleLife())));
        String token = remember(grant.consumer(), grant.scopes(), Caller.Kind.OAUTH);
        return new Tokens(token, Optional.of(next), grant.scopes(), rules.accessTokenLife(), grantType);
    }

    private String remember(Consumer consumer, List<String> scopes, Caller.Kind kind) {
        String token = secret();
        Caller caller = new Caller(
                kind + "/" + consumer.key(),
                kind,
                Optional.empty(),
                consumer.member(),
                Set.copyOf(scopes),
                OptionalInt.empty());
        access.put(token, new Access(consumer, caller, now().plus(rules.accessTokenLife())));
        return token;
    }

    private Instant now() {
        return rules.clock().instant();
    }

    String secret() {
        byte[] bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
