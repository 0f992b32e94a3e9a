package org.bitquarry.workbench.core.query;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.util.Set;
import java.util.UUID;

/**
 * Writes a person's own file as a whole: beside its place, then moved there, so that whoever dies in the middle leaves what
 * was there. Links, permissions and owner stay; where they couldn't, the file is written in its place. Blocks.
 */
final class ReplacedFile {
    private static final String POSIX = "posix";

    private ReplacedFile() {}

    static void write(Path named, byte[] content) throws IOException {
        // A link stays one: what it points at is replaced.
        Path file = Files.exists(named) ? named.toRealPath() : named.toAbsolutePath();
        if (Files.exists(file) && !Files.isWritable(file)) {
            throw new AccessDeniedException(file.toString());
        }
        if (Files.notExists(file) && Files.isSymbolicLink(named) || !canBeReplaced(file)) {
            Files.write(named, content);
            return;
        }
        Path aside = file.resolveSibling("." + file.getFileName() + "." + UUID.randomUUID() + ".tmp");
        try {
            prepare(aside, content);
            if (Files.exists(file)) {
                takeOver(file, aside);
            }
            Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException plain) {
            Files.write(file, content);
        } finally {
            Files.deleteIfExists(aside);
        }
    }

    /** Another owner, or another name of the same file, would be lost with the file in its place. */
    private static boolean canBeReplaced(Path file) throws IOException {
        Path folder = file.getParent();
        if (folder == null || !Files.isWritable(folder)) {
            return false;
        }
        if (Files.notExists(file)) {
            return true;
        }
        if (!Files.isRegularFile(file)) {
            return false;
        }
        Set<String> known = file.getFileSystem().supportedFileAttributeViews();
        boolean hasOtherNames =
                known.contains("unix") && Files.getAttribute(file, "unix:nlink") instanceof Integer names && names > 1;
        boolean isOurs =
                !known.contains(POSIX) || Files.getOwner(file).getName().equals(System.getProperty("user.name"));
        return isOurs && !hasOtherNames;
    }

    private static void prepare(Path aside, byte[] content) throws IOException {
        try (FileChannel channel = FileChannel.open(aside, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ByteBuffer left = ByteBuffer.wrap(content);
            while (left.hasRemaining()) {
                channel.write(left);
            }
            channel.force(true);
        }
    }

    private static void takeOver(Path file, Path aside) throws IOException {
        if (file.getFileSystem().supportedFileAttributeViews().contains(POSIX)) {
            PosixFileAttributes attributes = Files.readAttributes(file, PosixFileAttributes.class);
            PosixFileAttributeView view = Files.getFileAttributeView(aside, PosixFileAttributeView.class);
            if (!view.readAttributes().group().equals(attributes.group())) {
                view.setGroup(attributes.group());
            }
            view.setPermissions(attributes.permissions());
        }
    }
}
