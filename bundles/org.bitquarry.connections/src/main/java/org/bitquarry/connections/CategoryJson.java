package org.bitquarry.connections;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bitquarry.connections.ProfileJson.MalformedException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The JSON of the file of categories. Changes the entry that is meant and leaves everything else as it is. */
final class CategoryJson {
    private static final String LIST = "categories";
    private static final String LABEL = "label";
    private static final String COLOUR = "colour";
    private static final String CONFIRM = "confirmCommits";
    private static final String TYPE = "typeForIrreversible";
    private static final String CAP = "requestCap";
    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private CategoryJson() {}

    static ObjectNode empty() {
        ObjectNode root = MAPPER.createObjectNode();
        root.put("format", ProfileJson.FORMAT);
        root.putArray(LIST);
        return root;
    }

    static ObjectNode tree(byte[] bytes) throws MalformedException {
        ObjectNode root = ProfileJson.tree(bytes);
        if (root.path("format").asInt(0) > ProfileJson.FORMAT) {
            throw new MalformedException("a newer version of Bitquarry wrote it", true);
        }
        if (!(root.path(LIST) instanceof ArrayNode)) {
            throw new MalformedException("it has no list of categories", false);
        }
        return root;
    }

    static byte[] bytes(ObjectNode root) {
        return MAPPER.writeValueAsBytes(root);
    }

    static List<CategoryRules> rules(ObjectNode root) throws MalformedException {
        List<CategoryRules> found = new ArrayList<>();
        for (JsonNode entry : root.path(LIST)) {
            CategoryRules rules = rules(entry);
            if (CategoryRules.in(found, rules.category()).isPresent()) {
                throw new MalformedException("it has " + rules.category().label() + " twice", false);
            }
            found.add(rules);
        }
        return found;
    }

    private static CategoryRules rules(JsonNode entry) throws MalformedException {
        Category category = category(entry.path(LABEL));
        CategoryRules usual = CategoryRules.of(category);
        return new CategoryRules(
                category,
                CategoryColour.named(entry.path(COLOUR).asString("")).orElse(usual.colour()),
                isOn(entry, CONFIRM, usual.confirmsCommits()),
                isOn(entry, TYPE, usual.typesForIrreversible()),
                cap(entry.path(CAP)));
    }

    private static Category category(JsonNode label) throws MalformedException {
        try {
            return Category.of(label.isString() ? label.stringValue() : "")
                    .orElseThrow(() -> new MalformedException("a category has no label", false));
        } catch (IllegalArgumentException e) {
            throw new MalformedException("a label is not one line", false);
        }
    }

    /** What protects is not turned off by a slip of whoever wrote the file. */
    private static boolean isOn(JsonNode entry, String key, boolean usual) throws MalformedException {
        JsonNode value = entry.path(key);
        if (value.isMissingNode()) {
            return usual;
        }
        if (!value.isBoolean()) {
            throw new MalformedException(key + " is neither true nor false", false);
        }
        return value.booleanValue();
    }

    private static Optional<Integer> cap(JsonNode value) throws MalformedException {
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isInt() || value.intValue() < CategoryRules.LEAST_CAP || value.intValue() > CategoryRules.MOST_CAP) {
            throw new MalformedException(CAP + " is no number that can be a cap", false);
        }
        return Optional.of(value.intValue());
    }

    /** Writes rules over those of their category, or adds them. */
    static void put(ObjectNode root, CategoryRules rules) {
        ObjectNode entry =
                entry(root, rules.category()).orElseGet(() -> list(root).addObject());
        entry.put(LABEL, rules.category().label());
        entry.put(COLOUR, rules.colour().id());
        entry.put(CONFIRM, rules.confirmsCommits());
        entry.put(TYPE, rules.typesForIrreversible());
        rules.requestCap().ifPresentOrElse(cap -> entry.put(CAP, cap), () -> entry.remove(CAP));
    }

    static void remove(ObjectNode root, Category category) {
        ArrayNode list = list(root);
        for (int index = list.size() - 1; index >= 0; index--) {
            if (isOf(list.path(index), category)) {
                list.remove(index);
            }
        }
    }

    private static Optional<ObjectNode> entry(ObjectNode root, Category category) {
        for (JsonNode node : list(root)) {
            if (node instanceof ObjectNode object && isOf(object, category)) {
                return Optional.of(object);
            }
        }
        return Optional.empty();
    }

    private static boolean isOf(JsonNode entry, Category category) {
        return entry.path(LABEL).asString("").strip().equalsIgnoreCase(category.label());
    }

    private static ArrayNode list(ObjectNode root) {
        return (ArrayNode) root.path(LIST);
    }
}
