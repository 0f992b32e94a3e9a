package org.bitquarry.workbench.core.datasource;

import org.bitquarry.connections.ConnectionProfile;
import org.bitquarry.connections.CredentialSource;
import org.bitquarry.model.Connector;

/** Makes the connector that a profile asks for. Thread-safe. */
@FunctionalInterface
public interface ConnectorFactory extends AutoCloseable {
    /**
     * Makes a connector without asking its source anything. Blocks on the credential source.
     *
     * @param profile what to connect to
     * @param credentials where its secrets come from
     * @throws org.bitquarry.model.error.ProfileRejectedException when the profile is unfinished or wrong
     * @throws org.bitquarry.model.error.AuthenticationFailedException when a secret is missing
     * @throws org.bitquarry.model.error.CredentialStoreException when the secrets can't be read
     */
    Connector open(ConnectionProfile profile, CredentialSource credentials);

    /** Frees what connectors share; call it after they are closed. */
    @Override
    default void close() {
        // Most share nothing.
    }
}
