package org.bitquarry.ui.export;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Tells whether a file can be written where a person wants it, as far as that shows before it is tried.
 *
 * @param possible it may go well
 * @param words what there is to say of the place; empty for nothing
 */
record FilePlace(boolean possible, String words) {
    /** Reads what a person typed; a name alone is one in the folder of their own. */
    static Optional<Path> read(String typed) {
        try {
            String name = typed.strip();
            return name.isEmpty()
                    ? Optional.empty()
                    : Optional.of(Path.of(System.getProperty("user.home")).resolve(name));
        } catch (InvalidPathException malformed) {
            return Optional.empty();
        }
    }

    /** Looks at the disk, which may take long. */
    static FilePlace of(Path file) {
        if (Files.isDirectory(file)) {
            return new FilePlace(false, "This is a folder: name a file in it.");
        }
        Optional<Path> folder = Optional.ofNullable(file.getParent());
        if (folder.filter(Files::isDirectory).isEmpty()) {
            return new FilePlace(false, "There is no folder " + folder.orElse(file) + ".");
        }
        if (folder.filter(Files::isWritable).isEmpty()) {
            return new FilePlace(false, "You may not write into the folder " + folder.orElseThrow() + ".");
        }
        if (Files.exists(file) && !Files.isWritable(file)) {
            return new FilePlace(false, "This file is there already, and you may not write it.");
        }
        return new FilePlace(true, Files.exists(file) ? "This file is there already and will be replaced." : "");
    }
}
