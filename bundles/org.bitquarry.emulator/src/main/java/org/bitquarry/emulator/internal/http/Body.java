package org.bitquarry.emulator.internal.http;

import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The body of a request. Immutable. */
public final class Body {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final byte[] bytes;

    public Body(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    public static Body of(String text) {
        return new Body(text.getBytes(StandardCharsets.UTF_8));
    }

    public String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    /** The body as a JSON object; an empty body is an empty object. Throws a 400 for anything else. */
    public ObjectNode json() {
        if (bytes.length == 0) {
            return JsonNodeFactory.instance.objectNode();
        }
        try {
            JsonNode tree = MAPPER.readTree(bytes);
            if (tree instanceof ObjectNode object) {
                return object;
            }
            throw ApiFailure.withDetail(400, "Bad request", "The body is not a JSON object.");
        } catch (JacksonException e) {
            throw ApiFailure.withDetail(400, "Bad request", "The body is not valid JSON.");
        }
    }

    /** The body as form parameters, for the endpoints that take a form. */
    public Parameters form() {
        return Parameters.parse(text());
    }
}
