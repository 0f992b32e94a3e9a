package org.bitquarry.emulator.internal.oauth;

import java.util.List;

/**
 * Who may ask for tokens.
 *
 * @param scopes what it may ask for, in a stable order
 * @param isPrivate may ask for tokens of its own
 * @param member whom it acts as
 */
public record Consumer(
        String key, String secret, String callback, List<String> scopes, boolean isPrivate, String member) {
    /** Copies the scopes. */
    public Consumer {
        scopes = List.copyOf(scopes);
    }

    /** Tells whether people may be sent back to an address: it begins with the registered one, at a border of its path. */
    boolean isCallback(String address) {
        if (!address.startsWith(callback)) {
            return false;
        }
        String rest = address.substring(callback.length());
        return rest.isEmpty() || callback.endsWith("/") || rest.startsWith("/") || rest.startsWith("?");
    }

    @Override
    public String toString() {
        return "Consumer[" + key + "]";
    }
}
