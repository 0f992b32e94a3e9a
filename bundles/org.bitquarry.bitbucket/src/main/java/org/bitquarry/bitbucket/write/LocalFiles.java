package org.bitquarry.bitbucket.write;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.ToLongFunction;
import org.bitquarry.model.error.Problem;
import org.bitquarry.model.error.RequestRejectedException;

/**
 * The files of this machine that a call names. A path is absolute, and leads to a file itself: what a link points at may have been
 * chosen by someone else. Nothing is replaced unless the call says so, and what is half written is not left behind.
 *
 * @param asked the call, for errors
 * @param parameter that names the file, for errors
 */
record LocalFiles(String asked, String parameter) {
    /** The most bytes of a file: as much as Bitbucket takes. */
    static final long MOST = 1024L * 1024 * 1024;

    private static final int BAD_REQUEST = 400;

    /** Returns the file at a path, to be read. */
    Form.LocalFile existing(String text) {
        Path path = absolute(text);
        if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
            throw rejected(
                    Files.exists(path, LinkOption.NOFOLLOW_LINKS)
                            ? path + " is no file."
                            : "there is no file " + path + ".",
                    "Name the file itself, no directory and no link.");
        }
        long size = size(path);
        if (size > MOST) {
            throw rejected(path + " has " + size + " bytes.", "Bitbucket takes files of at most " + MOST + " bytes.");
        }
        return new Form.LocalFile(path, size);
    }

    /**
     * Lets a file be written, and puts it in its place when it is whole.
     *
     * @param writer writes to the path that it gets, and returns how many bytes there are
     */
    long written(String text, boolean overwrite, ToLongFunction<Path> writer) {
        Path path = absolute(text);
        Path folder = path.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw rejected("there is no directory " + folder + ".", "Make it first, or name another place.");
        }
        boolean there = Files.exists(path, LinkOption.NOFOLLOW_LINKS);
        if (there && !Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
            throw rejected(path + " is no file.", "Name the file itself, no directory and no link.");
        }
        if (there && !overwrite) {
            throw rejected(path + " exists already.", "Say Overwrite = TRUE to replace it, or name another place.");
        }
        Path part = folder.resolve("." + path.getFileName() + "-" + UUID.randomUUID() + ".part");
        try {
            long size = writer.applyAsLong(part);
            place(part, path, overwrite);
            return size;
        } catch (IOException failed) {
            throw rejected(path + " can't be written: " + failed.getMessage() + ".", "Name another place.");
        } finally {
            drop(part);
        }
    }

    private void place(Path part, Path path, boolean overwrite) throws IOException {
        if (!overwrite) {
            // Fails where someone made it meanwhile; only what is ours is replaced then.
            Files.createFile(path);
        }
        try {
            Files.move(part, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException notHere) {
            Files.move(part, path, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private void drop(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException stays) {
            throw rejected(part + " can't be deleted: " + stays.getMessage() + ".", "Delete it.");
        }
    }

    private Path absolute(String text) {
        try {
            Path path = Path.of(text);
            if (!path.isAbsolute()) {
                throw rejected(
                        "'" + text + "' is no absolute path.",
                        "Name the file from the root on: nobody knows which directory else is meant.");
            }
            return path.normalize();
        } catch (InvalidPathException malformed) {
            throw rejected("'" + text + "' is no path of this machine.", "");
        }
    }

    private long size(Path path) {
        try {
            return Files.size(path);
        } catch (IOException unreadable) {
            throw rejected(path + " can't be read: " + unreadable.getMessage() + ".", "");
        }
    }

    private RequestRejectedException rejected(String complaint, String advice) {
        return new RequestRejectedException(
                new Problem(asked, complaint, advice), BAD_REQUEST, Map.of(parameter, List.of(complaint)));
    }
}
