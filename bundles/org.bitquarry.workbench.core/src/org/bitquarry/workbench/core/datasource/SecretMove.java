package org.bitquarry.workbench.core.datasource;

import java.util.Optional;
import java.util.Set;
import org.bitquarry.connections.ConnectionProperties;
import org.bitquarry.connections.ConnectionProperty;
import org.bitquarry.connections.CredentialStore;
import org.bitquarry.workbench.core.secure.Secrets;

/**
 * Takes the secrets of a datasource along to another name or place; they are written there before they are forgotten here.
 *
 * @param from old name
 * @param to new name
 * @param left properties that stay behind
 */
record SecretMove(String from, String to, Set<String> left) {
    static SecretMove between(String from, String to) {
        return new SecretMove(from, to, Set.of());
    }

    /** Leaves some behind, since newer ones are there already. */
    SecretMove except(Set<String> properties) {
        return new SecretMove(from, to, properties);
    }

    /** Moves what a store keeps to the other name. */
    SecretMove in(CredentialStore store) {
        from(store, store);
        store.remove(from);
        return this;
    }

    /** Copies what a store keeps to another one. */
    void from(CredentialStore here, CredentialStore there) {
        for (ConnectionProperty property : ConnectionProperties.all()) {
            if (property.sensitive() && !left.contains(property.name())) {
                Optional<char[]> secret = here.read(from, property.name());
                secret.ifPresent(kept -> {
                    there.write(to, property.name(), kept);
                    Secrets.wiped(kept);
                });
            }
        }
    }
}
