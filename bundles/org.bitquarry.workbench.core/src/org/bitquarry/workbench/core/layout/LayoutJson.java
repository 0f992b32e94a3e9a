package org.bitquarry.workbench.core.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.bitquarry.model.table.SqlType;
import org.bitquarry.workbench.core.inspect.JsonPath;
import org.bitquarry.workbench.core.inspect.PathColumn;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A layout as a line of JSON. */
final class LayoutJson implements LinesFile.Lines<ColumnLayout> {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final int WIDEST = 10_000;

    @Override
    public String line(String key, ColumnLayout layout) {
        ObjectNode line = JsonNodeFactory.instance.objectNode().put("rows", key);
        ArrayNode places = line.putArray("columns");
        for (ColumnLayout.Place place : layout.places()) {
            ObjectNode node = places.addObject().put("name", place.name());
            place.width().ifPresent(width -> node.put("width", width));
            if (place.hidden()) {
                node.put("hidden", true);
            }
            if (place.frozen()) {
                node.put("frozen", true);
            }
        }
        ArrayNode sort = line.putArray("sort");
        for (ColumnLayout.Order order : layout.sort()) {
            sort.addObject().put("name", order.name()).put("descending", order.descending());
        }
        if (!layout.added().isEmpty()) {
            ArrayNode added = line.putArray("added");
            for (PathColumn part : layout.added()) {
                ObjectNode node = added.addObject()
                        .put("source", part.source())
                        .put("type", part.type().name());
                part.path().steps().forEach(node.putArray("path")::add);
            }
        }
        return line.toString();
    }

    @Override
    public Optional<Map.Entry<String, ColumnLayout>> entry(String line) {
        try {
            JsonNode node = MAPPER.readTree(line);
            List<ColumnLayout.Place> places = new ArrayList<>();
            for (JsonNode place : node.required("columns")) {
                int width = place.path("width").asInt(0);
                places.add(new ColumnLayout.Place(
                        place.required("name").asString(),
                        width > 0 && width <= WIDEST ? OptionalInt.of(width) : OptionalInt.empty(),
                        place.path("hidden").asBoolean(false),
                        place.path("frozen").asBoolean(false)));
            }
            List<ColumnLayout.Order> sort = new ArrayList<>();
            for (JsonNode order : node.path("sort")) {
                sort.add(new ColumnLayout.Order(
                        order.required("name").asString(),
                        order.path("descending").asBoolean(false)));
            }
            List<PathColumn> added = new ArrayList<>();
            for (JsonNode part : node.path("added")) {
                added.add(part(part));
            }
            return Optional.of(Map.entry(node.required("rows").asString(), new ColumnLayout(places, sort, added)));
        } catch (JacksonException | IllegalArgumentException foreign) {
            return Optional.empty();
        }
    }

    private static PathColumn part(JsonNode part) {
        List<String> steps = new ArrayList<>();
        part.required("path").forEach(step -> steps.add(step.asString()));
        return new PathColumn(
                part.required("source").asString(),
                new JsonPath(steps),
                SqlType.valueOf(part.required("type").asString()));
    }

    @Override
    public ColumnLayout none() {
        return ColumnLayout.NONE;
    }
}
