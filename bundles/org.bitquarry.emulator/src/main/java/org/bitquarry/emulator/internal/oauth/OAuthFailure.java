package org.bitquarry.emulator.internal.oauth;

import org.bitquarry.emulator.internal.http.Answer;
import tools.jackson.databind.node.JsonNodeFactory;

/** A refusal of the token endpoint, which doesn't speak as the API does. */
final class OAuthFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String error;

    private OAuthFailure(int status, String error, String description) {
        super(description, null, false, false);
        this.status = status;
        this.error = error;
    }

    static OAuthFailure of(int status, String error, String description) {
        return new OAuthFailure(status, error, description);
    }

    static OAuthFailure invalidGrant(String description) {
        return of(400, "invalid_grant", description);
    }

    Answer answer() {
        return Answer.json(
                status,
                JsonNodeFactory.instance
                        .objectNode()
                        .put("error_description", getMessage())
                        .put("error", error));
    }
}
