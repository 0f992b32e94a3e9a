package org.bitquarry.emulator.internal.http;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The {@code fields=} parameter. Plain names keep only what they name; {@code +name} brings in what is hidden by default; {@code -name}
 * leaves out; {@code *} stands for every name of a level.
 */
public final class Projection {
    private final List<List<String>> kept = new ArrayList<>();
    private final List<List<String>> added = new ArrayList<>();
    private final List<List<String>> removed = new ArrayList<>();

    private Projection() {}

    public static Projection parse(String fields) {
        Projection projection = new Projection();
        for (String entry : fields.split(",")) {
            String field = entry.strip();
            if (field.startsWith("+")) {
                projection.added.add(path(field.substring(1)));
            } else if (field.startsWith("-")) {
                projection.removed.add(path(field.substring(1)));
            } else if (!field.isEmpty()) {
                projection.kept.add(path(field));
            }
        }
        return projection;
    }

    /** What is left of an answer. Changes nothing in the tree that it is given. */
    public JsonNode apply(JsonNode tree, List<String> hiddenPaths) {
        List<List<String>> hidden = hiddenPaths.stream().map(Projection::path).toList();
        List<List<String>> asked = new ArrayList<>(kept);
        asked.addAll(added);
        List<List<String>> out = new ArrayList<>(removed);
        hidden.stream()
                .filter(path -> asked.stream().noneMatch(want -> covers(want, path)))
                .forEach(out::add);
        JsonNode whole = out.isEmpty() ? tree : without(tree, out);
        return kept.isEmpty() ? whole : only(whole, asked);
    }

    /** Whether asking for {@code want} asks for {@code path} or for something within it; a wildcard does not. */
    private static boolean covers(List<String> want, List<String> path) {
        return want.size() >= path.size() && want.subList(0, path.size()).equals(path);
    }

    private static JsonNode only(JsonNode node, List<List<String>> paths) {
        if (node instanceof ArrayNode array) {
            ArrayNode copy = JsonNodeFactory.instance.arrayNode(array.size());
            array.forEach(element -> copy.add(only(element, paths)));
            return copy;
        }
        if (!(node instanceof ObjectNode object)) {
            return node;
        }
        ObjectNode copy = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> member : object.properties()) {
            List<List<String>> below = below(paths, member.getKey());
            if (below.stream().anyMatch(List::isEmpty)) {
                copy.set(member.getKey(), member.getValue());
            } else if (!below.isEmpty()
                    && (member.getValue().isContainer() || member.getValue().isNull())) {
                copy.set(member.getKey(), only(member.getValue(), below));
            }
        }
        return copy;
    }

    private static JsonNode without(JsonNode node, List<List<String>> paths) {
        if (node instanceof ArrayNode array) {
            ArrayNode copy = JsonNodeFactory.instance.arrayNode(array.size());
            array.forEach(element -> copy.add(without(element, paths)));
            return copy;
        }
        if (!(node instanceof ObjectNode object)) {
            return node;
        }
        ObjectNode copy = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> member : object.properties()) {
            List<List<String>> below = below(paths, member.getKey());
            if (below.isEmpty()) {
                copy.set(member.getKey(), member.getValue());
            } else if (below.stream().noneMatch(List::isEmpty)) {
                copy.set(member.getKey(), without(member.getValue(), below));
            }
        }
        return copy;
    }

    private static List<List<String>> below(List<List<String>> paths, String name) {
        return paths.stream()
                .filter(path -> path.getFirst().equals(name) || path.getFirst().equals("*"))
                .map(path -> path.subList(1, path.size()))
                .toList();
    }

    private static List<String> path(String field) {
        return Arrays.asList(field.split("\\."));
    }
}
