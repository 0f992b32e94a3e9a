package org.bitquarry.engine.bitbucket;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Which members objects have, at any depth, and of which types: {@code author.uuid} → string. */
final class Shape {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String NULL = "null";

    private final Map<String, Set<String>> types = new TreeMap<>();

    /** Adds the rows of an answer: those of a page, those of a bare array, or the one object. */
    void add(String json) {
        JsonNode tree = JSON.readTree(json);
        JsonNode values = tree.path("values");
        if (tree.isArray() || values.isArray()) {
            (tree.isArray() ? tree : values).forEach(row -> add("", row));
        } else {
            add("", tree);
        }
    }

    private void add(String path, JsonNode node) {
        if (!path.isEmpty()) {
            types.computeIfAbsent(path, none -> new TreeSet<>()).add(type(node));
        }
        if (node.isObject()) {
            node.properties()
                    .forEach(member ->
                            add(path.isEmpty() ? member.getKey() : path + "." + member.getKey(), member.getValue()));
        }
        node.values().stream().filter(value -> node.isArray()).forEach(element -> add(path + "[]", element));
    }

    private static String type(JsonNode node) {
        return switch (node.getNodeType()) {
            case OBJECT -> "object";
            case ARRAY -> "array";
            case STRING -> "string";
            case NUMBER -> "number";
            case BOOLEAN -> "boolean";
            case NULL -> NULL;
            case BINARY, MISSING, POJO -> "none";
        };
    }

    boolean isEmpty() {
        return types.isEmpty();
    }

    /** Returns how this shape differs from a recorded one: members that it lacks at the top, and other types at any depth. */
    List<String> differences(Shape recorded) {
        List<String> differences = new ArrayList<>();
        recorded.types.forEach((path, wanted) -> {
            Set<String> given = types.get(path);
            if (given == null) {
                if (!path.contains(".") && !path.contains("[]")) {
                    differences.add(path + " is missing");
                }
            } else {
                Set<String> unlike = new TreeSet<>(given);
                unlike.removeAll(wanted);
                boolean onlyNull = wanted.equals(Set.of(NULL)) || given.equals(Set.of(NULL));
                if (!unlike.isEmpty() && !onlyNull) {
                    differences.add(path + " is " + given + " instead of " + wanted);
                }
            }
        });
        return differences;
    }
}
