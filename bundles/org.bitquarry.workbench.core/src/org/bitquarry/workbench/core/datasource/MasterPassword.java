package org.bitquarry.workbench.core.datasource;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.spec.PBEKeySpec;
import org.bitquarry.connections.PrivateFolder;

/**
 * A master password that lies in a file beside the secrets, readable by its owner only: 256 random bits, made on first
 * use. It guards against copies of single files and against other users, not against a program that runs as this user.
 */
final class MasterPassword {
    private static final int BYTES = 32;

    private final PrivateFolder folder;
    private final Path file;

    MasterPassword(PrivateFolder folder) {
        this.folder = folder;
        this.file = folder.file("master");
    }

    /** Returns the password if there is one; the caller clears it. */
    Optional<PBEKeySpec> existing() throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        folder.protect(file);
        byte[] bytes = Files.readAllBytes(file);
        char[] password = new char[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            password[i] = (char) (bytes[i] & 0xFF);
            bytes[i] = 0;
        }
        PBEKeySpec key = new PBEKeySpec(password);
        Secrets.wiped(password);
        return Optional.of(key);
    }

    /** Returns the password, a new one when there is none; the caller clears it. */
    PBEKeySpec orNew() throws IOException {
        Optional<PBEKeySpec> existing = existing();
        if (existing.isPresent()) {
            return existing.get();
        }
        make();
        return existing().orElseThrow(() -> new IOException("the master password was removed as soon as it was made"));
    }

    /** The link fails when another process has made one in the meantime: then that one holds. */
    private void make() throws IOException {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        Path aside = folder.aside();
        try {
            Files.write(aside, Base64.getEncoder().withoutPadding().encode(random));
            claim(aside);
        } catch (FileAlreadyExistsException e) {
            folder.protect(file);
        } finally {
            Files.deleteIfExists(aside);
        }
    }

    private void claim(Path aside) throws IOException {
        try {
            Files.createLink(file, aside);
        } catch (UnsupportedOperationException e) {
            Files.move(aside, file);
        }
    }
}
