package org.bitquarry.bitbucket.http;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The beginning of an answer's body as others may see it: of JSON, without secrets, and of plain words that say what went
 * wrong. Of anything else nothing is told: what stands in a file or a log nobody can redact, and pages of errors show who was
 * signed in.
 */
final class ToldAnswer {
    /** The most characters. */
    static final int MOST = 8_192;

    /** What a name can be seen to hold only with the whole object at hand is taken for a secret. */
    private static final String VALUE = "value";

    private static final int REFUSALS = 400;
    private static final JsonMapper JSON =
            JsonMapper.builder().disable(StreamWriteFeature.AUTO_CLOSE_CONTENT).build();

    private ToldAnswer() {}

    static Optional<String> begin(RawAnswer answer) {
        if (answer.body().length == 0) {
            return Optional.empty();
        }
        if (answer.claimsJson()) {
            return json(answer.body());
        }
        return answer.status() >= REFUSALS && isPlain(answer)
                ? Optional.of(cut(new String(answer.body(), StandardCharsets.UTF_8)))
                : Optional.empty();
    }

    private static boolean isPlain(RawAnswer answer) {
        return answer.header("content-type")
                .filter(type -> type.toLowerCase(Locale.ROOT).startsWith("text/plain"))
                .isPresent();
    }

    /** Reads no more than is told; a list may have megabytes. */
    private static Optional<String> json(byte[] body) {
        StringWriter told = new StringWriter();
        try (JsonParser parser = JSON.createParser(body);
                JsonGenerator json = JSON.createGenerator(told)) {
            while (told.getBuffer().length() <= MOST && parser.nextToken() != null) {
                copy(parser, json);
                json.flush();
            }
        } catch (JacksonException noJson) {
            return Optional.empty();
        }
        return Optional.of(cut(told.toString()));
    }

    private static void copy(JsonParser parser, JsonGenerator json) {
        json.copyCurrentEvent(parser);
        if (parser.currentToken() != JsonToken.PROPERTY_NAME) {
            return;
        }
        String name = parser.currentName();
        JsonToken value = parser.nextToken();
        if (Redaction.isSecret(name) && value != JsonToken.VALUE_NULL) {
            parser.skipChildren();
            json.writeString(Redaction.HIDDEN);
        } else if (VALUE.equals(name) && value == JsonToken.VALUE_STRING) {
            json.writeString(Redaction.HIDDEN);
        } else {
            json.copyCurrentEvent(parser);
        }
    }

    private static String cut(String text) {
        return text.length() <= MOST ? text : text.substring(0, MOST) + "…";
    }
}
