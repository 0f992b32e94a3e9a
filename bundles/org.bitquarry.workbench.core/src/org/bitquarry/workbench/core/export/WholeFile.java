package org.bitquarry.workbench.core.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Files that are there whole or not at all: written beside their place, then moved. Who may read one is as for any new file,
 * or as it was for the file in its place; a link stays one.
 */
final class WholeFile {
    private WholeFile() {}

    /** What is written; whatever it throws, no file is left. */
    @FunctionalInterface
    interface Content {
        /** Writes it, without closing; returns what the caller wants to know. */
        long writeTo(OutputStream out) throws IOException;
    }

    /**
     * Writes a file.
     *
     * @param over takes the place of a file of that name
     */
    static long write(Path file, boolean over, Content content) throws IOException {
        return write(file, over, content, () -> file);
    }

    /**
     * Writes a file whose name is known once its content is.
     *
     * @param file who may read it is as for this one
     * @param name of the file in the end: that one, or another one beside it
     */
    static long write(Path file, boolean over, Content content, Supplier<Path> name) throws IOException {
        Path place = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
        if (Files.exists(place) && !Files.isWritable(place)) {
            throw new AccessDeniedException(file.toString());
        }
        Path unfinished = place.resolveSibling(".bitquarry" + UUID.randomUUID() + ".unfinished");
        OutputStream begun = begun(unfinished, file);
        try {
            long written;
            try (OutputStream out = new BufferedOutputStream(begun)) {
                // Before anything is in it: nobody shall read in the meantime what the file in its place keeps from
                // them.
                keepRights(place, unfinished);
                written = content.writeTo(out);
            }
            if (!over && Files.exists(file)) {
                throw new FileAlreadyExistsException(file.toString());
            }
            move(unfinished, name.get().equals(file) ? place : name.get());
            return written;
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    /** Whoever asked for a file never heard of the one beside it. */
    private static OutputStream begun(Path unfinished, Path file) throws IOException {
        try {
            return Files.newOutputStream(unfinished, StandardOpenOption.CREATE_NEW);
        } catch (AccessDeniedException denied) {
            throw new AccessDeniedException(file.toString());
        } catch (FileSystemException refused) {
            @Nullable String reason = refused.getReason();
            throw new FileSystemException(file.toString(), null, reason == null ? "no file can be made there" : reason);
        }
    }

    private static void keepRights(Path before, Path after) throws IOException {
        if (Files.exists(before)
                && before.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(after, Files.getPosixFilePermissions(before));
        }
    }

    private static void move(Path unfinished, Path file) throws IOException {
        try {
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException plain) {
            Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
