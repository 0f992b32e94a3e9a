package org.bitquarry.workbench.core.secure;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.bitquarry.connections.PrivateFolder;
import org.bitquarry.model.exchange.CancellationToken;
import org.eclipse.equinox.security.storage.StorageException;

/** The encrypted files of one store. A file is replaced as a whole, only after what was written could be read back. Blocks. */
final class SecretFiles {
    private final PrivateFolder folder;
    private final Passwords passwords;

    SecretFiles(PrivateFolder folder, Passwords passwords) {
        this.folder = folder;
        this.passwords = passwords;
    }

    Optional<char[]> read(Path file, String property) throws IOException, StorageException {
        requireRegular(file);
        return passwords.opening(options -> new SecureFile(file).read(property, options));
    }

    /** Reads all secrets of a file, which the caller overwrites. */
    Map<String, char[]> readAll(Path file) throws IOException, StorageException {
        requireRegular(file);
        return passwords.opening(options -> new SecureFile(file).readAll(options));
    }

    private static void requireRegular(Path file) throws IOException {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new IOException(file.getFileName() + " is no regular file");
        }
    }

    /** Puts a secret into a file; what else it holds and can't be decrypted any more is given up, the person has to enter it anyway. */
    void put(Path file, String property, char[] secret, CancellationToken givenUp)
            throws IOException, StorageException {
        Map<String, char[]> all = others(file);
        Optional.ofNullable(all.put(property, secret)).ifPresent(Secrets::wiped);
        try {
            replace(file, all, givenUp);
        } finally {
            all.values().forEach(Secrets::wiped);
        }
    }

    private Map<String, char[]> others(Path file) throws IOException {
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return new HashMap<>();
        }
        try {
            return readAll(file);
        } catch (StorageException | IllegalArgumentException lost) {
            return new HashMap<>();
        }
    }

    /** Replaces a file by one that is protected as the store is now. */
    void replace(Path file, Map<String, char[]> secrets, CancellationToken givenUp)
            throws IOException, StorageException {
        if (passwords.settle() instanceof StoreProtection.System system) {
            try {
                replace(file, secrets, SecureFile.withModule(system.module()), givenUp);
                return;
            } catch (StorageException e) {
                // The system's keeper refuses (locked, no session, not permitted): place() says so from now on.
                passwords.fallBack();
            }
        }
        PasswordKeeper keeper = passwords.keeper().orElseThrow();
        replaceWith(file, secrets, keeper.readOrMake(PasswordKeeper.Slot.CURRENT), givenUp);
    }

    /** Replaces a file by one that opens with a password, which is wiped. */
    void replaceWith(Path file, Map<String, char[]> secrets, char[] password, CancellationToken givenUp)
            throws IOException, StorageException {
        Passwords.with(password, options -> {
            replace(file, secrets, options, givenUp);
            return file;
        });
    }

    private void replace(Path file, Map<String, char[]> secrets, Map<Object, Object> options, CancellationToken givenUp)
            throws IOException, StorageException {
        Path aside = folder.aside();
        try {
            SecureFile fresh = new SecureFile(aside);
            fresh.begin();
            fresh.write(secrets, options);
            verify(fresh, secrets, options);
            if (givenUp.isCancelled() || Thread.currentThread().isInterrupted()) {
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
}
