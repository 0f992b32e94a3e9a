package org.bitquarry.workbench.core.edit;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.bitquarry.connections.PrivateFolder;

/**
 * The journal of one table: a line that names it, then a line an entry. The file is there while something is pending.
 * Not thread-safe: only the journal's own thread writes.
 */
final class JournalFile {
    private Path file;
    private EditTarget target;
    private final Set<String> pending = new LinkedHashSet<>();
    private final List<JournalEntry> unwritten = new ArrayList<>();
    private boolean isRead;

    JournalFile(Path file, EditTarget target) {
        this.file = file;
        this.target = target;
    }

    /** Returns the number of rows that are pending in a journal. */
    static int pending(List<String> lines) {
        Set<String> rows = new LinkedHashSet<>();
        lines.forEach(line -> take(line, rows));
        return rows.size();
    }

    /** Adds entries, and those that could not be written before; the file goes when nothing is pending any more. */
    void append(List<JournalEntry> entries) throws IOException {
        unwritten.addAll(entries);
        readOnce();
        StringBuilder text = new StringBuilder(startOfNextLine());
        Set<String> after = new LinkedHashSet<>(pending);
        for (JournalEntry entry : unwritten) {
            String line = JournalJson.line(entry);
            text.append(line).append('\n');
            take(line, after);
        }
        if (after.isEmpty()) {
            Files.deleteIfExists(file);
        } else {
            write(text.toString());
        }
        pending.clear();
        pending.addAll(after);
        unwritten.clear();
    }

    /**
     * Goes on in another file, for a table that is called otherwise now. Says no where something waits in that file already: new rows of
     * both have the same numbers.
     */
    boolean moveTo(Path place, EditTarget renamed) throws IOException {
        append(List.of());
        boolean there = Files.exists(file);
        // Names that differ by case are one file on some disks.
        boolean same = there && Files.exists(place) && Files.isSameFile(file, place);
        if (Files.exists(place) && !same) {
            return false;
        }
        if (there) {
            List<String> lines = new ArrayList<>(Files.readAllLines(file, StandardCharsets.UTF_8));
            lines.set(0, JournalJson.header(renamed));
            byte[] renamedLines = (String.join("\n", lines) + '\n').getBytes(StandardCharsets.UTF_8);
            new PrivateFolder(file.getParent()).replace(file, renamedLines);
            Files.move(file, place);
        }
        file = place;
        target = renamed;
        return true;
    }

    /** Makes sure that what was added survives a loss of power. */
    void force() throws IOException {
        if (!unwritten.isEmpty()) {
            append(List.of());
        }
        if (Files.exists(file)) {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
        }
    }

    private void readOnce() throws IOException {
        if (!isRead && Files.exists(file)) {
            Files.readAllLines(file, StandardCharsets.UTF_8).forEach(line -> take(line, pending));
        }
        isRead = true;
    }

    /** A file that a crash cut off in the middle of a line goes on with a new one. */
    private String startOfNextLine() throws IOException {
        if (!Files.exists(file) || Files.size(file) == 0) {
            return JournalJson.header(target) + '\n';
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            ByteBuffer last = ByteBuffer.allocate(1);
            channel.read(last, channel.size() - 1);
            return last.get(0) == '\n' ? "" : "\n";
        }
    }

    private void write(String text) throws IOException {
        new PrivateFolder(file.getParent()).make();
        Files.writeString(file, text, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private static void take(String line, Set<String> rows) {
        JournalJson.gist(line).ifPresent(said -> {
            if (said.getValue()) {
                rows.add(said.getKey());
            } else {
                rows.remove(said.getKey());
            }
        });
    }
}
