package org.bitquarry.workbench.core.history;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The lines of a history's file: an entry each, or the id of one that was taken out. */
final class HistoryJson {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private HistoryJson() {}

    static String line(HistoryEntry entry) {
        ObjectNode line = JsonNodeFactory.instance
                .objectNode()
                .put("id", entry.id())
                .put("at", entry.startedAt().toString())
                .put("datasource", entry.datasource());
        entry.schema().ifPresent(schema -> line.put("schema", schema));
        line.put("sql", entry.sql()).put("is", entry.ending().name().toLowerCase(Locale.ROOT));
        entry.rows().ifPresent(rows -> line.put("rows", rows));
        line.put("requests", entry.requests()).put("millis", entry.took().toMillis());
        entry.problem().ifPresent(problem -> line.put("problem", problem));
        return line.toString();
    }

    /** Reads a line; empty when it is none of ours, such as one that a crash cut off. */
    static Optional<HistoryEntry> entry(String line) {
        try {
            JsonNode node = MAPPER.readTree(line);
            return Optional.of(new HistoryEntry(
                    node.required("id").asString(),
                    Instant.parse(node.required("at").asString()),
                    node.required("datasource").asString(),
                    text(node, "schema"),
                    node.required("sql").asString(),
                    HistoryEntry.Ending.valueOf(node.required("is").asString().toUpperCase(Locale.ROOT)),
                    node.path("rows").isNumber()
                            ? OptionalLong.of(node.path("rows").asLong())
                            : OptionalLong.empty(),
                    node.path("requests").asInt(0),
                    Duration.ofMillis(node.path("millis").asLong(0)),
                    text(node, "problem")));
        } catch (JacksonException | DateTimeException | IllegalArgumentException foreign) {
            return Optional.empty();
        }
    }

    private static Optional<String> text(JsonNode node, String name) {
        return node.path(name).isString() ? Optional.of(node.path(name).asString()) : Optional.empty();
    }
}
