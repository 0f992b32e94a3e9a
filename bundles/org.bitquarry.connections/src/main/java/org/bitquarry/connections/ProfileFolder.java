package org.bitquarry.connections;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A folder whose files are only ever replaced as a whole. Writers of two processes never see half a file of each other;
 * what a killed one left behind is swept up by the next.
 */
final class ProfileFolder {
    private static final String TEMPORARY = ".tmp";

    private final Path folder;
    private final boolean posix;

    ProfileFolder(Path folder) {
        this.folder = folder;
        this.posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    boolean exists() {
        return Files.exists(folder, LinkOption.NOFOLLOW_LINKS);
    }

    /** Returns the files with a suffix in the order of their names; none when there is no folder. */
    List<Path> files(String suffix) throws IOException {
        List<Path> files = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder, "*" + suffix)) {
                stream.forEach(files::add);
            }
        }
        Collections.sort(files);
        return files;
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    /** Puts the bytes in the place of a file: written aside, forced to the disk, moved over it. */
    void replace(Path file, byte[] bytes) throws IOException {
        Files.createDirectories(folder, permissions("rwx------"));
        sweep();
        Path aside = Files.createTempFile(
                folder, "." + ProcessHandle.current().pid() + "-", TEMPORARY, permissions("rw-------"));
        try {
            try (FileChannel channel = FileChannel.open(aside, StandardOpenOption.WRITE)) {
                ByteBuffer buffer = ByteBuffer.wrap(bytes);
                while (buffer.hasRemaining()) {
                    channel.write(buffer);
                }
                channel.force(true);
            }
            Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(aside);
        }
        forceFolder();
    }

    void delete(Path file) throws IOException {
        Files.deleteIfExists(file);
        forceFolder();
    }

    /** Moves a file out of the way to a name that ends in {@code .broken}. */
    Path setAside(Path file) throws IOException {
        Path aside = file.resolveSibling(file.getFileName() + ProfileStore.BROKEN);
        for (int i = 2; Files.exists(aside, LinkOption.NOFOLLOW_LINKS); i++) {
            aside = file.resolveSibling(file.getFileName() + "." + i + ProfileStore.BROKEN);
        }
        return Files.move(file, aside);
    }

    /** A file's entry in its folder survives a power cut only when the folder is forced too; Windows can't. */
    private void forceFolder() throws IOException {
        if (posix) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    private void sweep() throws IOException {
        for (Path file : files(TEMPORARY)) {
            String owner = file.getFileName().toString().replaceAll("^\\.([0-9]{1,10})-.*$", "$1");
            boolean abandoned = owner.matches("[0-9]+")
                    && ProcessHandle.of(Long.parseLong(owner))
                            .filter(ProcessHandle::isAlive)
                            .isEmpty();
            if (abandoned) {
                Files.deleteIfExists(file);
            }
        }
    }

    private FileAttribute<?>[] permissions(String mode) {
        return posix
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(mode))}
                : new FileAttribute<?>[0];
    }
}
