package org.bitquarry.workbench.core.datasource;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bitquarry.connections.ConnectionProfile;
import org.bitquarry.connections.ConnectionProperty;
import org.bitquarry.connections.CredentialSource;
import org.bitquarry.connections.CredentialStore;
import org.bitquarry.connections.LayeredCredentials;
import org.bitquarry.connections.SessionCredentials;
import org.bitquarry.model.error.CredentialStoreException;
import org.bitquarry.workbench.core.secure.Secrets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The secrets of all datasources, in the order in which they hold: given by the environment, kept for this run, kept in the store. Blocks. */
final class DataSourceSecrets {
    private static final Logger LOG = LoggerFactory.getLogger(DataSourceSecrets.class);

    private final CredentialSource given;
    private final CredentialStore secured;
    private final SessionCredentials session = new SessionCredentials();

    DataSourceSecrets(CredentialSource given, CredentialStore secured) {
        this.given = given;
        this.secured = secured;
    }

    /** Keeps secrets of a datasource in one place, where the others move to; a copy, the caller wipes its own. */
    void keep(String name, Map<String, char[]> secrets, SecretPlace place) {
        switch (place) {
            case STORE -> {
                secrets.forEach((property, secret) -> secured.write(name, property, secret));
                SecretMove.between(name, name).except(secrets.keySet()).from(session, secured);
                session.remove(name);
            }
            case SESSION -> {
                secrets.forEach((property, secret) -> session.write(name, property, secret));
                forgetSecured(name, secrets.keySet());
            }
        }
    }

    /** A store that can't forget now must not keep a person from going on without it. */
    private void forgetSecured(String name, Set<String> replaced) {
        try {
            SecretMove.between(name, name).except(replaced).from(secured, session);
            secured.remove(name);
        } catch (CredentialStoreException e) {
            LOG.warn("An older secret of {} may be left in secure storage: {}", name, e.getMessage());
        }
    }

    /** Takes the secrets of a datasource along to its new name. */
    void move(String from, String to) {
        SecretMove.between(from, to).in(session).in(secured);
    }

    void forgetOfSession(String name) {
        session.remove(name);
    }

    void forget(String name) {
        session.remove(name);
        secured.remove(name);
    }

    /** Tells whether all secrets that a profile requires are at hand. */
    boolean has(ConnectionProfile profile) {
        return profile.requiredSecrets().stream().allMatch(secret -> holds(kept(), profile, secret));
    }

    /** Says in one clause where a secret is; empty when it is missing. */
    Optional<String> place(ConnectionProfile profile, ConnectionProperty secret) {
        if (holds(given, profile, secret)) {
            return Optional.of("the environment");
        }
        if (holds(session, profile, secret)) {
            return Optional.of("memory, until Bitquarry is closed");
        }
        return holds(secured, profile, secret) ? Optional.of(secured.place()) : Optional.empty();
    }

    private static boolean holds(CredentialSource source, ConnectionProfile profile, ConnectionProperty secret) {
        return source.read(profile.name(), secret.name()).map(Secrets::wiped).isPresent();
    }

    /** Says in one clause where the store keeps secrets; never blocks. */
    String storePlace() {
        return secured.place();
    }

    /** Returns what is kept; where nothing is, what was typed for once holds before it. */
    CredentialStore first(Map<String, char[]> typed) {
        CredentialSource first =
                (name, property) -> Optional.ofNullable(typed.get(property)).map(char[]::clone);
        return new LayeredCredentials(first.or(given), session, secured);
    }

    CredentialStore kept() {
        return new LayeredCredentials(given, session, secured);
    }
}
