package org.bitquarry.bitbucket.json;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bitquarry.model.table.Column;
import org.bitquarry.model.table.Place;
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
    /** The column of each cell that is read: of the row's, and of the further places of some. */
    private final List<Column> cells;

    private final Map<Integer, List<Integer>> further = new HashMap<>();
    private final Map<Integer, String> meanings = new HashMap<>();

    /**
     * Makes a decoder.
     *
     * @param columns the row's cells in their order
     * @param constants values that don't come from the item, by column name: what the URL bound
     */
    public RowDecoder(List<Column> columns, Map<String, @Nullable Object> constants) {
        this.columns = List.copyOf(columns);
        this.constants = new HashMap<>(constants);
        cells = new ArrayList<>(columns);
        for (int slot = 0; slot < columns.size(); slot++) {
            Column column = columns.get(slot);
            if (!constants.containsKey(column.name()) && isInItem(column)) {
                if (column.places().isEmpty()) {
                    root.at(column.pointer()).slots.add(slot);
                } else {
                    further.put(slot, places(column));
                }
            }
        }
    }

    private List<Integer> places(Column column) {
        List<Integer> slots = new ArrayList<>();
        for (Place place : column.places()) {
            int slot = cells.size();
            cells.add(column);
            slots.add(slot);
            Node node = root.at(place.pointer());
            place.meaning().ifPresentOrElse(meaning -> meanings.put(slot, meaning), () -> node.slots.add(slot));
            if (place.meaning().isPresent()) {
                node.marks.add(slot);
            }
        }
        return slots;
    }

    /** Tells whether a column's value is part of the item: by its pointer, or as the whole of it. */
    private static boolean isInItem(Column column) {
        return (!column.pointer().isEmpty() && !column.pointer().equals(Column.MEMBER_NAME)) || isWholeItem(column);
    }

    /** Tells whether a column holds the whole item. */
    public static boolean isWholeItem(Column column) {
        return column.pointer().isEmpty() && column.form() == TextForm.JSON;
    }

    /** Decodes the object at the parser's token; leaves the parser at its end. */
    @Nullable
    Object[] decode(JsonParser parser, String asked) {
        return decode(parser, "", asked);
    }

    /** Decodes the object that is a member of another, with its name. */
    @Nullable
    Object[] decode(JsonParser parser, String name, String asked) {
        @Nullable Object[] row = new @Nullable Object[cells.size()];
        for (int slot = 0; slot < columns.size(); slot++) {
            row[slot] = columns.get(slot).pointer().equals(Column.MEMBER_NAME)
                    ? name
                    : constants.get(columns.get(slot).name());
        }
        visit(parser, root, row, asked);
        if (further.isEmpty()) {
            return row;
        }
        further.forEach((slot, places) -> row[slot] = firstFilled(row, places));
        return Arrays.copyOf(row, columns.size());
    }

    private static @Nullable Object firstFilled(@Nullable Object[] row, List<Integer> places) {
        return places.stream()
                .map(place -> row[place])
                .filter(value -> value != null && !"".equals(value))
                .findFirst()
                .orElse(null);
    }

    private void visit(JsonParser parser, Node node, @Nullable Object[] row, String asked) {
        if (parser.currentToken() != JsonToken.VALUE_NULL) {
            node.marks.forEach(slot -> row[slot] = meanings.get(slot));
        }
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
        Object value = CellReader.read(parser, cells.get(first), asked);
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
        private final List<Integer> marks = new ArrayList<>();

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
