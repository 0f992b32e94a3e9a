package org.bitquarry.workbench.core.secure;

import java.nio.file.Path;
import java.util.List;
import org.bitquarry.connections.CredentialStore;

/** A store of secrets that a person can look after. What isn't said to be otherwise blocks: call it from jobs. */
public interface StorageCare extends CredentialStore {
    /** Names the cipher; never blocks. */
    String cipher();

    /** Says how the cipher's key is made; never blocks. */
    String keyDerivation();

    /** Returns the folder of the encrypted files; never blocks. */
    Path folder();

    /** Names what unlocks the store, as far as it is known; never blocks. */
    String keeper();

    /** Tells whether the master password is ours to change; never blocks. */
    boolean isRenewable();

    /** Writes a secret, reads it back, forgets it, and tries to read all that is kept. A failure is in the report. */
    StorageReport check();

    /**
     * Makes a new master password and writes all secrets anew with it. Whoever ends the process on the way loses none.
     *
     * @throws org.bitquarry.model.error.CredentialStoreException when it can't be done; what was kept can be read as before
     */
    void renew();

    /** Forgets the secrets of one file by its stem, whether its datasource is still there or not. */
    void forget(String stem);

    /** Forgets all secrets of all datasources, those that were set aside included, and the master password. */
    void forgetAll();

    /** Moves what can't be read out of the way, where a person finds it; returns the new names. Nothing is deleted. */
    List<Path> setAside();
}
