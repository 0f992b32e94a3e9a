package org.bitquarry.workbench.core.datasource;

import org.bitquarry.connections.ConnectionProfile;
import org.bitquarry.connections.CredentialStore;
import org.bitquarry.model.Connector;
import org.bitquarry.model.error.Problem;
import org.bitquarry.model.error.ProfileRejectedException;

/** Makes the connector that a profile asks for. Thread-safe. */
@FunctionalInterface
public interface ConnectorFactory extends AutoCloseable {
    /**
     * Makes a connector without asking its source anything. Blocks on the credential source.
     *
     * @param profile what to connect to
     * @param credentials where its secrets come from, and where the tokens of a login are kept
     * @throws org.bitquarry.model.error.ProfileRejectedException when the profile is unfinished or wrong
     * @throws org.bitquarry.model.error.AuthenticationFailedException when a secret is missing
     * @throws org.bitquarry.model.error.CredentialStoreException when the secrets can't be read
     */
    Connector open(ConnectionProfile profile, CredentialStore credentials);

    /**
     * Makes a connector for what is asked before a workspace is chosen: who is it, and which workspaces are there? Fails as
     * {@link #open} does, but for a missing workspace.
     */
    default Connector openWithoutWorkspace(ConnectionProfile profile, CredentialStore credentials) {
        return open(profile, credentials);
    }

    /**
     * Returns the way to sign in to a profile by OAuth; nothing is sent.
     *
     * @throws org.bitquarry.model.error.ProfileRejectedException when nobody can sign in to it
     * @throws org.bitquarry.model.error.AuthenticationFailedException when the consumer's secret is missing
     */
    default SignIn signIn(ConnectionProfile profile, CredentialStore credentials) {
        throw new ProfileRejectedException(
                new Problem("Sign in to " + profile.name(), "nobody signs in to this source.", ""), null);
    }

    /** Frees what connectors share; call it after they are closed. */
    @Override
    default void close() {
        // Most share nothing.
    }
}
