package org.bitquarry.emulator.internal.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Finds out who asks. App passwords are gone since 2026-07-28: a user name without an e-mail's {@code @} is refused like any wrong token. */
public final class Authenticator {
    private final List<Credential> credentials;
    private final Function<String, Optional<Caller>> logins;

    /** @param logins finds the caller of a token that was handed out by OAuth; throws a 401 for an expired one */
    public Authenticator(List<Credential> credentials, Function<String, Optional<Caller>> logins) {
        this.credentials = List.copyOf(credentials);
        this.logins = logins;
    }

    /** Throws the 401 of the API, recorded as {@code errors/error-401-01.json}. */
    public Caller authenticate(Optional<String> authorization) {
        return authorization
                .flatMap(this::find)
                .orElseThrow(() -> refused("Token is invalid, expired, or not supported for this endpoint."));
    }

    /** The 401 of the API with its header. */
    public static ApiFailure refused(String message) {
        return new ApiFailure(ApiFailure.of(401, message)
                .answer()
                .withHeader("WWW-Authenticate", "OAuth realm=\"Bitbucket.org HTTP\""));
    }

    private Optional<Caller> find(String header) {
        String[] parts = header.split(" ", 2);
        if (parts.length < 2) {
            return Optional.empty();
        }
        if (parts[0].equalsIgnoreCase("Bearer")) {
            return credentials.stream()
                    .filter(each -> each.email().isEmpty() && each.token().equals(parts[1].strip()))
                    .findFirst()
                    .map(Credential::caller)
                    .or(() -> logins.apply(parts[1].strip()));
        }
        return parts[0].equalsIgnoreCase("Basic") ? basic(parts[1].strip()).map(Credential::caller) : Optional.empty();
    }

    private Optional<Credential> basic(String encoded) {
        String pair;
        try {
            pair = new String(Base64.getDecoder().decode(encoded), UTF_8);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        int colon = pair.indexOf(':');
        if (colon < 0) {
            return Optional.empty();
        }
        return credentials.stream()
                .filter(each -> each.email().equals(Optional.of(pair.substring(0, colon)))
                        && each.token().equals(pair.substring(colon + 1)))
                .findFirst();
    }
}
