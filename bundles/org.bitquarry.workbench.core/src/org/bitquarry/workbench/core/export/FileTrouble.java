package org.bitquarry.workbench.core.export;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.bitquarry.model.error.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Why a file can't be written, in words.
 *
 * @param asked what a person calls the work
 */
record FileTrouble(String asked) {
    private static final String ANOTHER = "Choose another file.";

    /** Looks whether a file could be written at a place. */
    Optional<Problem> at(Path file) {
        @Nullable Path parent = file.toAbsolutePath().getParent();
        if (parent == null || !Files.isDirectory(parent)) {
            return Optional.of(new Problem(asked, "there is no folder " + parent + ".", ANOTHER));
        }
        return Files.isDirectory(file)
                ? Optional.of(new Problem(asked, file + " is a folder.", ANOTHER))
                : Optional.empty();
    }

    Problem of(IOException refused) {
        return new Problem(asked, reason(refused) + ".", "");
    }

    /** The messages of file systems name the file and, where they say more, the reason behind it. */
    private static String reason(IOException refused) {
        return switch (refused) {
            case AccessDeniedException denied -> "you may not write " + denied.getFile();
            case FileSystemException other when other.getReason() != null -> other.getFile() + ": " + other.getReason();
            default -> refused.getMessage() == null ? "it could not be written" : refused.getMessage();
        };
    }
}
