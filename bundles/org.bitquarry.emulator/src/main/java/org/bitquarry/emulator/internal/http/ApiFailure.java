package org.bitquarry.emulator.internal.http;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A request that the API refuses, with the answer that says so. */
public final class ApiFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Answer answer;

    public ApiFailure(Answer answer) {
        super("HTTP " + answer.status(), null, false, false);
        this.answer = answer;
    }

    public Answer answer() {
        return answer;
    }

    public static ApiFailure of(int status, String message) {
        return new ApiFailure(Answer.json(status, body(message)));
    }

    public static ApiFailure badRequest(String message) {
        return of(400, message);
    }

    public static ApiFailure notFound(String message) {
        return of(404, message);
    }

    /** A refused field, in the form recorded as {@code errors/error-400-03.json}: the message repeats the field's name. */
    public static ApiFailure field(String field, String message) {
        return fields(Map.of(field, List.of(message)));
    }

    public static ApiFailure fields(Map<String, List<String>> fields) {
        ObjectNode body = body(fields.entrySet().stream()
                .map(entry -> entry.getKey() + ": " + String.join(" ", entry.getValue()))
                .collect(Collectors.joining(", ")));
        ObjectNode named = ((ObjectNode) body.get("error")).putObject("fields");
        fields.forEach((field, messages) -> messages.forEach(named.withArray(field)::add));
        return new ApiFailure(Answer.json(400, body));
    }

    public static ApiFailure withDetail(int status, String message, String detail) {
        ObjectNode body = body(message);
        ((ObjectNode) body.get("error")).put("detail", detail);
        return new ApiFailure(Answer.json(status, body));
    }

    /** An error with {@code error.data.key}, as the ref endpoints send it. */
    public static ApiFailure withKey(int status, String message, String key) {
        ObjectNode body = body(message);
        ((ObjectNode) body.get("error")).putObject("data").put("key", key);
        return new ApiFailure(Answer.json(status, body));
    }

    /** The path is none of the API's, recorded as {@code errors/error-404-04.json}. */
    public static ApiFailure noSuchUrl() {
        return withDetail(
                404,
                "Resource not found",
                "There is no API hosted at this URL.\n\nFor information about our API's, please refer to the documentation at: "
                        + "https://developer.atlassian.com/bitbucket/api/2/reference/");
    }

    public static ApiFailure scopes(List<String> required, List<String> granted) {
        ObjectNode body = body("Your credentials lack one or more required privilege scopes.");
        ObjectNode detail = ((ObjectNode) body.get("error")).putObject("detail");
        required.forEach(detail.putArray("required")::add);
        granted.forEach(detail.putArray("granted")::add);
        return new ApiFailure(Answer.json(403, body));
    }

    private static ObjectNode body(String message) {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("type", "error");
        body.putObject("error").put("message", message);
        return body;
    }
}
