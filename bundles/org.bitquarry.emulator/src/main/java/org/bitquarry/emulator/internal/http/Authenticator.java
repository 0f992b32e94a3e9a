package org.bitquarry.emulator.internal.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** Finds out who asks. App passwords are gone since 2026-07-28: a user name without an e-mail's {@code @} is refused like any wrong token. */
public final class Authenticator {
    private final List<Credential> credentials;

    public Authenticator(List<Credential> credentials) {
        this.credentials = List.copyOf(credentials);
    }

    /** Throws the 401 of the API, recorded as {@code errors/error-401-01.json}. */
    public Caller authenticate(Optional<String> authorization) {
        return authorization
                .flatMap(this::find)
                .map(Credential::caller)
                .orElseThrow(() -> new ApiFailure(
                        ApiFailure.of(401, "Token is invalid, expired, or not supported for this endpoint.")
                                .answer()
                                .withHeader("WWW-Authenticate", "OAuth realm=\"Bitbucket.org HTTP\"")));
    }

    private Optional<Credential> find(String header) {
        String[] parts = header.split(" ", 2);
        if (parts.length < 2) {
            return Optional.empty();
        }
        if (parts[0].equalsIgnoreCase("Bearer")) {
            return credentials.stream()
                    .filter(each -> each.email().isEmpty() && each.token().equals(parts[1].strip()))
                    .findFirst();
        }
        return parts[0].equalsIgnoreCase("Basic") ? basic(parts[1].strip()) : Optional.empty();
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
