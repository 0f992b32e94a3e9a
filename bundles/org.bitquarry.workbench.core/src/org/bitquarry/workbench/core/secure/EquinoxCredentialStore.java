package org.bitquarry.workbench.core.secure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.bitquarry.connections.PrivateFolder;
import org.bitquarry.connections.ProcessLocks;
import org.bitquarry.connections.ProfileFileNames;
import org.bitquarry.model.error.CredentialStoreException;
import org.bitquarry.model.exchange.CancellationToken;
import org.eclipse.core.runtime.RegistryFactory;
import org.eclipse.equinox.security.storage.StorageException;

/**
 * Keeps secrets in Equinox Secure Storage: one encrypted file a datasource in a folder of our own, so that two running
 * instances can't overwrite each other's. Never asks a person anything, and gives up after a time limit. A file is
 * replaced as a whole, only after what was written could be read back, and never after the limit. Thread-safe; blocks, so call it from jobs.
 */
public final class EquinoxCredentialStore implements StorageCare {
    private final Path path;
    private final PrivateFolder folder;
    private final Passwords passwords;
    private final SecretFiles files;
    private final StoreChores chores;
    private final ProcessLocks locks;
    private final Supplier<Duration> limit;

    /**
     * Keeps files in a folder, which is made on the first write; protected by the file that the environment names, else by the
     * system where that is possible.
     *
     * @param limit says how long a call may take; asked for each
     */
    public EquinoxCredentialStore(Path folder, Map<String, String> environment, Supplier<Duration> limit, Clock clock) {
        this(
                folder,
                StoreProtection.best(
                        RegistryFactory.getRegistry(),
                        java.lang.System.getProperty("os.name", ""),
                        environment,
                        folder),
                limit,
                clock);
    }

    EquinoxCredentialStore(Path path, StoreProtection protection, Supplier<Duration> limit, Clock clock) {
        this.path = path;
        this.folder = new PrivateFolder(path);
        this.passwords = new Passwords(folder, protection);
        this.files = new SecretFiles(folder, passwords);
        this.chores = new StoreChores(folder, path, passwords, files, clock);
        this.locks = ProcessLocks.in(path.resolveSibling("locks"));
        this.limit = limit;
    }

    @Override
    public Optional<char[]> read(String profile, String property) {
        String asked = "Read " + property + " of " + profile;
        Path file = file(profile);
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        return new Patience(limit.get())
                .call(asked, givenUp -> StorageWords.told(asked, () -> readNow(asked, file, property, givenUp)));
    }

    /** Reads without a lock; who changes the master password meanwhile is waited for. */
    private Optional<char[]> readNow(String asked, Path file, String property, CancellationToken givenUp)
            throws IOException, StorageException {
        try {
            return files.read(file, property);
        } catch (PasswordKeeper.LockedException locked) {
            throw locked;
        } catch (StorageException | IOException changing) {
            return locked(asked, givenUp, () -> files.read(file, property));
        }
    }

    @Override
    public void write(String profile, String property, char[] secret) {
        char[] copy = secret.clone();
        change("Keep " + property + " of " + profile, givenUp -> {
            files.put(file(profile), property, copy, givenUp);
            return profile;
        });
    }

    @Override
    public void remove(String profile) {
        change("Forget the secrets of " + profile, givenUp -> {
            folder.delete(file(profile));
            return profile;
        });
    }

    @Override
    public String place() {
        return passwords.protection().place();
    }

    @Override
    public String cipher() {
        return "AES with 256 bits";
    }

    @Override
    public String keyDerivation() {
        return "PBKDF2 with HMAC-SHA-512 and a salt for each secret";
    }

    @Override
    public Path folder() {
        return path;
    }

    @Override
    public String keeper() {
        return passwords.protection().keeper();
    }

    @Override
    public boolean isRenewable() {
        return !(passwords.protection() instanceof StoreProtection.GivenFile);
    }

    @Override
    public StorageReport check() {
        try {
            return change("Check secure storage", chores::check);
        } catch (CredentialStoreException e) {
            return chores.failed(e.problem());
        }
    }

    @Override
    public void renew() {
        change("Change the master password", chores::renew);
    }

    @Override
    public void forget(String stem) {
        change("Forget the secrets of " + stem, givenUp -> {
            folder.delete(folder.file(stem + Passwords.SUFFIX));
            return stem;
        });
    }

    @Override
    public void forgetAll() {
        change("Forget all secrets", givenUp -> chores.forgetAll());
    }

    @Override
    public List<Path> setAside() {
        return change("Set broken secrets aside", givenUp -> chores.setAside());
    }

    private Path file(String profile) {
        return folder.file(ProfileFileNames.stem(profile) + Passwords.SUFFIX);
    }

    private <T> T change(String asked, Patience.Work<T> work) {
        return new Patience(limit.get())
                .call(
                        asked,
                        givenUp -> StorageWords.told(asked, () -> locked(asked, givenUp, () -> work.with(givenUp))));
    }

    /** One thread of one process at a time writes. */
    private <T> T locked(String asked, CancellationToken givenUp, StorageWords.Call<T> call)
            throws IOException, StorageException {
        try {
            return locks.holdingFile("secrets", asked, givenUp, channel -> {
                try {
                    return call.make();
                } catch (StorageException e) {
                    throw new CarriedException(e);
                }
            });
        } catch (CarriedException carried) {
            throw carried.storage;
        }
    }

    /** Brings the other checked exception through the lock. */
    private static final class CarriedException extends IOException {
        private static final long serialVersionUID = 1L;

        private final StorageException storage;

        CarriedException(StorageException storage) {
            super(storage);
            this.storage = storage;
        }
    }
}
