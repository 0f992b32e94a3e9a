package org.bitquarry.connections;

/** Keeps secrets. All methods may block and must not be called from a user interface's thread. */
public interface CredentialStore extends CredentialSource {
    /**
     * Keeps a copy of a secret.
     *
     * @throws org.bitquarry.model.error.CredentialStoreException when it can't be kept; nothing has changed then
     */
    void write(String profile, String property, char[] secret);

    /**
     * Forgets all secrets of a datasource; does nothing when there are none.
     *
     * @throws org.bitquarry.model.error.CredentialStoreException when they can't be removed
     */
    void remove(String profile);

    /** Says in one clause for a person where secrets go, such as "the system's keychain". */
    String place();
}
