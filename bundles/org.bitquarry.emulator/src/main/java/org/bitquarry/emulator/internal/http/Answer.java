package org.bitquarry.emulator.internal.http;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * What goes back: a JSON tree or a text, with its status and headers.
 *
 * @param hidden paths left out of the JSON unless {@code fields=} asks for them
 */
public record Answer(
        int status,
        String contentType,
        Optional<JsonNode> json,
        String text,
        Map<String, String> headers,
        List<String> hidden) {

    public static final String JSON = "application/json; charset=utf-8";
    public static final String TEXT = "text/plain";
    public static final String HTML = "text/html; charset=utf-8";

    public Answer {
        headers = Map.copyOf(headers);
        hidden = List.copyOf(hidden);
    }

    public static Answer json(int status, JsonNode json) {
        return new Answer(status, JSON, Optional.of(json), "", Map.of(), List.of());
    }

    public static Answer ok(JsonNode json) {
        return json(200, json);
    }

    public static Answer created(JsonNode json) {
        return json(201, json);
    }

    public static Answer noContent() {
        return text(204, TEXT, "");
    }

    public static Answer text(int status, String contentType, String text) {
        return new Answer(status, contentType, Optional.empty(), text, Map.of(), List.of());
    }

    public Answer hiding(List<String> paths) {
        return new Answer(status, contentType, json, text, headers, paths);
    }

    public Answer withHeader(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Answer(status, contentType, json, text, more, hidden);
    }

    public Answer withJson(JsonNode other) {
        return new Answer(status, contentType, Optional.of(other), text, headers, hidden);
    }

    public boolean succeeded() {
        return status < 300;
    }

    public byte[] bytes() {
        return json.map(JsonNode::toString).orElse(text).getBytes(StandardCharsets.UTF_8);
    }
}
