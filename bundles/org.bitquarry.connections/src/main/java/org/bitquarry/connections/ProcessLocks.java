package org.bitquarry.connections;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.bitquarry.model.error.CredentialStoreException;
import org.bitquarry.model.error.Problem;
import org.bitquarry.model.exchange.CancellationToken;

/**
 * Lets one thread of one of the person's processes at a time do something, by locked files in a folder. The system gives a
 * lock back when its process ends, however it ends. Thread-safe; blocks.
 */
public final class ProcessLocks {
    private static final Duration PAUSE = Duration.ofMillis(5);

    private final Optional<PrivateFolder> folder;
    private final Map<String, ReentrantLock> unshared = new ConcurrentHashMap<>();

    private ProcessLocks(Optional<PrivateFolder> folder) {
        this.folder = folder;
    }

    /** Keeps its files in a folder, which is made by the first lock. */
    public static ProcessLocks in(Path folder) {
        return new ProcessLocks(Optional.of(new PrivateFolder(folder)));
    }

    /** Keeps no files: for the threads of this process alone. */
    public static ProcessLocks unshared() {
        return new ProcessLocks(Optional.empty());
    }

    /** Tells whether other processes are kept out, too. */
    public boolean isShared() {
        return folder.isPresent();
    }

    /**
     * Does something while nobody else does anything under that name.
     *
     * @param name of the lock, fit for a file
     * @param asked what is being done, for the message
     * @throws org.bitquarry.model.error.CancelledException when cancelled while waiting
     * @throws CredentialStoreException when the folder can't be used
     */
    public <T> T holding(String name, String asked, CancellationToken cancellation, Supplier<T> action) {
        if (folder.isEmpty()) {
            return here(name, action);
        }
        try {
            return holdingFile(name, asked, cancellation, channel -> action.get());
        } catch (IOException e) {
            throw new CredentialStoreException(
                    new Problem(
                            asked,
                            "the file " + name + ".lock can't be locked (" + e.getMessage() + ").",
                            "Check that your data folder belongs to you and has room."),
                    e);
        }
    }

    /** What is done with a file that is locked. */
    @FunctionalInterface
    public interface FileWork<T> {
        /** Does it; the channel stands at the file's beginning and is closed afterwards. */
        T with(FileChannel channel) throws IOException;
    }

    /** Does something with the content of the locked file itself, which begins empty; only where locks are shared. */
    public <T> T holdingFile(String name, String asked, CancellationToken cancellation, FileWork<T> work)
            throws IOException {
        try (FileChannel channel = folder.orElseThrow().openToLock(name + ".lock");
                FileLock lock = locked(channel, asked, cancellation)) {
            assert lock.isValid();
            return work.with(channel);
        }
    }

    /** Removes files that nobody has changed for so long; does nothing where there are none. */
    public void sweep(Duration unchanged, Instant now) throws IOException {
        if (folder.isPresent()) {
            for (Path file : folder.get().files(".lock")) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(now.minus(unchanged))) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private <T> T here(String name, Supplier<T> action) {
        ReentrantLock lock = unshared.computeIfAbsent(name, missing -> new ReentrantLock());
        lock.lock();
        try {
            return action.get();
        } finally {
            lock.unlock();
        }
    }

    private static FileLock locked(FileChannel channel, String asked, CancellationToken cancellation)
            throws IOException {
        while (true) {
            cancellation.check(asked);
            Optional<FileLock> lock = tried(channel);
            if (lock.isPresent()) {
                return lock.get();
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    /** Another thread of this process may hold it: Java reports that as a mistake rather than to wait. */
    private static Optional<FileLock> tried(FileChannel channel) throws IOException {
        try {
            return Optional.ofNullable(channel.tryLock());
        } catch (OverlappingFileLockException here) {
            return Optional.empty();
        }
    }
}
