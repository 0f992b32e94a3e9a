package org.bitquarry.workbench.core.edit;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.bitquarry.model.table.TableDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps pending edits over a crash: a file of JSON lines for each table in one folder. Entries are written in their
 * order by a thread of its own, so that a slow disk never holds up the person who types. Thread-safe.
 */
public final class ChangeJournal implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ChangeJournal.class);
    private static final String ENDING = ".jsonl";

    private final Path folder;
    private final ExecutorService writer = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("Bitquarry journal").daemon().factory());
    private final Map<EditTarget, JournalFile> files = new ConcurrentHashMap<>();
    private volatile Optional<String> problem = Optional.empty();

    /** Keeps its files in a folder, which is made when the first edit comes. */
    public ChangeJournal(Path folder) {
        this.folder = folder;
    }

    /** Returns why edits are not being kept at this moment, as a sentence. */
    public Optional<String> problem() {
        return problem;
    }

    /** Returns the journal of a table. */
    public Journal of(EditTarget target) {
        return new TableJournal(files.computeIfAbsent(target, key -> new JournalFile(path(key), key)));
    }

    /** Reads what is kept for a table; what can't be read is left out. Blocks on the disk. */
    public List<JournalEntry> read(EditTarget target, TableDefinition table) {
        flush();
        return lines(path(target)).stream()
                .flatMap(line -> JournalJson.entry(line, table).stream())
                .toList();
    }

    /** Returns the tables for which edits are kept. Blocks on the disk. */
    public List<WaitingEdits> waiting() {
        flush();
        List<WaitingEdits> waiting = new ArrayList<>();
        for (Path file : journals()) {
            List<String> lines = lines(file);
            lines.stream()
                    .limit(1)
                    .flatMap(header -> JournalJson.target(header).stream())
                    .map(target -> new WaitingEdits(target, JournalFile.pending(lines)))
                    .filter(found -> found.rows() > 0)
                    .forEach(waiting::add);
        }
        return waiting;
    }

    /** Throws away what is kept for a table. */
    public void forget(EditTarget target) {
        files.remove(target);
        write(() -> Files.deleteIfExists(path(target)));
    }

    /**
     * Lets what is kept for the tables of a datasource follow its name; what is written for them from now on goes there, too. Blocks on
     * the disk. What can't be moved stays where it was.
     */
    public void rename(String before, String now) {
        await(write(() -> {
            for (Path file : journals()) {
                lines(file).stream()
                        .limit(1)
                        .flatMap(header -> JournalJson.target(header).stream())
                        .filter(target -> target.isOf(before))
                        .forEach(target -> files.computeIfAbsent(target, key -> new JournalFile(file, key)));
            }
            for (EditTarget target : List.copyOf(files.keySet())) {
                if (target.isOf(before) && !target.datasource().equals(now)) {
                    EditTarget renamed = target.in(now);
                    JournalFile file = files.get(target);
                    if (file.moveTo(path(renamed), renamed)) {
                        files.remove(target);
                        files.put(renamed, file);
                    }
                }
            }
        }));
    }

    /** Tries once more to write what could not be written; returns why something still can't, as a sentence. Blocks on the disk. */
    public Optional<String> settle() {
        await(writer.submit(() -> {
            Optional<String> first = Optional.empty();
            for (JournalFile file : files.values()) {
                try {
                    file.force();
                } catch (IOException failure) {
                    first = first.or(() -> Optional.of(sentence(failure)));
                }
            }
            problem = first;
        }));
        return problem;
    }

    private static String sentence(IOException failure) {
        return "Pending edits are not being kept: " + failure.getMessage();
    }

    /** Writes what is left and ends the thread. */
    @Override
    public void close() {
        writer.close();
    }

    private List<Path> journals() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> found = Files.list(folder)) {
            return found.filter(file -> file.getFileName().toString().endsWith(ENDING))
                    .sorted()
                    .toList();
        } catch (IOException failure) {
            LOG.warn("The folder of pending edits can't be read: {}", failure.getMessage());
            return List.of();
        }
    }

    private static List<String> lines(Path file) {
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            return Files.readString(file, StandardCharsets.UTF_8).lines().toList();
        } catch (IOException failure) {
            LOG.warn("Pending edits can't be read: {}", failure.getMessage());
            return List.of();
        }
    }

    private Path path(EditTarget target) {
        return folder.resolve(Stream.of(target.datasource(), target.schema(), target.table())
                        .map(name ->
                                URLEncoder.encode(name, StandardCharsets.UTF_8).replace("*", "%2A"))
                        .reduce((left, right) -> left + "~" + right)
                        .orElseThrow()
                + ENDING);
    }

    private void flush() {
        await(writer.submit(ChangeJournal::takeTurn));
    }

    private static void takeTurn() {
        // All that was asked for before has been written when this runs.
    }

    private static void await(Future<?> written) {
        try {
            written.get();
        } catch (ExecutionException failure) {
            throw new IllegalStateException(failure.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private Future<?> write(DiskAction action) {
        return writer.submit(() -> {
            try {
                action.run();
                problem = Optional.empty();
            } catch (IOException failure) {
                problem = Optional.of(sentence(failure));
                LOG.warn("Pending edits are not being kept: {}", failure.getMessage());
            }
        });
    }

    @FunctionalInterface
    private interface DiskAction {
        void run() throws IOException;
    }

    private final class TableJournal implements Journal {
        private final JournalFile file;

        TableJournal(JournalFile file) {
            this.file = file;
        }

        @Override
        public void write(List<JournalEntry> entries) {
            if (!entries.isEmpty()) {
                ChangeJournal.this.write(() -> file.append(entries));
            }
        }

        @Override
        public void flush() {
            await(ChangeJournal.this.write(file::force));
        }
    }
}
