package org.bitquarry.workbench.core.secure;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.bitquarry.connections.PrivateFolder;

/**
 * Keeps the master password in a file beside the secrets, readable by its owner only. It guards against copies of single files and
 * against other users, not against a program that runs as this user.
 */
final class PasswordFiles implements PasswordKeeper {
    /** Shorter ones are none of ours: somebody cut the file. */
    private static final int SHORTEST = 8;

    private final PrivateFolder folder;

    PasswordFiles(PrivateFolder folder) {
        this.folder = folder;
    }

    Path file(Slot slot) {
        return folder.file(slot.label());
    }

    boolean exists(Slot slot) {
        return Files.exists(file(slot), LinkOption.NOFOLLOW_LINKS);
    }

    /** Tells whether there is a file that holds no password. */
    boolean isBroken(Slot slot) {
        try {
            read(slot).ifPresent(Secrets::wiped);
            return false;
        } catch (IOException broken) {
            return true;
        }
    }

    @Override
    public Optional<char[]> read(Slot slot) throws IOException {
        Path file = file(slot);
        if (!exists(slot)) {
            return Optional.empty();
        }
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new IOException(file.getFileName() + " is no regular file");
        }
        folder.protect(file);
        char[] password = Secrets.characters(Files.readAllBytes(file));
        if (password.length < SHORTEST) {
            throw new IOException(file.getFileName() + " holds no master password");
        }
        return Optional.of(password);
    }

    /** The link fails when another process has made one in the meantime: then that one holds. */
    @Override
    public void write(Slot slot, char[] password) throws IOException {
        Path aside = folder.aside();
        byte[] bytes = Secrets.bytes(password);
        try {
            Files.write(aside, bytes);
            claim(file(slot), aside);
        } catch (FileAlreadyExistsException e) {
            folder.protect(file(slot));
        } finally {
            Arrays.fill(bytes, (byte) 0);
            Files.deleteIfExists(aside);
        }
    }

    private static void claim(Path file, Path aside) throws IOException {
        try {
            Files.createLink(file, aside);
        } catch (UnsupportedOperationException e) {
            Files.move(aside, file);
        }
    }

    @Override
    public void promote() throws IOException {
        folder.replace(file(Slot.CURRENT), file(Slot.NEXT));
    }

    @Override
    public void forget() throws IOException {
        for (Slot slot : Slot.values()) {
            folder.delete(file(slot));
        }
    }
}
