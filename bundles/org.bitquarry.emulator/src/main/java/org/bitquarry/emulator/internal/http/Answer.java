package org.bitquarry.emulator.internal.http;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * What goes back: a JSON tree, a text or bytes, with its status and headers.
 *
 * @param binary bytes that go instead of the text
 * @param hidden paths left out of the JSON unless {@code fields=} asks for them
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Answer(
        int status,
        String contentType,
        Optional<JsonNode> json,
        String text,
        Map<String, String> headers,
        List<String> hidden,
        Optional<byte[]> binary) {

    public static final String JSON = "application/json; charset=utf-8";
    public static final String TEXT = "text/plain";
    public static final String BYTES = "application/octet-stream";
    public static final String PNG = "image/png";
    public static final String HTML = "text/html; charset=utf-8";

    public Answer {
        headers = Map.copyOf(headers);
        hidden = List.copyOf(hidden);
    }

    public static Answer json(int status, JsonNode json) {
        return new Answer(status, JSON, Optional.of(json), "", Map.of(), List.of(), Optional.empty());
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
        return new Answer(status, contentType, Optional.empty(), text, Map.of(), List.of(), Optional.empty());
    }

    public static Answer file(byte[] content) {
        return new Answer(200, BYTES, Optional.empty(), "", Map.of(), List.of(), Optional.of(content));
    }

    public static Answer picture(byte[] png) {
        return new Answer(200, PNG, Optional.empty(), "", Map.of(), List.of(), Optional.of(png));
    }

    public Answer hiding(List<String> paths) {
        return new Answer(status, contentType, json, text, headers, paths, binary);
    }

    public Answer withHeader(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Answer(status, contentType, json, text, more, hidden, binary);
    }

    public Answer withJson(JsonNode other) {
        return new Answer(status, contentType, Optional.of(other), text, headers, hidden, binary);
    }

    public boolean succeeded() {
        return status < 300;
    }

    public byte[] bytes() {
        return binary.orElseGet(() -> json.map(JsonNode::toString).orElse(text).getBytes(StandardCharsets.UTF_8));
    }
}
