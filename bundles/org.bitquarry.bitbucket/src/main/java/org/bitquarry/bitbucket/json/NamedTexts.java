package org.bitquarry.bitbucket.json;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;

/** Reads a few texts of an object by the names of its members. */
public final class NamedTexts implements AnswerReader<Map<String, String>> {
    private final Set<String> names;

    /** Names the members. */
    public NamedTexts(String... names) {
        this.names = Set.of(names);
    }

    @Override
    public Map<String, String> read(byte[] body, String asked) {
        Map<String, String> texts = new HashMap<>();
        try (JsonParser parser = Json.FACTORY.createParser(ObjectReadContext.empty(), body)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw Json.unpromised(asked, "the answer is no JSON object.");
            }
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                if (parser.nextToken() == JsonToken.VALUE_STRING && names.contains(name)) {
                    texts.put(name, parser.getString());
                } else {
                    parser.skipChildren();
                }
            }
            return texts;
        } catch (JacksonException broken) {
            throw Json.malformed(asked, broken);
        }
    }
}
