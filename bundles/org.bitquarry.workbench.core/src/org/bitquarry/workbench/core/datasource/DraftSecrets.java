package org.bitquarry.workbench.core.datasource;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bitquarry.connections.ConnectionProperty;
import org.bitquarry.connections.CredentialStore;
import org.bitquarry.connections.OAuthProperties;
import org.bitquarry.connections.SessionCredentials;
import org.bitquarry.workbench.core.secure.Secrets;

/**
 * The secrets of a datasource that is being described: what a login gave while it was, then what was typed, then what is kept
 * under the name that it still has. What a login gives is kept by the draft alone, until that is saved. Thread-safe.
 *
 * @param login tokens, under one name whatever the draft is called
 * @param typed by property; not changed any more
 * @param kept of the datasource that is edited
 * @param keptUnder its name
 */
record DraftSecrets(SessionCredentials login, Map<String, char[]> typed, CredentialStore kept, String keptUnder)
        implements CredentialStore {
    private static final String DRAFT = "draft";
    private static final List<ConnectionProperty> TOKENS =
            List.of(OAuthProperties.ACCESS_TOKEN, OAuthProperties.REFRESH_TOKEN);

    /** Returns copies of the tokens that a login gave, by property. */
    static Map<String, char[]> tokens(SessionCredentials login) {
        Map<String, char[]> tokens = new HashMap<>();
        for (ConnectionProperty token : TOKENS) {
            login.read(DRAFT, token.name()).ifPresent(text -> tokens.put(token.name(), text));
        }
        return tokens;
    }

    /** Tells whether somebody has signed in while the draft was open. */
    static boolean isSignedIn(SessionCredentials login) {
        return login.read(DRAFT, OAuthProperties.REFRESH_TOKEN.name())
                .map(Secrets::wiped)
                .isPresent();
    }

    /** Forgets the tokens that a login gave. */
    static void forget(SessionCredentials login) {
        login.remove(DRAFT);
    }

    @Override
    public Optional<char[]> read(String profile, String property) {
        return login.read(DRAFT, property)
                .or(() -> Optional.ofNullable(typed.get(property)).map(char[]::clone))
                .or(() -> kept.read(keptUnder, property));
    }

    @Override
    public void write(String profile, String property, char[] secret) {
        login.write(DRAFT, property, secret);
    }

    @Override
    public void remove(String profile) {
        forget(login);
    }

    @Override
    public String place() {
        return login.place();
    }

    /** Names the place, shows nothing. */
    @Override
    public String toString() {
        return "DraftSecrets";
    }
}
