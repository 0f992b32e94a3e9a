package org.bitquarry.bitbucket.auth;

import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A question to a person in the browser: may this consumer act for you?
 *
 * @param address of the page
 * @param state goes along and must come back: an answer with another one belongs to another question
 */
public record Consent(URI address, String state) {
    private static final int RANDOM_BYTES = 24;

    static Consent of(OAuthSettings settings) {
        byte[] random = new byte[RANDOM_BYTES];
        new SecureRandom().nextBytes(random);
        String state = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        StringBuilder address = new StringBuilder(settings.site().toString())
                .append("/authorize?response_type=code&client_id=")
                .append(encoded(settings.clientId()))
                .append("&redirect_uri=")
                .append(encoded(settings.callback().toString()))
                .append("&state=")
                .append(state);
        settings.scope().ifPresent(scope -> address.append("&scope=").append(encoded(scope)));
        return new Consent(URI.create(address.toString()), state);
    }

    /**
     * Takes the code out of what the browser brought back.
     *
     * @throws org.bitquarry.model.error.AuthenticationFailedException when consent was denied or the state is another one
     */
    String code(String asked, Map<String, String> parameters) {
        if (!state.equals(parameters.get("state"))) {
            throw LoginFailures.of(
                    asked,
                    "the browser brought an answer to a question that wasn't asked (wrong state).",
                    "Sign in once more, and use only the page that Bitquarry opened.");
        }
        String error = parameters.get("error");
        if (error != null) {
            throw "access_denied".equals(error)
                    ? LoginFailures.of(asked, "consent was denied in the browser.", "Sign in again to grant it.")
                    : LoginFailures.of(
                            asked,
                            "Bitbucket refused to ask for consent ("
                                    + (error.matches("[a-z_]{1,40}") ? error.replace('_', ' ') : "an error") + ").",
                            "Check OAuthScope and the consumer's permissions.");
        }
        return Optional.ofNullable(parameters.get("code"))
                .filter(code -> !code.isEmpty())
                .orElseThrow(() -> LoginFailures.of(asked, "the browser brought no code.", "Sign in once more."));
    }

    /** Reads what a person copied from the browser: the code alone, or the whole address with it. */
    String typed(String asked, String text) {
        String line = text.strip();
        int query = line.indexOf('?');
        return query < 0 ? line : code(asked, parameters(line.substring(query + 1)));
    }

    /** Reads the parameters of an address; of one that occurs twice the first holds. */
    static Map<String, String> parameters(String query) {
        Map<String, String> parameters = new HashMap<>();
        for (String pair : query.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                parameters.putIfAbsent(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
            }
        }
        return parameters;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return "";
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
