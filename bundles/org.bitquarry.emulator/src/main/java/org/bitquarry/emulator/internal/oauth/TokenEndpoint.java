package org.bitquarry.emulator.internal.oauth;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.bitquarry.emulator.internal.http.Answer;
import org.bitquarry.emulator.internal.http.Body;
import org.bitquarry.emulator.internal.http.Parameters;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Gives tokens to consumers that prove who they are, by HTTP Basic and nothing else. */
final class TokenEndpoint {
    private static final String FORM = "application/x-www-form-urlencoded";

    private final Logins logins;

    TokenEndpoint(Logins logins) {
        this.logins = logins;
    }

    Answer answer(String method, Map<String, String> headers, Body body) {
        if (!"POST".equals(method)) {
            return Answer.text(405, Answer.TEXT, "Method not allowed").withHeader("Allow", "POST");
        }
        try {
            Consumer consumer = consumer(headers.getOrDefault("authorization", ""));
            if (!headers.getOrDefault("content-type", "").startsWith(FORM)) {
                throw OAuthFailure.of(400, "invalid_request", "The body must be " + FORM);
            }
            return given(tokens(consumer, body.form()));
        } catch (OAuthFailure failure) {
            return failure.answer();
        }
    }

    private Consumer consumer(String authorization) {
        String[] parts = authorization.split(" ", 2);
        if (parts.length == 2 && parts[0].equalsIgnoreCase("Basic")) {
            String pair = decoded(parts[1].strip());
            int colon = pair.indexOf(':');
            if (colon > 0) {
                Optional<Consumer> known = logins.consumer(pair.substring(0, colon))
                        .filter(consumer -> consumer.secret().equals(pair.substring(colon + 1)));
                if (known.isPresent()) {
                    return known.get();
                }
            }
        }
        throw OAuthFailure.of(400, "unauthorized_client", "Invalid OAuth client credentials");
    }

    private static String decoded(String base64) {
        try {
            return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private Logins.Tokens tokens(Consumer consumer, Parameters form) {
        return switch (form.filled("grant_type").orElse("None")) {
            case "authorization_code" -> logins.redeem(consumer, required(form, "code"), form.filled("redirect_uri"));
            case "refresh_token" -> logins.refresh(consumer, required(form, "refresh_token"));
            case "client_credentials" -> logins.own(consumer);
            case String other ->
                throw OAuthFailure.of(400, "unsupported_grant_type", "Unsupported grant type: " + other);
        };
    }

    private static String required(Parameters form, String name) {
        return form.filled(name)
                .orElseThrow(() -> OAuthFailure.of(400, "invalid_request", "Missing parameter: " + name));
    }

    /** The key is {@code scope} since 2026-05-04. */
    private static Answer given(Logins.Tokens tokens) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("access_token", tokens.access())
                .put("scope", String.join(" ", tokens.scopes()))
                .put("token_type", "bearer")
                .put("expires_in", tokens.life().toSeconds())
                .put("state", tokens.grantType());
        tokens.refresh().ifPresent(token -> json.put("refresh_token", token));
        return Answer.ok(json).withHeader("Cache-Control", "no-store");
    }
}
