package org.bitquarry.workbench.core.places;

import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The lines of the file of places. */
final class PlaceJson {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private PlaceJson() {}

    /**
     * A line.
     *
     * @param place which
     * @param favourite whether it is a favourite; else it was opened
     */
    record Line(Place place, boolean favourite) {}

    static String text(Collection<Line> lines) {
        return lines.stream().map(line -> written(line) + "\n").collect(Collectors.joining());
    }

    private static String written(Line line) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("is", line.favourite() ? "favourite" : "recent")
                .put("datasource", line.place().datasource());
        line.place().schema().ifPresent(schema -> node.put("schema", schema));
        line.place().table().ifPresent(table -> node.put("table", table));
        return node.toString();
    }

    /** Reads a line; empty when it is none of ours. */
    static Optional<Line> read(String line) {
        try {
            JsonNode node = MAPPER.readTree(line);
            return Optional.of(new Line(
                    new Place(node.required("datasource").asString(), text(node, "schema"), text(node, "table")),
                    "favourite".equals(node.path("is").asString(""))));
        } catch (JacksonException | IllegalArgumentException foreign) {
            return Optional.empty();
        }
    }

    private static Optional<String> text(JsonNode node, String name) {
        return node.path(name).isString() ? Optional.of(node.path(name).asString()) : Optional.empty();
    }
}
