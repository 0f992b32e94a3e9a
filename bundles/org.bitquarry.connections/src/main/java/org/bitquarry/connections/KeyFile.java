package org.bitquarry.connections;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** A key of 256 random bits in a file that only its owner can read; made on first use, by whichever process is first. */
final class KeyFile {
    private static final int BYTES = 32;

    private final PrivateFolder folder;
    private final Path file;

    KeyFile(PrivateFolder folder, String name) {
        this.folder = folder;
        this.file = folder.file(name);
    }

    SecretKey key() throws IOException {
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            make();
        }
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new IOException(file.getFileName() + " is no regular file");
        }
        folder.protect(file);
        byte[] text = Files.readAllBytes(file);
        try {
            byte[] raw = Base64.getDecoder().decode(new String(text, StandardCharsets.ISO_8859_1).strip());
            if (raw.length != BYTES) {
                throw new IOException(file.getFileName() + " holds no key");
            }
            SecretKey key = new SecretKeySpec(raw, "AES");
            Arrays.fill(raw, (byte) 0);
            return key;
        } catch (IllegalArgumentException e) {
            throw new IOException(file.getFileName() + " holds no key", e);
        } finally {
            Arrays.fill(text, (byte) 0);
        }
    }

    /** The link fails when another process has made one in the meantime: then that one holds. */
    private void make() throws IOException {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        Path aside = folder.aside();
        try {
            Files.write(aside, Base64.getEncoder().encode(random));
            Files.createLink(file, aside);
        } catch (FileAlreadyExistsException e) {
            folder.protect(file);
        } catch (UnsupportedOperationException e) {
            Files.move(aside, file);
        } finally {
            Arrays.fill(random, (byte) 0);
            Files.deleteIfExists(aside);
        }
    }
}
