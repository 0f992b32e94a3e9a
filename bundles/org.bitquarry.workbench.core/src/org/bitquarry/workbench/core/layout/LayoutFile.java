package org.bitquarry.workbench.core.layout;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.bitquarry.connections.PrivateFolder;
import org.bitquarry.connections.ProcessLocks;
import org.bitquarry.model.exchange.CancellationToken;

/** Layouts on the disk: JSON lines, the one that changed last at the end. Several processes may change it; blocks. */
final class LayoutFile {
    private static final String NAME = "columns.jsonl";
    private static final String ASKED = "Keep a layout";
    private static final long LARGEST = 16L << 20;

    private final PrivateFolder folder;
    private final ProcessLocks locks;
    private final Path file;
    private final int most;

    /** Keeps at most so many layouts in a folder, which is made by the first of them. */
    LayoutFile(Path folder, int most) {
        this.folder = new PrivateFolder(folder);
        this.locks = ProcessLocks.in(folder);
        this.file = this.folder.file(NAME);
        this.most = most;
    }

    /** Returns the layouts by their keys. Lines that are none of ours are left out. */
    Map<String, ColumnLayout> read() throws IOException {
        Map<String, ColumnLayout> layouts = new LinkedHashMap<>();
        if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && Files.size(file) <= LARGEST) {
            String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
            text.lines().flatMap(line -> LayoutJson.entry(line).stream()).forEach(entry -> {
                layouts.remove(entry.getKey());
                layouts.put(entry.getKey(), entry.getValue());
            });
        }
        return layouts;
    }

    /** Puts layouts in the place of those with their keys; what others changed in the meantime stays. */
    void change(Map<String, ColumnLayout> changed) throws IOException {
        locks.holdingFile("columns", ASKED, new CancellationToken(), channel -> {
            Map<String, ColumnLayout> all = read();
            changed.forEach((key, layout) -> {
                all.remove(key);
                if (!layout.isNone()) {
                    all.put(key, layout);
                }
            });
            String lines = all.entrySet().stream()
                    .skip(Math.max(0, all.size() - most))
                    .map(entry -> LayoutJson.line(entry.getKey(), entry.getValue()) + "\n")
                    .collect(Collectors.joining());
            folder.replace(file, lines.getBytes(StandardCharsets.UTF_8));
            return ASKED;
        });
    }
}
