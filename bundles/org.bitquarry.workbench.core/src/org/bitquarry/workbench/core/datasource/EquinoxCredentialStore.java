package org.bitquarry.workbench.core.datasource;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.crypto.spec.PBEKeySpec;
import org.bitquarry.connections.ConnectionProperties;
import org.bitquarry.connections.ConnectionProperty;
import org.bitquarry.connections.CredentialStore;
import org.bitquarry.connections.PrivateFolder;
import org.bitquarry.connections.ProfileFileNames;
import org.bitquarry.model.error.CredentialStoreException;
import org.bitquarry.model.error.Problem;
import org.eclipse.core.runtime.RegistryFactory;
import org.eclipse.equinox.security.storage.StorageException;

/**
 * Keeps secrets in Equinox Secure Storage: one encrypted file a datasource in a folder of our own, so that two running
 * instances can't overwrite each other's. Never asks a person anything, and gives up after a time limit. A file is
 * replaced as a whole, only after what was written could be read back, and never after the limit. Thread-safe; blocks, so call it from jobs.
 */
public final class EquinoxCredentialStore implements CredentialStore {
    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final PrivateFolder folder;
    private final MasterPassword master;
    private final Patience patience;
    private volatile StoreProtection protection;

    /** Keeps files in a folder, which is made on the first write; protected by the system where that is possible. */
    public EquinoxCredentialStore(Path folder) {
        this(folder, StoreProtection.best(RegistryFactory.getRegistry()), LIMIT);
    }

    EquinoxCredentialStore(Path path, StoreProtection protection, Duration limit) {
        this.folder = new PrivateFolder(path);
        this.master = new MasterPassword(folder);
        this.protection = protection;
        this.patience = new Patience(limit);
    }

    @Override
    public Optional<char[]> read(String profile, String property) {
        String asked = "Read " + property + " of " + profile;
        Path file = file(profile);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        return patience.call(asked, () -> guarded(asked, () -> readNow(file, property)));
    }

    private synchronized Optional<char[]> readNow(Path file, String property) throws IOException, StorageException {
        Optional<PBEKeySpec> password = master.existing();
        try {
            return new SecureFile(file)
                    .read(property, password.map(SecureFile::withPassword).orElseGet(SecureFile::unprompted));
        } finally {
            password.ifPresent(PBEKeySpec::clearPassword);
        }
    }

    @Override
    public void write(String profile, String property, char[] secret) {
        String asked = "Keep " + property + " of " + profile;
        char[] copy = secret.clone();
        patience.call(
                asked,
                () -> guarded(asked, () -> {
                    writeNow(file(profile), property, copy);
                    return Optional.empty();
                }));
    }

    private synchronized void writeNow(Path file, String property, char[] secret) throws IOException, StorageException {
        Map<String, char[]> all = others(file, property);
        all.put(property, secret);
        try {
            writeAll(file, all);
        } finally {
            all.values().forEach(Secrets::wiped);
        }
    }

    /** The other secrets of the file; what can't be decrypted any more is given up, the person has to enter it anyway. */
    private Map<String, char[]> others(Path file, String property) throws IOException {
        Map<String, char[]> others = new HashMap<>();
        for (ConnectionProperty other : ConnectionProperties.all()) {
            if (other.sensitive() && !other.name().equals(property) && Files.exists(file)) {
                try {
                    readNow(file, other.name()).ifPresent(secret -> others.put(other.name(), secret));
                } catch (StorageException | IllegalArgumentException e) {
                    return others;
                }
            }
        }
        return others;
    }

    private void writeAll(Path file, Map<String, char[]> secrets) throws IOException, StorageException {
        if (protection instanceof StoreProtection.System system) {
            try {
                replace(file, secrets, SecureFile.withModule(system.module()));
                return;
            } catch (StorageException e) {
                // The system's keeper refuses (locked, no session, not permitted): place() says so from now on.
                protection = new StoreProtection.PasswordFile();
            }
        }
        PBEKeySpec password = master.orNew();
        try {
            replace(file, secrets, SecureFile.withPassword(password));
        } finally {
            password.clearPassword();
        }
    }

    private void replace(Path file, Map<String, char[]> secrets, Map<Object, Object> options)
            throws IOException, StorageException {
        Path aside = folder.aside();
        try {
            SecureFile fresh = new SecureFile(aside);
            fresh.begin();
            fresh.write(secrets, options);
            verify(fresh, secrets, options);
            if (Thread.currentThread().isInterrupted()) {
                throw new InterruptedIOException("given up");
            }
            folder.replace(file, aside);
        } finally {
            Files.deleteIfExists(aside);
        }
    }

    private static void verify(SecureFile fresh, Map<String, char[]> secrets, Map<Object, Object> options)
            throws IOException, StorageException {
        fresh.check();
        for (Map.Entry<String, char[]> entry : secrets.entrySet()) {
            char[] back = fresh.read(entry.getKey(), options).orElse(new char[0]);
            boolean same = Arrays.equals(back, entry.getValue());
            Secrets.wiped(back);
            if (!same) {
                throw new StorageException(
                        StorageException.DECRYPTION_ERROR, "what was written could not be read back");
            }
        }
    }

    @Override
    public void remove(String profile) {
        String asked = "Forget the secrets of " + profile;
        patience.call(
                asked,
                () -> guarded(asked, () -> {
                    Files.deleteIfExists(file(profile));
                    return Optional.empty();
                }));
    }

    @Override
    public String place() {
        return protection.place();
    }

    private Path file(String profile) {
        return folder.file(ProfileFileNames.stem(profile) + ".secrets");
    }

    @FunctionalInterface
    private interface StorageCall {
        Optional<char[]> make() throws IOException, StorageException;
    }

    private static Optional<char[]> guarded(String asked, StorageCall call) {
        String session = "Enter the token again, or keep it for this session only. The datasource itself is unharmed.";
        try {
            return call.make();
        } catch (StorageException e) {
            String why =
                    switch (e.getErrorCode()) {
                        case StorageException.DECRYPTION_ERROR ->
                            "it can't be decrypted: the master password or the file has changed.";
                        case StorageException.NO_SECURE_MODULE ->
                            "what unlocks it is missing: the master password was removed, or it was stored on another"
                                    + " computer.";
                        case StorageException.NO_PASSWORD -> "secure storage is locked.";
                        default -> "secure storage failed (error " + e.getErrorCode() + ").";
                    };
            throw new CredentialStoreException(new Problem(asked, why, session), e);
        } catch (IOException e) {
            String why = "the file of secure storage can't be used (" + e.getMessage() + ").";
            throw new CredentialStoreException(new Problem(asked, why, session), e);
        } catch (IllegalArgumentException e) {
            throw new CredentialStoreException(
                    new Problem(asked, "the file of secure storage is damaged or has an outdated cipher.", session), e);
        }
    }
}
