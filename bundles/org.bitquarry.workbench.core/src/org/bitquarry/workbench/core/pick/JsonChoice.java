package org.bitquarry.workbench.core.pick;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * A JSON array of chosen values, as a text that a person may also type.
 *
 * @param member the member of the array's objects that holds the value; empty when its items are the values themselves
 */
public record JsonChoice(String member) {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /** Returns the values that a text holds; none when it is no JSON array. */
    public List<String> chosen(String json) {
        List<String> values = new ArrayList<>();
        array(json).ifPresent(items -> items.forEach(item -> values.add(value(item))));
        return values;
    }

    /** Returns the text with a value added at its end, or taken out; a text that is no JSON array begins anew. */
    public String toggled(String json, String value) {
        ArrayNode next = JsonNodeFactory.instance.arrayNode();
        boolean found = false;
        for (JsonNode item : array(json).orElseGet(JsonNodeFactory.instance::arrayNode)) {
            if (value(item).equals(value)) {
                found = true;
            } else {
                next.add(item);
            }
        }
        if (!found && member.isEmpty()) {
            next.add(value);
        } else if (!found) {
            next.add(JsonNodeFactory.instance.objectNode().put(member, value));
        }
        return next.toString();
    }

    private String value(JsonNode item) {
        return (member.isEmpty() ? item : item.path(member)).asString("");
    }

    private static Optional<ArrayNode> array(String json) {
        try {
            return MAPPER.readTree(json) instanceof ArrayNode array ? Optional.of(array) : Optional.empty();
        } catch (JacksonException unreadable) {
            return Optional.empty();
        }
    }
}
