package org.bitquarry.emulator.internal.resource;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bitquarry.emulator.internal.http.ApiFailure;
import org.bitquarry.emulator.internal.http.Request;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The JSON object of a write. Reading a member of the wrong type throws a 400 that names it. */
final class Input {
    private final String path;
    private final ObjectNode json;

    private Input(String path, ObjectNode json) {
        this.path = path;
        this.json = json;
    }

    static Input of(Request request) {
        return new Input("", request.body().json());
    }

    /** Whether the member was sent, be it null. */
    boolean has(String name) {
        return json.has(name);
    }

    /** A text; a member that is absent or null gives nothing. */
    Optional<String> text(String name) {
        return member(name).map(value -> {
            if (!value.isString()) {
                throw ApiFailure.field(path + name, "Not a valid string.");
            }
            return value.stringValue();
        });
    }

    /** Throws a 400 when the text is absent or blank. */
    String requiredText(String name) {
        String text = text(name).orElseThrow(() -> ApiFailure.field(path + name, "This field is required."));
        if (text.isBlank()) {
            throw ApiFailure.field(path + name, "This field may not be blank.");
        }
        return text;
    }

    Optional<Boolean> truth(String name) {
        return member(name).map(value -> {
            if (!value.isBoolean()) {
                throw ApiFailure.field(path + name, "Must be a valid boolean.");
            }
            return value.booleanValue();
        });
    }

    Optional<Long> number(String name) {
        return member(name).map(value -> {
            if (!value.isIntegralNumber()) {
                throw ApiFailure.field(path + name, "A valid integer is required.");
            }
            return value.longValue();
        });
    }

    /** An array of texts. */
    Optional<List<String>> texts(String name) {
        return array(name).map(elements -> {
            List<String> texts = new ArrayList<>();
            for (JsonNode element : elements) {
                if (!element.isString()) {
                    throw ApiFailure.field(path + name, "Not a valid string.");
                }
                texts.add(element.stringValue());
            }
            return texts;
        });
    }

    /** An array of objects. */
    Optional<List<Input>> objects(String name) {
        return array(name).map(elements -> {
            List<Input> objects = new ArrayList<>();
            for (JsonNode element : elements) {
                if (!(element instanceof ObjectNode object)) {
                    throw ApiFailure.field(path + name, "Malformed list.");
                }
                objects.add(new Input(path + name + ".", object));
            }
            return objects;
        });
    }

    /** An object; one that is absent or null has no members. */
    Input object(String name) {
        JsonNode value = member(name).orElseGet(JsonNodeFactory.instance::objectNode);
        if (!(value instanceof ObjectNode object)) {
            throw ApiFailure.field(path + name, "Invalid data. Expected a dictionary.");
        }
        return new Input(path + name + ".", object);
    }

    /** The elements of an array as they were sent; none when it is absent. */
    ArrayNode elements(String name) {
        return array(name).map(value -> ((ArrayNode) value).deepCopy()).orElseGet(JsonNodeFactory.instance::arrayNode);
    }

    private Optional<JsonNode> array(String name) {
        return member(name).map(value -> {
            if (!value.isArray()) {
                throw ApiFailure.field(path + name, "Expected a list of items.");
            }
            return value;
        });
    }

    private Optional<JsonNode> member(String name) {
        return json.optional(name).filter(value -> !value.isNull());
    }
}
