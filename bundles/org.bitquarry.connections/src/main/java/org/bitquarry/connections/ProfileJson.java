package org.bitquarry.connections;

import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The JSON of a profile file. What it doesn't know it keeps. */
final class ProfileJson {
    /** The only format so far; a file that names a higher one was written by a newer version. */
    static final int FORMAT = 1;

    /** A key that stands twice may mean one thing to whoever looked at the file, and another to us. */
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private ProfileJson() {}

    /** A file can't be read; the message names no content. */
    static final class MalformedException extends Exception {
        private static final long serialVersionUID = 1L;

        private final boolean newer;

        MalformedException(String message, boolean newer) {
            super(message);
            this.newer = newer;
        }

        /** Tells whether a newer version wrote the file, which is well then. */
        boolean isNewer() {
            return newer;
        }
    }

    /**
     * What a file says.
     *
     * @param profile its settings
     * @param secrets names of secrets that somebody wrote into it; they were not taken over
     * @param root all of it, for the keys that this version doesn't know
     */
    record Document(ConnectionProfile profile, List<String> secrets, ObjectNode root) {
        /** Shows the profile only: the rest may hold a secret. */
        @Override
        public String toString() {
            return profile.toString();
        }
    }

    static Document read(byte[] bytes) throws MalformedException {
        return document(tree(bytes));
    }

    static Document document(ObjectNode root) throws MalformedException {
        int format = root.path("format").asInt(0);
        if (format > FORMAT) {
            throw new MalformedException("a newer version of Bitquarry wrote it", true);
        }
        String name = text(root, "name");
        if (name.isBlank()) {
            throw new MalformedException("it has no name", false);
        }
        List<String> secrets = new ArrayList<>();
        Map<String, String> properties = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> entry : root.path("properties").properties()) {
            if (isSensitive(entry.getKey())) {
                secrets.add(entry.getKey());
            } else if (entry.getValue().isValueNode() && !entry.getValue().isNull()) {
                properties.put(entry.getKey(), entry.getValue().asString());
            }
        }
        ConnectionProfile profile = new ConnectionProfile(
                name,
                text(root, "group"),
                Category.of(text(root, "category")),
                root.path("readOnly").asBoolean(false),
                properties);
        return new Document(profile, secrets, root);
    }

    /** Returns a profile as JSON. */
    static ObjectNode tree(ConnectionProfile profile) {
        return tree(profile, Optional.empty());
    }

    /** Writes a profile over what the file held before; keys that this version doesn't know stay, secrets don't. */
    static byte[] write(ConnectionProfile profile, Optional<Document> before) {
        return MAPPER.writeValueAsBytes(tree(profile, before));
    }

    private static ObjectNode tree(ConnectionProfile profile, Optional<Document> before) {
        ObjectNode root = MAPPER.createObjectNode();
        root.put("format", FORMAT);
        root.put("name", profile.name());
        root.put("group", profile.group());
        root.put("category", profile.category().map(Category::label).orElse(""));
        root.put("readOnly", profile.readOnly());
        ObjectNode properties = root.putObject("properties");
        profile.properties().forEach(properties::put);
        before.map(Document::root).ifPresent(old -> {
            keepUnknown(old, root);
            if (old.path("properties") instanceof ObjectNode oldProperties) {
                keepStructures(oldProperties, properties);
            }
        });
        return root;
    }

    private static void keepUnknown(ObjectNode from, ObjectNode to) {
        for (Map.Entry<String, JsonNode> entry : from.properties()) {
            if (!to.has(entry.getKey()) && !isSensitive(entry.getKey())) {
                to.set(entry.getKey(), entry.getValue());
            }
        }
    }

    /** Unknown texts travel in the profile itself; unknown arrays and objects only in the file. */
    private static void keepStructures(ObjectNode from, ObjectNode to) {
        for (Map.Entry<String, JsonNode> entry : from.properties()) {
            if (!entry.getValue().isValueNode()
                    && !to.has(entry.getKey())
                    && ConnectionProperties.named(entry.getKey()).isEmpty()) {
                to.set(entry.getKey(), entry.getValue());
            }
        }
    }

    private static boolean isSensitive(String name) {
        return ConnectionProperties.named(name)
                .filter(ConnectionProperty::sensitive)
                .isPresent();
    }

    private static String text(ObjectNode root, String key) throws MalformedException {
        JsonNode node = root.path(key);
        if (node.isMissingNode() || node.isNull()) {
            return "";
        }
        if (!node.isString()) {
            throw new MalformedException(key + " is no text", false);
        }
        return node.stringValue();
    }

    static ObjectNode tree(byte[] bytes) throws MalformedException {
        try {
            if (MAPPER.readTree(StrictText.of(bytes)) instanceof ObjectNode root) {
                return root;
            }
        } catch (CharacterCodingException e) {
            throw new MalformedException("it is no text in UTF-8", false);
        } catch (JacksonException e) {
            TokenStreamLocation place = e.getLocation();
            throw new MalformedException(
                    "it is no JSON" + (place == null ? "" : " at line " + place.getLineNr()), false);
        }
        throw new MalformedException("it is no JSON object", false);
    }
}
