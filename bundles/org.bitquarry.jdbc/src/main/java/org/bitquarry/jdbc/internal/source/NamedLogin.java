package org.bitquarry.jdbc.internal.source;

import java.util.Optional;
import org.bitquarry.connections.CredentialStore;

/**
 * A store that keeps one login, whatever the datasource is called.
 *
 * @param name under which it is kept
 * @param store keeps it
 */
record NamedLogin(String name, CredentialStore store) implements CredentialStore {
    @Override
    public Optional<char[]> read(String profile, String property) {
        return store.read(name, property);
    }

    @Override
    public void write(String profile, String property, char[] secret) {
        store.write(name, property, secret);
    }

    @Override
    public void remove(String profile) {
        store.remove(name);
    }

    @Override
    public String place() {
        return store.place();
    }

    @Override
    public String toString() {
        return "NamedLogin";
    }
}
