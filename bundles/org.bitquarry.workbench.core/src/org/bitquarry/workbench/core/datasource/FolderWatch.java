package org.bitquarry.workbench.core.datasource;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bitquarry.model.error.BitquarryException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells when another process changes files in folders, which need not exist yet, in a thread of its own. Where the system
 * can't watch, it tells nothing.
 */
public final class FolderWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FolderWatch.class);

    private final Path above;
    private final List<Path> folders;
    private final Runnable changed;
    private final Optional<WatchService> open;
    private final Map<Path, WatchKey> keys = new HashMap<>();

    private FolderWatch(Path above, List<Path> folders, Runnable changed, Optional<WatchService> open) {
        this.above = above;
        this.folders = List.copyOf(folders);
        this.changed = changed;
        this.open = open;
    }

    /**
     * Begins to watch.
     *
     * @param above the folder in which the others are, or will be
     * @param changed is run after changes; may block
     */
    public static FolderWatch of(Path above, List<Path> folders, Runnable changed) {
        try {
            WatchService service = above.getFileSystem().newWatchService();
            FolderWatch watch = new FolderWatch(above, folders, changed, Optional.of(service));
            watch.register(service, above);
            watch.registerAll(service);
            Thread.ofPlatform().daemon().name("Watch " + above.getFileName()).start(() -> watch.follow(service));
            return watch;
        } catch (IOException | UnsupportedOperationException e) {
            LOG.warn("Changes that others make to {} are seen on refresh only: {}", above, e.toString());
            return new FolderWatch(above, folders, changed, Optional.empty());
        }
    }

    /** Says yes when a folder is watched that was not before. */
    private boolean registerAll(WatchService service) throws IOException {
        boolean grown = false;
        for (Path folder : folders) {
            boolean watched = keys.containsKey(folder) && keys.get(folder).isValid();
            if (!watched && Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
                register(service, folder);
                grown = true;
            }
        }
        return grown;
    }

    private void register(WatchService service, Path folder) throws IOException {
        keys.put(
                folder,
                folder.register(
                        service,
                        StandardWatchEventKinds.ENTRY_CREATE,
                        StandardWatchEventKinds.ENTRY_DELETE,
                        StandardWatchEventKinds.ENTRY_MODIFY));
    }

    private void follow(WatchService service) {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                WatchKey key = service.take();
                boolean concerns = key.pollEvents().stream().anyMatch(FolderWatch::isOfAFile)
                        && !key.watchable().equals(above);
                key.reset();
                if (registerAll(service) || concerns) {
                    tell();
                }
            }
        } catch (InterruptedException | ClosedWatchServiceException closed) {
            LOG.debug("{} is no longer watched", above);
        } catch (IOException e) {
            LOG.warn("Changes that others make to {} are seen on refresh only: {}", above, e.toString());
        }
    }

    /** Files on their way, and locks, are nobody's business; what was lost in a flood may be anything. */
    private static boolean isOfAFile(WatchEvent<?> event) {
        String name = String.valueOf(event.context());
        return event.kind() == StandardWatchEventKinds.OVERFLOW || !(name.endsWith(".tmp") || name.endsWith(".lock"));
    }

    /** What can't be read now is told by whoever reads it next. */
    private void tell() {
        try {
            changed.run();
        } catch (BitquarryException e) {
            LOG.warn("A change in {} could not be read: {}", above, e.problem().text());
        }
    }

    @Override
    public void close() {
        try {
            if (open.isPresent()) {
                open.get().close();
            }
        } catch (IOException e) {
            LOG.warn("{} may still be watched: {}", above, e.toString());
        }
    }
}
