package org.bitquarry.workbench.core.datasource;

import java.util.Optional;
import org.bitquarry.connections.ConnectionProperties;
import org.bitquarry.connections.ConnectionProperty;
import org.bitquarry.connections.CredentialStore;

/**
 * Takes the secrets of a renamed datasource along; they are written under the new name before the old one is forgotten.
 *
 * @param from old name
 * @param to new name
 */
record SecretMove(String from, String to) {
    static SecretMove between(String from, String to) {
        return new SecretMove(from, to);
    }

    /** Moves what a store keeps. */
    SecretMove in(CredentialStore store) {
        for (ConnectionProperty property : ConnectionProperties.all()) {
            if (property.sensitive()) {
                Optional<char[]> secret = store.read(from, property.name());
                secret.ifPresent(kept -> {
                    store.write(to, property.name(), kept);
                    Secrets.wiped(kept);
                });
            }
        }
        store.remove(from);
        return this;
    }
}
