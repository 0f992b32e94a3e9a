package org.bitquarry.bitbucket.write;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bitquarry.model.error.Problem;
import org.bitquarry.model.error.RequestRejectedException;
import org.bitquarry.model.table.Column;
import org.bitquarry.model.table.PathTemplate;
import org.bitquarry.model.table.TableDefinition;
import org.bitquarry.model.table.TextForm;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes the JSON bodies of requests. */
final class BodyWriter {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private BodyWriter() {}

    /** Returns the body of a POST: the given columns, but for those that the path holds already. */
    static ObjectNode forInsert(
            TableDefinition table, String path, Map<String, @Nullable Object> values, Map<String, String> defaults) {
        ObjectNode body = NODES.objectNode();
        defaults.forEach((pointer, text) -> put(body, pointer, NODES.stringNode(text)));
        List<String> inPath = PathTemplate.of(path).columnVariables();
        values.forEach((name, value) -> {
            if (!inPath.contains(name)) {
                put(body, table.requireColumn(name), value);
            }
        });
        return body;
    }

    /** Returns the body of a PUT: what is sent again, and over it the new values. */
    static ObjectNode forUpdate(TableDefinition table, ObjectNode again, Map<String, @Nullable Object> values) {
        values.forEach((name, value) -> put(again, table.requireColumn(name), value));
        return again;
    }

    /** Returns the body of a POST that changes a row: the new values below a member. */
    static ObjectNode forChange(TableDefinition table, String member, Map<String, @Nullable Object> values) {
        ObjectNode body = NODES.objectNode();
        put(body, member, forUpdate(table, NODES.objectNode(), values));
        return body;
    }

    /** Copies the members that a PUT sends again from the object that was read. Accounts shrink to their UUID. */
    static ObjectNode resent(JsonNode current, List<String> pointers) {
        ObjectNode body = NODES.objectNode();
        for (String pointer : pointers) {
            JsonNode member = current.at(JsonPointer.compile(pointer));
            if (!member.isMissingNode() && !member.isNull()) {
                put(body, pointer, shortened(member));
            }
        }
        return body;
    }

    private static JsonNode shortened(JsonNode member) {
        if (!(member instanceof ArrayNode array)) {
            return member;
        }
        ArrayNode result = NODES.arrayNode();
        array.forEach(element ->
                result.add(element.has("uuid") ? NODES.objectNode().set("uuid", element.get("uuid")) : element));
        return result;
    }

    private static void put(ObjectNode body, Column column, @Nullable Object value) {
        if (!column.bodyPointer().isEmpty()) {
            put(body, column.bodyPointer(), node(column, value));
        }
    }

    /** Puts a value at a pointer; makes the objects on the way. */
    static void put(ObjectNode body, String pointer, JsonNode value) {
        String[] names = pointer.substring(1).split("/", -1);
        ObjectNode parent = body;
        for (int i = 0; i < names.length - 1; i++) {
            parent = parent.get(names[i]) instanceof ObjectNode child ? child : parent.putObject(names[i]);
        }
        parent.set(names[names.length - 1], value);
    }

    private static JsonNode node(Column column, @Nullable Object value) {
        return switch (value) {
            case null -> NODES.nullNode();
            case String text when column.form() == TextForm.JSON -> parsed(column, text);
            case String text -> NODES.stringNode(text);
            case Long number -> NODES.numberNode(number);
            case Integer number -> NODES.numberNode(number);
            case Double number -> NODES.numberNode(number);
            case Boolean truth -> NODES.booleanNode(truth);
            default -> NODES.stringNode(value.toString());
        };
    }

    private static JsonNode parsed(Column column, String text) {
        try {
            return JSON.readTree(text);
        } catch (JacksonException malformed) {
            String complaint = column.name() + " holds JSON; this text is none.";
            throw new RequestRejectedException(
                    new Problem(column.name(), complaint, column.description()),
                    400,
                    Map.of(column.name(), List.of(complaint)));
        }
    }

    /** Returns what is sent of a body: nothing at all where it has no members, since the path says everything. */
    static Optional<String> sent(ObjectNode body) {
        return body.isEmpty() ? Optional.empty() : Optional.of(text(body));
    }

    /** Returns the text of a body, indented for reading. */
    static String text(JsonNode body) {
        return JSON.writeValueAsString(body);
    }

    /** Reads an answer. */
    static JsonNode tree(String json) {
        return JSON.readTree(json);
    }
}
