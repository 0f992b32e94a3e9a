package org.bitquarry.workbench.core.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What a person wants to see of a table, as a line of JSON. */
final class TableViewJson implements LinesFile.Lines<TableView> {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    @Override
    public String line(String key, TableView view) {
        ObjectNode line = JsonNodeFactory.instance.objectNode().put("table", key);
        ArrayNode filters = line.putArray("filters");
        view.filters()
                .forEach(filter ->
                        filters.addObject().put("column", filter.column()).put("typed", filter.typed()));
        ArrayNode conditions = line.putArray("conditions");
        view.conditions().forEach(conditions::add);
        view.order()
                .ifPresent(order ->
                        line.putObject("order").put("name", order.name()).put("descending", order.descending()));
        return line.toString();
    }

    @Override
    public Optional<Map.Entry<String, TableView>> entry(String line) {
        try {
            JsonNode node = MAPPER.readTree(line);
            List<TableView.Filter> filters = new ArrayList<>();
            for (JsonNode filter : node.required("filters")) {
                filters.add(new TableView.Filter(
                        filter.required("column").asString(),
                        filter.required("typed").asString()));
            }
            List<String> conditions = new ArrayList<>();
            for (JsonNode condition : node.path("conditions")) {
                conditions.add(condition.asString());
            }
            Optional<ColumnLayout.Order> order = Optional.of(node.path("order"))
                    .filter(JsonNode::isObject)
                    .map(found -> new ColumnLayout.Order(
                            found.required("name").asString(),
                            found.path("descending").asBoolean(false)));
            return Optional.of(Map.entry(node.required("table").asString(), new TableView(filters, conditions, order)));
        } catch (JacksonException | IllegalArgumentException foreign) {
            return Optional.empty();
        }
    }

    @Override
    public TableView none() {
        return TableView.NONE;
    }
}
