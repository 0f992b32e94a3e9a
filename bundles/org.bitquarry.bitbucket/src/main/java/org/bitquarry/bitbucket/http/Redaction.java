package org.bitquarry.bitbucket.http;

import java.util.Locale;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Takes secrets out of bodies before anybody sees them. */
final class Redaction {
    static final String HIDDEN = "•••";
    private static final Set<String> SECRET_MEMBERS =
            Set.of("secret", "password", "token", "access_token", "refresh_token", "private_key", "client_secret");
    private static final Set<String> MEMBERS_OF_A_VARIABLE = Set.of("type", "uuid", "key", "value", "secured");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Redaction() {}

    /** Tells whether what bears this name is a secret. */
    static boolean isSecret(String member) {
        return SECRET_MEMBERS.contains(member.toLowerCase(Locale.ROOT));
    }

    static String body(String json) {
        try {
            JsonNode tree = JSON.readTree(json);
            return redact(tree) ? JSON.writerWithDefaultPrettyPrinter().writeValueAsString(tree) : json;
        } catch (JacksonException notJson) {
            return HIDDEN;
        }
    }

    private static boolean redact(JsonNode node) {
        boolean changed = false;
        if (node instanceof ObjectNode object) {
            for (String name : Set.copyOf(object.propertyNames())) {
                boolean secret = isSecret(name) || ("value".equals(name) && isVariable(object));
                if (secret && !object.get(name).isNull()) {
                    object.put(name, HIDDEN);
                    changed = true;
                } else {
                    changed |= redact(object.get(name));
                }
            }
        } else if (node instanceof ArrayNode array) {
            for (JsonNode element : array) {
                changed |= redact(element);
            }
        }
        return changed;
    }

    /** A variable of pipelines may hold a secret, whether it says so or not. */
    private static boolean isVariable(ObjectNode object) {
        return object.path("value").isString() && MEMBERS_OF_A_VARIABLE.containsAll(object.propertyNames());
    }
}
