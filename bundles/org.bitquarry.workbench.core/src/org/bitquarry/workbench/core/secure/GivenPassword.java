package org.bitquarry.workbench.core.secure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * A master password in a file that whoever starts the process names, such as one that a build server mounts. It is never written.
 *
 * @param file holds it, alone on its first line
 */
record GivenPassword(Path file) implements PasswordKeeper {
    /** The variable of the environment that names the file. */
    static final String VARIABLE = "BITQUARRY_MASTER_PASSWORD_FILE";

    private static final int SHORTEST = 16;
    private static final int LARGEST = 4_096;

    @Override
    public Optional<char[]> read(Slot slot) throws IOException {
        if (slot == Slot.NEXT) {
            return Optional.empty();
        }
        if (!Files.isRegularFile(file)) {
            throw refused("is not there", "Name a file that holds it.");
        }
        if (isSeenByOthers()) {
            throw refused("can be used by other users", "Run chmod 600 on it.");
        }
        if (Files.size(file) > LARGEST) {
            throw refused("is too large for a password", "Put the password alone into it.");
        }
        char[] content = Secrets.characters(Files.readAllBytes(file));
        char[] password = firstLine(content);
        Secrets.wiped(content);
        if (password.length < SHORTEST) {
            Secrets.wiped(password);
            throw refused("holds fewer than " + SHORTEST + " characters", "Make one by: openssl rand -base64 32");
        }
        return Optional.of(password);
    }

    private boolean isSeenByOthers() throws IOException {
        if (!file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return false;
        }
        Set<PosixFilePermission> owner = EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
        return !owner.containsAll(Files.getPosixFilePermissions(file));
    }

    private static char[] firstLine(char[] content) {
        int end = 0;
        while (end < content.length && content[end] != '\n' && content[end] != '\r') {
            end++;
        }
        return Arrays.copyOf(content, end);
    }

    private IOException refused(String why, String remedy) {
        return new IOException(
                "the master password's file " + file + ", which " + VARIABLE + " names, " + why + ". " + remedy);
    }

    @Override
    public void write(Slot slot, char[] password) throws IOException {
        throw notOurs();
    }

    @Override
    public void promote() throws IOException {
        throw notOurs();
    }

    private IOException notOurs() {
        return refused("is not changed by Bitquarry", "Whoever made it changes it.");
    }

    /** What is not ours stays. */
    @Override
    public void forget() {
        // Its owner forgets it.
    }
}
