package org.bitquarry.bitbucket.auth;

import java.time.Instant;
import java.util.Optional;
import org.bitquarry.bitbucket.http.TokenReply;
import org.bitquarry.model.error.AuthenticationFailedException;
import org.bitquarry.model.error.Problem;

/** Says why nobody is signed in, and what to do. */
final class LoginFailures {
    private static final String SIGN_IN =
            "Sign in again: in the datasource's settings, or with \"bitquarry datasources login\".";

    private LoginFailures() {}

    static AuthenticationFailedException of(String asked, String cameBack, String remedy) {
        return new AuthenticationFailedException(new Problem(asked, cameBack, remedy), null);
    }

    static AuthenticationFailedException nobodySignedIn(String asked) {
        return of(asked, "nobody has signed in yet.", SIGN_IN);
    }

    static AuthenticationFailedException offAndNoToken(String asked) {
        return of(
                asked,
                "InitiateOAuth is OFF and no OAuthAccessToken is given.",
                "Give one, or set InitiateOAuth to REFRESH and sign in.");
    }

    /** A code was refused. */
    static AuthenticationFailedException code(String asked, TokenReply.Refused refused) {
        return refused.error().equals("invalid_grant")
                ? of(
                        asked,
                        "the code was refused: it is good once, for a few minutes, and for the CallbackURL it was made"
                                + " for.",
                        "Sign in once more.")
                : other(asked, refused);
    }

    /** A refresh token was refused. */
    static AuthenticationFailedException refresh(
            String asked, TokenReply.Refused refused, Optional<Instant> since, Instant now) {
        if (!refused.error().equals("invalid_grant")) {
            return other(asked, refused);
        }
        boolean idle = since.filter(time -> !now.isBefore(time.plus(OAuthLogin.IDLE_LIFE)))
                .isPresent();
        return of(
                asked,
                idle
                        ? "the login has died: nobody used it since "
                                + since.map(time -> time.toString().substring(0, 10))
                                        .orElse("")
                                + ", and Bitbucket forgets it after three months."
                        : "the login is no longer good: the consent was taken back, or another program used its refresh"
                                + " token.",
                SIGN_IN);
    }

    static AuthenticationFailedException other(String asked, TokenReply.Refused refused) {
        return switch (refused.error()) {
            case "unauthorized_client", "invalid_client" ->
                of(
                        asked,
                        "the OAuth consumer was refused: it is gone, its secret has changed, or it isn't private.",
                        "Check OAuthClientId and OAuthClientSecret against the workspace's settings, OAuth consumers.");
            default -> of(asked, "Bitbucket refused to give tokens (" + words(refused) + ").", SIGN_IN);
        };
    }

    private static String words(TokenReply.Refused refused) {
        String kind = refused.error().matches("[a-z_]{1,40}") ? refused.error() : "status " + refused.status();
        return kind.replace('_', ' ');
    }
}
