package org.bitquarry.workbench.core.inspect;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** Reads and writes {@link JsonValue}s. */
final class JsonReading {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private JsonReading() {}

    static JsonValue read(String text) {
        return value(node(text));
    }

    /** Returns the tree; of a text without anything in it, one of nothing. */
    static JsonNode node(String text) {
        return MAPPER.readTree(text);
    }

    /** Returns what stands at the end of a way; empty where there is none, or where the text is no JSON. */
    static Optional<JsonValue> at(String text, JsonPath path) {
        try {
            JsonNode found = MAPPER.readTree(text).at(path.pointer());
            return found.isMissingNode() ? Optional.empty() : Optional.of(value(found));
        } catch (JacksonException none) {
            return Optional.empty();
        }
    }

    static String problem(JacksonException broken) {
        var place = broken.getLocation();
        String where = place == null || place.getLineNr() < 0
                ? ""
                : " at line %,d, column %,d".formatted(place.getLineNr(), place.getColumnNr());
        return "This is no JSON" + where + ".";
    }

    static JsonValue value(JsonNode node) {
        if (node.isObject()) {
            List<JsonValue.Member> members = new ArrayList<>();
            node.properties()
                    .forEach(entry -> members.add(new JsonValue.Member(entry.getKey(), value(entry.getValue()))));
            return new JsonValue.Members(members);
        }
        if (node.isArray()) {
            List<JsonValue> items = new ArrayList<>();
            node.forEach(item -> items.add(value(item)));
            return new JsonValue.Items(items);
        }
        if (node.isBoolean()) {
            return new JsonValue.Truth(node.asBoolean());
        }
        if (node.isNumber()) {
            return new JsonValue.Digits(node.asString());
        }
        return node.isString() ? new JsonValue.Text(node.asString()) : new JsonValue.Nothing();
    }

    static String written(JsonValue value) {
        return node(value).toString();
    }

    private static JsonNode node(JsonValue value) {
        JsonNodeFactory made = JsonNodeFactory.instance;
        return switch (value) {
            case JsonValue.Members(List<JsonValue.Member> members) -> {
                var object = made.objectNode();
                members.forEach(member -> object.set(member.name(), node(member.value())));
                yield object;
            }
            case JsonValue.Items(List<JsonValue> items) -> {
                var array = made.arrayNode();
                items.forEach(item -> array.add(node(item)));
                yield array;
            }
            case JsonValue.Text(String text) -> made.stringNode(text);
            case JsonValue.Digits(String digits) -> MAPPER.readTree(digits);
            case JsonValue.Truth(boolean truth) -> made.booleanNode(truth);
            case JsonValue.Nothing nothing -> made.nullNode();
        };
    }
}
