package org.bitquarry.workbench.core.query;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bitquarry.connections.PrivateFolder;
import org.bitquarry.workbench.core.work.LaterJob;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The texts of all SQL sessions, kept without asking: each change reaches the disk a moment later, whole or not at all.
 * Thread-safe. {@link #put} never blocks on IO; the first call that needs the stored texts reads them.
 */
public final class ScratchTexts {
    private static final Logger LOG = LoggerFactory.getLogger(ScratchTexts.class);
    private static final int CLOSED_KEPT = 100;
    private static final Pattern TITLE = Pattern.compile("SQL (\\d{1,9})");

    private final Path folder;
    private final Consumer<Runnable> later;
    private final Object disk = new Object();
    private final Map<String, ScratchText> texts = new LinkedHashMap<>();
    private final Set<String> unwritten = new HashSet<>();
    private boolean read;

    /**
     * Keeps texts in a folder, which need not exist.
     *
     * @param later is given {@link #flush} after each change and runs it soon, from a thread that may block
     */
    public ScratchTexts(Path folder, Consumer<Runnable> later) {
        this.folder = folder;
        this.later = later;
    }

    /** Keeps texts in a folder, writing half a second after a change by a job. */
    public static ScratchTexts in(Path folder) {
        return new ScratchTexts(folder, new LaterJob("Keep SQL texts"));
    }

    /** Makes an empty session with a title of its own. */
    public ScratchText create(String datasource, Optional<String> schema) {
        ScratchText made;
        synchronized (this) {
            readOnce();
            int number = 1
                    + texts.values().stream()
                            .map(text -> TITLE.matcher(text.title()))
                            .filter(Matcher::matches)
                            .mapToInt(matcher -> Integer.parseInt(matcher.group(1)))
                            .max()
                            .orElse(0);
            String id = newId("sql-" + number);
            made = new ScratchText(id, "SQL " + number, datasource, schema, "", 0, true);
        }
        put(made);
        return made;
    }

    /**
     * Makes the session of a file that was read, or returns the one that the file had before: with its datasource, and with a
     * text that was never saved.
     */
    public ScratchText open(SqlFile file, String text, String datasource, Optional<String> schema) {
        Optional<ScratchText> before = ofFile(file.path());
        ScratchText session = before.map(known -> known.isUnsaved()
                        ? known
                        : known.withText(text, known.caret()).withFile(file))
                .orElseGet(() ->
                        new ScratchText(newId("file"), file.name(), datasource, schema, text, 0, true).withFile(file));
        put(session.withOpen(true));
        return session.withOpen(true);
    }

    private static String newId(String kind) {
        return kind + "-" + UUID.randomUUID().toString().substring(0, 8);
    }

    /** Finds the session of a file, the one that was used last. */
    public Optional<ScratchText> ofFile(Path path) {
        Path wanted = path.toAbsolutePath().normalize();
        return list().reversed().stream()
                .filter(text ->
                        text.file().filter(file -> file.path().equals(wanted)).isPresent())
                .findFirst();
    }

    /** Returns the files of sessions, the one that was used last first. */
    public List<Path> recentFiles() {
        return list().reversed().stream()
                .flatMap(text -> text.file().stream())
                .map(SqlFile::path)
                .distinct()
                .toList();
    }

    /** Finds a session. */
    public synchronized Optional<ScratchText> find(String id) {
        readOnce();
        return Optional.ofNullable(texts.get(id));
    }

    /** Returns all sessions, the one that changed last at the end. */
    public synchronized List<ScratchText> list() {
        readOnce();
        return List.copyOf(texts.values());
    }

    /** Keeps a session as it is now. */
    public void put(ScratchText text) {
        synchronized (this) {
            readOnce();
            if (text.equals(texts.get(text.id()))) {
                return;
            }
            texts.remove(text.id());
            texts.put(text.id(), text);
            unwritten.add(text.id());
        }
        later.accept(this::flush);
    }

    /** Lets sessions follow the name of their datasource; the order in which they were used stays. */
    public void rename(String before, String now) {
        synchronized (this) {
            readOnce();
            texts.replaceAll((id, text) -> {
                if (!text.datasource().equalsIgnoreCase(before)) {
                    return text;
                }
                unwritten.add(id);
                return text.against(now, text.schema());
            });
        }
        later.accept(this::flush);
    }

    /** Notes that no editor shows a session any more; one without text is forgotten. */
    public void close(String id) {
        Optional<ScratchText> found = find(id);
        found.filter(text -> !text.isBlank()).ifPresent(text -> put(text.withOpen(false)));
        found.filter(ScratchText::isBlank).ifPresent(text -> remove(id));
        List<ScratchText> closed = list().stream().filter(text -> !text.open()).toList();
        closed.stream().limit(Math.max(0, closed.size() - CLOSED_KEPT)).forEach(text -> remove(text.id()));
    }

    /** Returns the session that was closed last. */
    public Optional<ScratchText> lastClosed() {
        return list().reversed().stream().filter(text -> !text.open()).findFirst();
    }

    /** Forgets a session for good. */
    public void remove(String id) {
        synchronized (this) {
            readOnce();
            texts.remove(id);
            unwritten.add(id);
        }
        later.accept(this::flush);
    }

    /** Writes what has changed; blocks. What can't be written stays for the next time. */
    public void flush() {
        synchronized (disk) {
            for (String id : takeUnwritten()) {
                try {
                    write(id);
                } catch (IOException failure) {
                    LOG.warn("The text of SQL session {} can't be kept in {}", id, folder, failure);
                    synchronized (this) {
                        unwritten.add(id);
                    }
                }
            }
        }
    }

    /** Returns the titles of the sessions of which something is not on the disk; after {@link #flush}, because it can't be. */
    public synchronized List<String> unwritten() {
        return unwritten.stream()
                .map(texts::get)
                .filter(Objects::nonNull)
                .filter(text -> !text.isBlank())
                .map(ScratchText::title)
                .sorted()
                .toList();
    }

    /** Returns where the texts are kept. */
    public Path folder() {
        return folder;
    }

    private void readOnce() {
        if (read) {
            return;
        }
        read = true;
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(ScratchTexts::isOurs)
                    .sorted(Comparator.comparing(ScratchTexts::age))
                    .toList()) {
                ScratchText text = ScratchFile.read(file);
                texts.put(text.id(), text);
            }
        } catch (IOException failure) {
            LOG.warn("The texts of SQL sessions in {} can't be read", folder, failure);
        }
    }

    private static boolean isOurs(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(ScratchFile.EXTENSION)
                && ScratchText.isId(name.substring(0, name.length() - ScratchFile.EXTENSION.length()));
    }

    private static FileTime age(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException gone) {
            return FileTime.fromMillis(0);
        }
    }

    private synchronized List<String> takeUnwritten() {
        List<String> ids = List.copyOf(unwritten);
        unwritten.clear();
        return ids;
    }

    private void write(String id) throws IOException {
        Optional<ScratchText> text = find(id);
        if (text.isPresent()) {
            new PrivateFolder(folder).make();
            ScratchFile.write(folder, text.get());
        } else {
            Files.deleteIfExists(folder.resolve(id + ScratchFile.EXTENSION));
        }
    }
}
