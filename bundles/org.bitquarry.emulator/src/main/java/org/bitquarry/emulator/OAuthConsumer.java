package org.bitquarry.emulator;

import java.util.Set;

/**
 * An OAuth consumer that the emulator knows. Everything in it is made up: these are no secrets of anyone.
 *
 * @param callback where people are sent back to; an address asked for must begin with it
 * @param scopes what its owner ticked
 * @param isPrivate may ask for tokens of its own, by client credentials
 * @param member the nickname of the member who is logged in to the browser, and of the one that it acts as by itself
 */
public record OAuthConsumer(
        String key, String secret, String callback, Set<String> scopes, boolean isPrivate, String member) {
    /** The key of the consumer that every data set knows: a demo value. */
    public static final String DEMO_KEY = "demo-consumer";

    /** Its secret: a demo value. */
    public static final String DEMO_SECRET = "demo-consumer-secret";

    /** Copies the scopes. */
    public OAuthConsumer {
        scopes = Set.copyOf(scopes);
    }

    /** The consumer that every data set knows, private and with every scope. */
    public static OAuthConsumer demo() {
        return new OAuthConsumer(
                DEMO_KEY, DEMO_SECRET, "http://localhost:33333", Account.ALL_OAUTH_SCOPES, true, "ann");
    }

    /** The same consumer, called back at another address. */
    public OAuthConsumer withCallback(String address) {
        return new OAuthConsumer(key, secret, address, scopes, isPrivate, member);
    }

    /** The same consumer with these scopes alone. */
    public OAuthConsumer withScopes(String... only) {
        return new OAuthConsumer(key, secret, callback, Set.of(only), isPrivate, member);
    }

    /** The same consumer under another key and secret. */
    public OAuthConsumer withKey(String otherKey, String otherSecret) {
        return new OAuthConsumer(otherKey, otherSecret, callback, scopes, isPrivate, member);
    }

    /** The same consumer, which must not ask for tokens of its own. */
    public OAuthConsumer notPrivate() {
        return new OAuthConsumer(key, secret, callback, scopes, false, member);
    }

    @Override
    public String toString() {
        return "OAuthConsumer[" + key + "]";
    }
}
