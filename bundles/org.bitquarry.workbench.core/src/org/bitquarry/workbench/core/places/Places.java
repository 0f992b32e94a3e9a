package org.bitquarry.workbench.core.places;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.bitquarry.connections.PrivateFolder;
import org.bitquarry.workbench.core.Registration;
import org.bitquarry.workbench.core.work.LaterJob;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The favourites, in the order in which they were added, and the tables that were opened last, the newest first. Each change
 * reaches the disk a moment later, whole or not at all. Thread-safe; only {@link #read} and {@link #flush} block.
 */
public final class Places {
    private static final Logger LOG = LoggerFactory.getLogger(Places.class);
    private static final String FILE = "places.jsonl";
    private static final int MOST_RECENT = 30;

    private final PrivateFolder folder;
    private final Consumer<Runnable> later;
    private final Object disk = new Object();
    private final List<Place> favourites = new ArrayList<>();
    private final List<Place> recent = new ArrayList<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private boolean read;
    private boolean unwritten;

    /**
     * Keeps places in a folder, which need not exist.
     *
     * @param later is given {@link #flush} after each change and runs it soon, from a thread that may block
     */
    public Places(Path folder, Consumer<Runnable> later) {
        this.folder = new PrivateFolder(folder);
        this.later = later;
    }

    /** Keeps places in a folder, writing half a second after a change by a job. */
    public static Places in(Path folder) {
        return new Places(folder, new LaterJob("Keep favourites"));
    }

    /** Reads what was kept before, once; blocks. What was said in the meantime stays. */
    public void read() {
        synchronized (disk) {
            if (isRead()) {
                return;
            }
            List<PlaceJson.Line> lines = lines();
            synchronized (this) {
                lines.stream()
                        .filter(PlaceJson.Line::favourite)
                        .map(PlaceJson.Line::place)
                        .filter(place -> !contains(favourites, place))
                        .forEach(favourites::add);
                lines.stream()
                        .filter(line -> !line.favourite())
                        .map(PlaceJson.Line::place)
                        .filter(place -> !contains(recent, place))
                        .forEach(recent::add);
                read = true;
            }
        }
        tell();
    }

    private synchronized boolean isRead() {
        return read;
    }

    private List<PlaceJson.Line> lines() {
        Path file = folder.file(FILE);
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return List.of();
        }
        try {
            String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
            return text.lines().flatMap(line -> PlaceJson.read(line).stream()).toList();
        } catch (IOException unreadable) {
            LOG.warn("The favourites can't be read", unreadable);
            return List.of();
        }
    }

    /** Returns the favourites as far as they were read. */
    public synchronized List<Place> favourites() {
        return List.copyOf(favourites);
    }

    /** Returns the tables that were opened last, the newest first. */
    public synchronized List<Place> recent() {
        return List.copyOf(recent);
    }

    /** Tells whether a place is a favourite. */
    public synchronized boolean isFavourite(Place place) {
        return contains(favourites, place);
    }

    /** Makes favourites of places that are none yet. */
    public void add(Collection<Place> places) {
        synchronized (this) {
            places.stream().filter(place -> !contains(favourites, place)).forEach(favourites::add);
        }
        changed();
    }

    /** Makes places favourites no more. */
    public void remove(Collection<Place> places) {
        synchronized (this) {
            favourites.removeIf(known -> places.stream().anyMatch(known::isSame));
        }
        changed();
    }

    /** Notes that a table is opened. */
    public void opened(Place place) {
        synchronized (this) {
            recent.removeIf(place::isSame);
            recent.addFirst(place);
            if (recent.size() > MOST_RECENT) {
                recent.removeLast();
            }
        }
        changed();
    }

    /** Lets the places in a datasource follow its name. Blocks on the disk the first time. */
    public void rename(String before, String now) {
        read();
        synchronized (this) {
            favourites.replaceAll(place -> place.renamed(before, now));
            recent.replaceAll(place -> place.renamed(before, now));
        }
        changed();
    }

    private static boolean contains(List<Place> places, Place place) {
        return places.stream().anyMatch(place::isSame);
    }

    private void changed() {
        synchronized (this) {
            unwritten = true;
        }
        later.accept(this::flush);
        tell();
    }

    /** Writes what is not yet on the disk; blocks, also while another thread writes it. */
    public void flush() {
        synchronized (disk) {
            synchronized (this) {
                if (!unwritten) {
                    return;
                }
            }
            read();
            List<PlaceJson.Line> lines;
            synchronized (this) {
                unwritten = false;
                lines = Stream.concat(
                                favourites.stream().map(place -> new PlaceJson.Line(place, true)),
                                recent.stream().map(place -> new PlaceJson.Line(place, false)))
                        .toList();
            }
            try {
                folder.replace(folder.file(FILE), PlaceJson.text(lines).getBytes(StandardCharsets.UTF_8));
            } catch (IOException refused) {
                LOG.warn("The favourites can't be kept", refused);
            }
        }
    }

    /** Runs the action after each change, in the thread that made it, until deregistered; it must not block. */
    public Registration onChange(Runnable action) {
        listeners.add(action);
        return () -> listeners.remove(action);
    }

    private void tell() {
        listeners.forEach(Runnable::run);
    }
}
