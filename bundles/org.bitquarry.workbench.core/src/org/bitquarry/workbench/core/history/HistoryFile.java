package org.bitquarry.workbench.core.history;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bitquarry.connections.PrivateFolder;
import org.bitquarry.connections.ProcessLocks;
import org.bitquarry.model.exchange.CancellationToken;

/**
 * The history on the disk: JSON lines, the newest last; of two lines with the same id the later one holds. Several
 * processes may add to it, one at a time. Thread-safe; blocks.
 */
final class HistoryFile {
    private static final String NAME = "history.jsonl";
    private static final String ASKED = "Keep the history";
    private static final long LARGEST = 32L << 20;

    private final PrivateFolder folder;
    private final ProcessLocks locks;
    private final Path file;
    private final int most;

    /** Keeps at most so many entries in a folder, which is made by the first of them. */
    HistoryFile(Path folder, int most) {
        this.folder = new PrivateFolder(folder);
        this.locks = ProcessLocks.in(folder);
        this.file = this.folder.file(NAME);
        this.most = most;
    }

    /** Returns the entries, the oldest first. Lines that are none of ours are left out. */
    List<HistoryEntry> read() throws IOException {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return List.of();
        }
        Map<String, HistoryEntry> entries = new LinkedHashMap<>();
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        text.lines().flatMap(line -> HistoryJson.entry(line).stream()).forEach(entry -> entries.put(entry.id(), entry));
        List<HistoryEntry> all = List.copyOf(entries.values());
        return all.subList(Math.max(0, all.size() - most), all.size());
    }

    /** Adds entries, or what became of some that are there. */
    void add(Collection<HistoryEntry> entries) throws IOException {
        String lines = lines(entries);
        locked(() -> {
            if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && Files.size(file) + lines.length() <= LARGEST) {
                append(lines);
            } else {
                List<HistoryEntry> before = read();
                // Every other one goes when it is full, so that it is not written anew with each statement.
                folder.replace(
                        file,
                        (lines(before.subList(before.size() / 2, before.size())) + lines)
                                .getBytes(StandardCharsets.UTF_8));
            }
        });
    }

    /** Takes entries out; those that others added in the meantime stay. */
    void remove(Set<String> ids) throws IOException {
        locked(() -> {
            List<HistoryEntry> left =
                    read().stream().filter(entry -> !ids.contains(entry.id())).toList();
            folder.replace(file, lines(left).getBytes(StandardCharsets.UTF_8));
        });
    }

    /** What a process that died left unfinished is ended with a line break. */
    private void append(String lines) throws IOException {
        try (FileChannel channel =
                FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS)) {
            long size = channel.size();
            ByteBuffer last = ByteBuffer.allocate(1);
            boolean whole = size == 0 || channel.read(last, size - 1) == 1 && last.get(0) == '\n';
            ByteBuffer bytes = StandardCharsets.UTF_8.encode(whole ? lines : "\n" + lines);
            channel.position(size);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        }
    }

    private static String lines(Collection<HistoryEntry> entries) {
        return entries.stream().map(entry -> HistoryJson.line(entry) + "\n").collect(Collectors.joining());
    }

    private interface Work {
        void run() throws IOException;
    }

    private void locked(Work work) throws IOException {
        locks.holdingFile("history", ASKED, new CancellationToken(), channel -> {
            work.run();
            return ASKED;
        });
    }
}
