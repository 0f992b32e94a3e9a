package org.bitquarry.bitbucket.auth;

import org.bitquarry.bitbucket.http.Credential;
import org.bitquarry.bitbucket.http.TokenEndpoint;
import org.bitquarry.connections.CredentialStore;

/** Makes the credentials of OAuth that requests are sent with. */
public final class OAuthCredentials {
    private OAuthCredentials() {}

    /** Returns the credential of whoever signed in, or will have when it is first needed; nothing is sent. */
    public static Credential person(OAuthSettings settings, CredentialStore store, LoginSurroundings surroundings) {
        PersonTokens tokens = new PersonTokens(
                settings,
                new TokenEndpoint(settings.site(), settings.network(), surroundings.clock()),
                new KeptTokens(store, settings.datasource()),
                surroundings,
                new OAuthLogin(settings, store, surroundings));
        return Credential.oauth(Credential.Kind.OAUTH, settings.clientId() + " " + settings.datasource(), tokens);
    }

    /** Returns the credential of the consumer itself; nothing is sent. */
    public static Credential client(OAuthSettings settings, LoginSurroundings surroundings) {
        TokenEndpoint endpoint = new TokenEndpoint(settings.site(), settings.network(), surroundings.clock());
        return Credential.oauth(
                Credential.Kind.OAUTH_CLIENT,
                settings.clientId(),
                new ClientTokens(settings, endpoint, surroundings.clock()));
    }
}
