package org.bitquarry.workbench.core.datasource;

import java.util.Optional;
import org.bitquarry.connections.ConnectionProfile;
import org.bitquarry.connections.CredentialStore;
import org.bitquarry.model.Connector;
import org.bitquarry.model.exchange.RequestContext;

/**
 * A person who signs in to one datasource by OAuth: what waits for the browser and what takes a code over belong to the same
 * question. Blocks: for jobs. Thread-safe.
 */
public final class Login {
    private final DataSources dataSources;
    private final ConnectionProfile profile;
    private final CredentialStore secrets;
    private Optional<SignIn> signIn = Optional.empty();

    private Login(DataSources dataSources, ConnectionProfile profile, CredentialStore secrets) {
        this.dataSources = dataSources;
        this.profile = profile;
        this.secrets = secrets;
    }

    /** Signs in to a saved datasource; its tokens are kept where its other secrets are. */
    public static Login of(DataSources dataSources, ConnectionProfile profile) {
        return new Login(dataSources, profile, dataSources.kept());
    }

    /** Signs in to what is being described; the tokens belong to the draft until that is saved. */
    public static Login of(DraftSnapshot draft) {
        return new Login(draft.dataSources(), draft.profile(), draft.secrets());
    }

    /** Returns what is signed in to. */
    public ConnectionProfile profile() {
        return profile;
    }

    /** Returns the way to sign in; fails as {@link DataSources#signIn} does. */
    synchronized SignIn signIn() {
        if (signIn.isEmpty()) {
            signIn = Optional.of(dataSources.signIn(profile, secrets));
        }
        return signIn.get();
    }

    /** Asks who is signed in. */
    String who(RequestContext context) {
        try (Connector connector = dataSources.openWithoutWorkspace(profile, secrets)) {
            return connector.test(context).principal();
        }
    }
}
