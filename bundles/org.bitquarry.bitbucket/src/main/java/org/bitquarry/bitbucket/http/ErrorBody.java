package org.bitquarry.bitbucket.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the JSON body of an error says. A body that is not JSON says nothing: it may hold anything, users' data included.
 *
 * @param message the main sentence
 * @param detail more of it
 * @param fields complaints by field
 * @param required scopes that would be enough
 * @param granted scopes that the credential has
 */
record ErrorBody(
        Optional<String> message,
        Optional<String> detail,
        Map<String, List<String>> fields,
        List<String> required,
        List<String> granted) {
    private static final int LARGEST = 64 * 1024;
    private static final int LONGEST_TEXT = 500;
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final ErrorBody SILENT =
            new ErrorBody(Optional.empty(), Optional.empty(), Map.of(), List.of(), List.of());

    ErrorBody {
        fields = Map.copyOf(fields);
        required = List.copyOf(required);
        granted = List.copyOf(granted);
    }

    static ErrorBody of(RawAnswer answer) {
        if (!answer.claimsJson() || answer.body().length == 0 || answer.body().length > LARGEST) {
            return SILENT;
        }
        try {
            JsonNode error = JSON.readTree(answer.body()).path("error");
            JsonNode detail = error.path("detail");
            return new ErrorBody(
                    text(error.path("message")),
                    text(detail),
                    fields(error.path("fields")),
                    texts(detail.path("required")),
                    texts(detail.path("granted")));
        } catch (JacksonException malformed) {
            return SILENT;
        }
    }

    private static Map<String, List<String>> fields(JsonNode node) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        node.properties()
                .forEach(entry -> fields.put(
                        entry.getKey(),
                        entry.getValue().isArray()
                                ? texts(entry.getValue())
                                : text(entry.getValue()).map(List::of).orElse(List.of())));
        return fields;
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(element -> text(element).ifPresent(texts::add));
        return texts;
    }

    private static Optional<String> text(JsonNode node) {
        return node.stringValueOpt()
                .map(text -> text.replaceAll("\\s+", " ").strip())
                .filter(text -> !text.isEmpty() && text.indexOf('<') < 0)
                .map(text -> text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) + "…" : text);
    }

    /** Returns all that it says as one sentence; empty when it says nothing. */
    String sentence() {
        StringBuilder text = new StringBuilder(message.orElse(""));
        fields.forEach((field, complaints) -> {
            String complaint = String.join(" ", complaints);
            if (text.indexOf(complaint) < 0) {
                text.append(text.isEmpty() ? "" : " ")
                        .append(field)
                        .append(": ")
                        .append(complaint);
            }
        });
        detail.ifPresent(more -> text.append(text.isEmpty() ? "" : " ").append(more));
        return text.isEmpty() || ".!?…".indexOf(text.charAt(text.length() - 1)) >= 0 ? text.toString() : text + ".";
    }
}
