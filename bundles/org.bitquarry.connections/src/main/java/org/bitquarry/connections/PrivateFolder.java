package org.bitquarry.connections;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * A folder that only its owner can read, and whose files are only ever replaced as a whole. Writers of two processes
 * never see half a file of each other; what a killed one left behind is swept up by the next. Thread-safe; blocks.
 */
public final class PrivateFolder {
    private static final String TEMPORARY = ".tmp";
    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwx------");

    private final Path folder;
    private final boolean posix;

    /** Stands for a folder, which is made when its first file is. */
    public PrivateFolder(Path folder) {
        this.folder = folder;
        this.posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    /** Tells whether the folder was made. */
    public boolean exists() {
        return Files.exists(folder, LinkOption.NOFOLLOW_LINKS);
    }

    /** Makes the folder where there is none, and takes the rights of everybody but the owner away from one that is there. */
    public void make() throws IOException {
        Files.createDirectories(folder, attributes(FOLDER));
        if (posix && !Files.getPosixFilePermissions(folder).equals(FOLDER)) {
            Files.setPosixFilePermissions(folder, FOLDER);
        }
    }

    /** Returns the path of a file of this name, which need not exist. */
    public Path file(String name) {
        return folder.resolve(name);
    }

    /** Returns the files with a suffix in the order of their names; none when there is no folder. */
    public List<Path> files(String suffix) throws IOException {
        List<Path> files = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder, "*" + suffix)) {
                stream.forEach(files::add);
            }
        }
        Collections.sort(files);
        return files;
    }

    /** Puts the bytes in the place of a file. */
    public void replace(Path file, byte[] bytes) throws IOException {
        Path aside = aside();
        try {
            Files.write(aside, bytes);
            replace(file, aside);
        } finally {
            Files.deleteIfExists(aside);
        }
    }

    /** Makes an empty file in which a content can be prepared; whoever asked removes it unless it was moved. */
    public Path aside() throws IOException {
        make();
        sweep();
        return Files.createTempFile(folder, "." + ProcessHandle.current().pid() + "-", TEMPORARY, attributes(FILE));
    }

    /** Forces a file that was prepared aside to the disk, then moves it over another one. */
    public void replace(Path file, Path aside) throws IOException {
        try (FileChannel channel = FileChannel.open(aside, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        forceFolder();
    }

    /** Opens a file that only serves to be locked; makes it when there is none, follows no link. */
    FileChannel openToLock(String name) throws IOException {
        make();
        return FileChannel.open(
                folder.resolve(name),
                Set.of(
                        StandardOpenOption.CREATE,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE,
                        LinkOption.NOFOLLOW_LINKS),
                attributes(FILE));
    }

    /** Takes the rights of everybody but the owner away from a file. */
    public void protect(Path file) throws IOException {
        if (posix && !Files.getPosixFilePermissions(file).equals(FILE)) {
            Files.setPosixFilePermissions(file, FILE);
        }
    }

    /** Removes a file; does nothing when there is none. */
    public void delete(Path file) throws IOException {
        if (Files.deleteIfExists(file)) {
            forceFolder();
        }
    }

    /** Moves a file out of the way, to a name that ends in a suffix. */
    public Path setAside(Path file, String suffix) throws IOException {
        Path aside = file.resolveSibling(file.getFileName() + suffix);
        for (int i = 2; Files.exists(aside, LinkOption.NOFOLLOW_LINKS); i++) {
            aside = file.resolveSibling(file.getFileName() + "." + i + suffix);
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

    private FileAttribute<?>[] attributes(Set<PosixFilePermission> permissions) {
        return posix
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)}
                : new FileAttribute<?>[0];
    }
}
