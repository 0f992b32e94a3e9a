package org.bitquarry.workbench.core.layout;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bitquarry.connections.PrivateFolder;
import org.bitquarry.connections.ProcessLocks;
import org.bitquarry.model.exchange.CancellationToken;

/**
 * Values by their keys on the disk: lines, the one that changed last at the end. Several processes may change it; blocks.
 *
 * @param <V> what is kept
 */
final class LinesFile<V> {
    private static final String ASKED = "Keep a layout";
    private static final long LARGEST = 16L << 20;

    private final PrivateFolder folder;
    private final ProcessLocks locks;
    private final Path file;
    private final int most;
    private final Lines<V> lines;
    private final String name;

    /** How a value stands in a line. */
    interface Lines<V> {
        /** Returns the line, without its end. */
        String line(String key, V value);

        /** Reads a line; empty when it is none of ours. */
        Optional<Map.Entry<String, V>> entry(String line);

        /** Returns the value that is not kept. */
        V none();
    }

    /** Keeps at most so many values in a file of that name in a folder, which is made by the first of them. */
    LinesFile(Path folder, String name, int most, Lines<V> lines) {
        this.folder = new PrivateFolder(folder);
        this.locks = ProcessLocks.in(folder);
        this.name = name;
        this.file = this.folder.file(name + ".jsonl");
        this.most = most;
        this.lines = lines;
    }

    /** Returns the value that is not kept. */
    V none() {
        return lines.none();
    }

    /** Returns the values by their keys. Lines that are none of ours are left out. */
    Map<String, V> read() throws IOException {
        Map<String, V> values = new LinkedHashMap<>();
        if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && Files.size(file) <= LARGEST) {
            String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
            text.lines().flatMap(line -> lines.entry(line).stream()).forEach(entry -> {
                values.remove(entry.getKey());
                values.put(entry.getKey(), entry.getValue());
            });
        }
        return values;
    }

    /** Puts values in the place of those with their keys; what others changed in the meantime stays. */
    void change(Map<String, V> changed) throws IOException {
        locks.holdingFile(name, ASKED, new CancellationToken(), channel -> {
            Map<String, V> all = read();
            changed.forEach((key, value) -> {
                all.remove(key);
                if (!value.equals(lines.none())) {
                    all.put(key, value);
                }
            });
            String text = all.entrySet().stream()
                    .skip(Math.max(0, all.size() - most))
                    .map(entry -> lines.line(entry.getKey(), entry.getValue()) + "\n")
                    .collect(Collectors.joining());
            folder.replace(file, text.getBytes(StandardCharsets.UTF_8));
            return ASKED;
        });
    }
}
