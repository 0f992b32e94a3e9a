package org.bitquarry.workbench.core.edit;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** JSON as text: what a person reads of it, and whether it is any. What isn't JSON comes through without harm. */
final class JsonText {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private JsonText() {}

    /** Leaves out the blanks outside of strings; stops when so many characters have been written. */
    static String compact(String json, int longest) {
        StringBuilder compact = new StringBuilder(Math.min(json.length(), longest));
        boolean inString = false;
        boolean escaped = false;
        for (int at = 0; at < json.length() && compact.length() < longest; at++) {
            char character = json.charAt(at);
            if (inString || !isBlank(character)) {
                compact.append(character);
            }
            boolean quote = character == '"' && !escaped;
            inString = quote != inString;
            escaped = inString && character == '\\' && !escaped;
        }
        return compact.toString();
    }

    /** Returns what keeps a text from being JSON, with its place; empty when it is. */
    static Optional<String> problem(String text) {
        if (text.isBlank()) {
            return Optional.of("it can't be empty.");
        }
        try {
            MAPPER.readTree(text);
            return Optional.empty();
        } catch (JacksonException unreadable) {
            @Nullable TokenStreamLocation place = unreadable.getLocation();
            return Optional.of(
                    place == null
                            ? "it can't be read."
                            : "line %d, column %d can't be read.".formatted(place.getLineNr(), place.getColumnNr()));
        }
    }

    private static boolean isBlank(char character) {
        return character == ' ' || character == '\n' || character == '\r' || character == '\t';
    }
}
