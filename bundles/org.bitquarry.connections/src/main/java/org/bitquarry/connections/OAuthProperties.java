package org.bitquarry.connections;

import static org.bitquarry.connections.PropertyBuilder.choice;
import static org.bitquarry.connections.PropertyBuilder.secret;
import static org.bitquarry.connections.PropertyBuilder.text;
import static org.bitquarry.connections.PropertyBuilder.url;

import java.util.List;

/** The properties of signing in by OAuth; part of the catalogue. */
public final class OAuthProperties {
    private static final String SCHEME = "AuthScheme";
    private static final String AS_PERSON = "OAuth";
    private static final String AS_CLIENT = "OAuthClient";

    /** Key of the consumer. */
    public static final ConnectionProperty CLIENT_ID = text("OAuthClientId")
            .in(PropertyCategory.OAUTH)
            .requiredWhen(SCHEME, AS_PERSON, AS_CLIENT)
            .describedAs("Key of the OAuth consumer, from the workspace's settings.")
            .alias("ClientId", "ConsumerKey", "OAuthKey")
            .build();

    /** Secret of the consumer. */
    public static final ConnectionProperty CLIENT_SECRET = secret("OAuthClientSecret")
            .in(PropertyCategory.OAUTH)
            .requiredWhen(SCHEME, AS_PERSON, AS_CLIENT)
            .describedAs("Secret of the OAuth consumer: Bitbucket asks for it, too, where other services use PKCE.")
            .alias("ClientSecret", "ConsumerSecret")
            .build();

    /** When to sign in and to refresh. */
    public static final ConnectionProperty INITIATE = choice("InitiateOAuth", "OFF", "REFRESH", "GETANDREFRESH")
            .in(PropertyCategory.OAUTH)
            .usedWhen(SCHEME, AS_PERSON)
            .orElse("REFRESH")
            .describedAs("REFRESH uses the login that was made before and renews it in time; GETANDREFRESH opens the"
                    + " browser when there is none; OFF uses OAuthAccessToken as long as it lives.")
            .alias("OAuthInitiate")
            .build();

    /** Where the browser comes back to. */
    public static final ConnectionProperty CALLBACK_URL = url("CallbackURL")
            .in(PropertyCategory.OAUTH)
            .usedWhen(SCHEME, AS_PERSON)
            .orElse("http://localhost:33333")
            .describedAs("Address on this computer to which the browser comes back; the consumer's callback must be the"
                    + " beginning of it. Any port and path.")
            .alias("OAuthCallbackURL", "RedirectURI", "RedirectURL")
            .build();

    /** What is asked for. */
    public static final ConnectionProperty SCOPE = text("OAuthScope")
            .in(PropertyCategory.OAUTH)
            .usedWhen(SCHEME, AS_PERSON)
            .describedAs("Scopes to ask for, divided by blanks; without it all that the consumer has.")
            .alias("Scope", "Scopes")
            .build();

    /** The code of a consent that was given in a browser elsewhere. */
    public static final ConnectionProperty VERIFIER = secret("OAuthVerifier")
            .in(PropertyCategory.OAUTH)
            .usedWhen(SCHEME, AS_PERSON)
            .describedAs("Code that the browser showed after the consent, for computers without a browser. Good once,"
                    + " for a few minutes.")
            .alias("VerifierCode", "AuthorizationCode")
            .build();

    /** A token that lives for a while. */
    public static final ConnectionProperty ACCESS_TOKEN = secret("OAuthAccessToken")
            .in(PropertyCategory.OAUTH)
            .usedWhen(SCHEME, AS_PERSON)
            .describedAs("Token that OAuth gave. Kept by the login itself; given by hand only with InitiateOAuth=OFF.")
            .build();

    /** A token that is good for the next one. */
    public static final ConnectionProperty REFRESH_TOKEN = secret("OAuthRefreshToken")
            .in(PropertyCategory.OAUTH)
            .usedWhen(SCHEME, AS_PERSON)
            .describedAs("Token for the next access token. Good once: each use makes a new one, which is kept.")
            .build();

    /** Where consent and tokens are. */
    public static final ConnectionProperty SITE = url("OAuthURL")
            .in(PropertyCategory.OAUTH)
            .usedWhen(SCHEME, AS_PERSON, AS_CLIENT)
            .orElse("https://bitbucket.org/site/oauth2")
            .describedAs("Address below which authorize and access_token are.")
            .alias("OAuthServerURL")
            .build();

    static final List<ConnectionProperty> ALL = List.of(
            CLIENT_ID, CLIENT_SECRET, INITIATE, CALLBACK_URL, SCOPE, VERIFIER, ACCESS_TOKEN, REFRESH_TOKEN, SITE);

    private OAuthProperties() {}
}
