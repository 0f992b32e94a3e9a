package org.bitquarry.bitbucket.json;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bitquarry.model.table.Column;
import org.bitquarry.model.table.TextForm;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;

/**
 * Decodes items into rows by the columns' JSON pointers: one walk over the tokens, which skips whatever no column points
 * at. Immutable.
 */
public final class RowDecoder {
    private final List<Column> columns;
    private final Map<String, @Nullable Object> constants;
    private final Node root = new Node();

    /**
     * Makes a decoder.
     *
     * @param columns the row's cells in their order
     * @param constants values that don't come from the item, by column name: what the URL bound
     */
    public RowDecoder(List<Column> columns, Map<String, @Nullable Object> constants) {
        this.columns = List.copyOf(columns);
        this.constants = new HashMap<>(constants);
        for (int slot = 0; slot < columns.size(); slot++) {
            Column column = columns.get(slot);
            if (!constants.containsKey(column.name()) && isInItem(column)) {
                root.at(column.pointer()).slots.add(slot);
            }
        }
    }

    /** Tells whether a column's value is part of the item: by its pointer, or as the whole of it. */
    private static boolean isInItem(Column column) {
        return !column.pointer().isEmpty() || isWholeItem(column);
    }

    /** Tells whether a column holds the whole item. */
    public static boolean isWholeItem(Column column) {
        return column.pointer().isEmpty() && column.form() == TextForm.JSON;
    }

    /** Decodes the object at the parser's token; leaves the parser at its end. */
    @Nullable
    Object[] decode(JsonParser parser, String asked) {
        Object[] row = new @Nullable Object[columns.size()];
        for (int slot = 0; slot < row.length; slot++) {
            row[slot] = constants.get(columns.get(slot).name());
        }
        visit(parser, root, row, asked);
        return row;
    }

    private void visit(JsonParser parser, Node node, @Nullable Object[] row, String asked) {
        if (!node.slots.isEmpty() && !node.children.isEmpty() && parser.currentToken() == JsonToken.START_OBJECT) {
            String text = CellReader.json(parser);
            node.slots.forEach(slot -> row[slot] = text);
            try (JsonParser again = Json.FACTORY.createParser(ObjectReadContext.empty(), text)) {
                again.nextToken();
                members(again, node, row, asked);
            }
        } else if (!node.slots.isEmpty()) {
            cells(parser, node, row, asked);
        } else if (parser.currentToken() == JsonToken.START_OBJECT) {
            members(parser, node, row, asked);
        } else {
            parser.skipChildren();
        }
    }

    private void cells(JsonParser parser, Node node, @Nullable Object[] row, String asked) {
        int first = node.slots.getFirst();
        Object value = CellReader.read(parser, columns.get(first), asked);
        for (int slot : node.slots) {
            row[slot] = value;
        }
    }

    private void members(JsonParser parser, Node node, @Nullable Object[] row, String asked) {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            Node child = node.children.get(parser.currentName());
            parser.nextToken();
            if (child == null) {
                parser.skipChildren();
            } else {
                visit(parser, child, row, asked);
            }
        }
    }

    /** A place in the item: the cells that it fills, and what is below it. */
    private static final class Node {
        private final Map<String, Node> children = new HashMap<>();
        private final List<Integer> slots = new ArrayList<>();

        Node at(String pointer) {
            Node node = this;
            if (!pointer.isEmpty()) {
                for (String name : pointer.substring(1).split("/", -1)) {
                    node = node.children.computeIfAbsent(name, missing -> new Node());
                }
            }
            return node;
        }
    }
}
