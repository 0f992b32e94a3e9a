package org.bitquarry.emulator.internal.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The content of a state file: the data set that was changed, and the writes that changed it.
 *
 * @param data the data set and its seed; a file of another one is of no use
 * @param generation changes with every reset
 */
record Ledger(String data, String generation, List<Entry> entries) {
    private static final int FORMAT = 1;
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /** A file that is not what it should be. */
    static final class UnreadableException extends Exception {
        private static final long serialVersionUID = 1L;

        UnreadableException(String message) {
            super(message);
        }
    }

    Ledger {
        entries = List.copyOf(entries);
    }

    Ledger and(Entry entry) {
        List<Entry> more = new ArrayList<>(entries);
        more.add(entry);
        return new Ledger(data, generation, more);
    }

    static Ledger read(Path file) throws IOException, UnreadableException {
        try {
            JsonNode json = MAPPER.readTree(Files.readAllBytes(file));
            if (json.path("format").asInt(0) != FORMAT) {
                throw new UnreadableException("it is of another format");
            }
            List<Entry> entries = new ArrayList<>();
            json.path("writes").forEach(each -> entries.add(Entry.read(each)));
            return new Ledger(
                    json.path("data").asString(""), json.path("generation").asString(""), entries);
        } catch (JacksonException | IllegalArgumentException | DateTimeException e) {
            throw new UnreadableException("it is damaged (" + e.getClass().getSimpleName() + ")");
        }
    }

    /** Replaces the file in one step, so that a reader sees the old or the new one. */
    void write(Path file) throws IOException {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("format", FORMAT).put("data", data).put("generation", generation);
        ArrayNode writes = json.putArray("writes");
        entries.forEach(entry -> writes.add(entry.json()));
        Path directory = file.toAbsolutePath().getParent();
        if (directory != null) {
            Files.createDirectories(directory);
        }
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.write(fresh, MAPPER.writeValueAsBytes(json));
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
