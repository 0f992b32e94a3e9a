package org.bitquarry.workbench.core.datasource;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.bitquarry.connections.ConnectionProfile;
import org.bitquarry.connections.CredentialStore;
import org.bitquarry.connections.SessionCredentials;
import org.bitquarry.model.ConnectionReport;
import org.bitquarry.model.exchange.RequestContext;
import org.bitquarry.workbench.core.secure.Secrets;

/**
 * What a draft holds at a moment. Thread-safe.
 *
 * @param dataSources where it belongs to
 * @param profile settings
 * @param editedName the name that the datasource still has; empty for a new one
 * @param typed secrets, by property
 * @param login tokens of a login; the draft's own, so that what is renewed meanwhile is not lost
 * @param place where secrets shall be kept
 */
public record DraftSnapshot(
        DataSources dataSources,
        ConnectionProfile profile,
        Optional<String> editedName,
        Map<String, char[]> typed,
        SessionCredentials login,
        SecretPlace place) {
    /** Tries the connection; blocks. */
    public ConnectionReport test(RequestContext context) {
        return dataSources.test(profile, secrets(), context);
    }

    /** Returns the secrets that a connection would use; secrets that were not typed anew are kept under the old name. */
    CredentialStore secrets() {
        return new DraftSecrets(login, typed, dataSources.kept(), editedName.orElse(profile.name()));
    }

    /**
     * Saves profile and secrets; blocks. The profile is saved first: it stays even when the secrets can't be kept.
     *
     * @throws org.bitquarry.model.error.CredentialStoreException when they can't
     */
    public ConnectionProfile save() {
        saveProfile();
        keepSecrets();
        return profile;
    }

    ConnectionProfile saveProfile() {
        dataSources.update(editedName.orElse(profile.name()), profile);
        return profile;
    }

    void keepSecrets() {
        Map<String, char[]> tokens = DraftSecrets.tokens(login);
        Map<String, char[]> all = new HashMap<>(typed);
        all.putAll(tokens);
        if (!all.isEmpty()) {
            // A connection that was made with another token would go on with it.
            dataSources.disconnect(profile.name());
            dataSources.keepSecrets(profile.name(), all, place);
        }
        tokens.values().forEach(Secrets::wiped);
    }

    /** Overwrites the secrets that were typed. */
    public void wipe() {
        typed.values().forEach(Secrets::wiped);
    }

    /** Shows the profile's name only. */
    @Override
    public String toString() {
        return "Draft of " + profile.name();
    }
}
