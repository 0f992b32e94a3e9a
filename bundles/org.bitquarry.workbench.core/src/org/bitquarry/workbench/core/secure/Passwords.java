package org.bitquarry.workbench.core.secure;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.spec.PBEKeySpec;
import org.bitquarry.connections.PrivateFolder;
import org.eclipse.equinox.security.storage.StorageException;

/** Opens the files of one store with whichever of its passwords fits, and says which one the next file is written with. Blocks. */
final class Passwords {
    static final String SUFFIX = ".secrets";

    private final PrivateFolder folder;
    private final PasswordFiles files;
    private final StoreProtection wanted;
    private volatile StoreProtection protection;
    private volatile boolean settled;

    /** What is done with a file. */
    @FunctionalInterface
    interface Use<T> {
        T with(Map<Object, Object> options) throws IOException, StorageException;
    }

    Passwords(PrivateFolder folder, StoreProtection wanted) {
        this.folder = folder;
        this.files = new PasswordFiles(folder);
        this.wanted = wanted;
        this.protection = wanted instanceof StoreProtection.Keychain ? new StoreProtection.PasswordFile() : wanted;
    }

    /** Returns what protects the store, as far as it is known; never blocks. */
    StoreProtection protection() {
        return protection;
    }

    PasswordFiles files() {
        return files;
    }

    /**
     * Finds out what protects the store. A keychain is used when it answers and no password file was made before; one that
     * doesn't answer is done without only while nothing is stored.
     */
    StoreProtection settle() throws IOException {
        if (!settled && wanted instanceof StoreProtection.Keychain(SystemKeychain keychain)) {
            protection = answers(keychain) ? wanted : new StoreProtection.PasswordFile();
        }
        settled = true;
        return protection;
    }

    private boolean answers(SystemKeychain keychain) throws IOException {
        if (files.exists(PasswordKeeper.Slot.CURRENT) || !keychain.isThere()) {
            return false;
        }
        try {
            keychain.read(PasswordKeeper.Slot.CURRENT).ifPresent(Secrets::wiped);
            return true;
        } catch (PasswordKeeper.LockedException locked) {
            if (!folder.files(SUFFIX).isEmpty()) {
                throw locked;
            }
            return false;
        }
    }

    /** Gives the system's keeper up for this process, because it refused. */
    void fallBack() {
        protection = new StoreProtection.PasswordFile();
    }

    /** Forgets what was found out, since the passwords were forgotten. */
    void begin() {
        protection = wanted;
        settled = false;
    }

    /** Returns the keeper of the password that files are written with; empty when the system encrypts each file by itself. */
    Optional<PasswordKeeper> keeper() throws IOException {
        return switch (settle()) {
            case StoreProtection.System system -> Optional.empty();
            case StoreProtection.Keychain(SystemKeychain keychain) -> Optional.of(keychain);
            case StoreProtection.PasswordFile() -> Optional.of(files);
            case StoreProtection.GivenFile(GivenPassword given) -> Optional.of(given);
        };
    }

    /** Does something with each password in turn until one fits. */
    <T> T opening(Use<T> use) throws IOException, StorageException {
        Optional<StorageException> failed = Optional.empty();
        for (PasswordKeeper keeper : candidates()) {
            for (PasswordKeeper.Slot slot : PasswordKeeper.Slot.values()) {
                Optional<char[]> password = keeper.read(slot);
                if (password.isPresent()) {
                    try {
                        return with(password.get(), use);
                    } catch (StorageException e) {
                        if (e.getErrorCode() != StorageException.DECRYPTION_ERROR) {
                            throw e;
                        }
                        failed = failed.or(() -> Optional.of(e));
                    }
                }
            }
        }
        if (failed.isPresent()) {
            throw failed.get();
        }
        return use.with(SecureFile.unprompted());
    }

    private List<PasswordKeeper> candidates() {
        List<PasswordKeeper> all = new ArrayList<>();
        if (wanted instanceof StoreProtection.GivenFile(GivenPassword given)) {
            all.add(given);
        }
        all.add(files);
        if (wanted instanceof StoreProtection.Keychain(SystemKeychain keychain) && keychain.isThere()) {
            all.add(keychain);
        }
        return all;
    }

    /** Does something with a password, and wipes it. */
    static <T> T with(char[] password, Use<T> use) throws IOException, StorageException {
        PBEKeySpec key = new PBEKeySpec(password);
        Arrays.fill(password, '\0');
        try {
            return use.with(SecureFile.withPassword(key));
        } finally {
            key.clearPassword();
        }
    }
}
