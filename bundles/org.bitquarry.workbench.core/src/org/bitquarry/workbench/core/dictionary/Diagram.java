package org.bitquarry.workbench.core.dictionary;

import java.util.List;
import java.util.Optional;
import org.bitquarry.model.table.Relation;
import org.bitquarry.model.table.TableDefinition;

/**
 * A table's neighbourhood, laid out: what it points at on the left, the table in the middle, what points at it on the right.
 *
 * @param boxes the tables; the one in the middle is the first
 * @param edges who points at whom
 * @param width of all of it, in pixels
 * @param height of all of it
 */
public record Diagram(List<Box> boxes, List<Edge> edges, int width, int height) {
    /** Copies the lists. */
    public Diagram {
        boxes = List.copyOf(boxes);
        edges = List.copyOf(edges);
    }

    /** Where a table stands. */
    public enum Side {
        /** The table in the middle points at it. */
        PARENT,
        /** The table itself. */
        CENTRE,
        /** It points at the table in the middle. */
        CHILD
    }

    /**
     * A table.
     *
     * @param table which
     * @param side where it stands
     * @param title its name, with the kind of its schema where that is another one
     * @param lines the columns that join
     * @param x of its left side
     * @param y of its upper side
     * @param width of it
     * @param height of it
     */
    public record Box(
            TableDefinition table, Side side, String title, List<Line> lines, int x, int y, int width, int height) {
        /** Copies the lines. */
        public Box {
            lines = List.copyOf(lines);
        }

        /** Tells whether a point is in it. */
        public boolean contains(int px, int py) {
            return px >= x && px < x + width && py >= y && py < y + height;
        }

        Optional<Line> line(String column) {
            return lines.stream().filter(line -> line.column().equals(column)).findFirst();
        }
    }

    /**
     * A column of a box.
     *
     * @param column its name
     * @param key it is part of the key
     * @param y of its middle
     */
    public record Line(String column, boolean key, int y) {}

    /**
     * A column that points at another one, from its table's side to the other's.
     *
     * @param relation what it means
     * @param fromX where it begins, at the child
     * @param fromY where it begins
     * @param toX where it ends, at the parent
     * @param toY where it ends
     */
    public record Edge(Relation relation, int fromX, int fromY, int toX, int toY) {
        /** Returns the corner between both: half way. */
        public int middle() {
            return (fromX + toX) / 2;
        }

        /** Tells whether a point is within so many pixels of the line. */
        public boolean isNear(int px, int py, int distance) {
            return isNear(px, py, fromX, fromY, middle(), fromY, distance)
                    || isNear(px, py, middle(), fromY, middle(), toY, distance)
                    || isNear(px, py, middle(), toY, toX, toY, distance);
        }

        private static boolean isNear(int px, int py, int x1, int y1, int x2, int y2, int distance) {
            return px >= Math.min(x1, x2) - distance
                    && px <= Math.max(x1, x2) + distance
                    && py >= Math.min(y1, y2) - distance
                    && py <= Math.max(y1, y2) + distance;
        }
    }

    /** Returns the table in the middle. */
    public Box centre() {
        return boxes.getFirst();
    }

    /** Returns the box at a point. */
    public Optional<Box> at(int x, int y) {
        return boxes.stream().filter(box -> box.contains(x, y)).findFirst();
    }

    /** Returns the boxes of a side, from above. */
    public List<Box> side(Side side) {
        return boxes.stream().filter(box -> box.side() == side).toList();
    }

    /**
     * Returns the box that a person reaches by an arrow key.
     *
     * @param dx -1 to the left, 1 to the right
     * @param dy -1 up, 1 down
     */
    public Box next(Box from, int dx, int dy) {
        List<Box> column = side(from.side());
        if (dy != 0) {
            return column.get(Math.clamp((long) column.indexOf(from) + dy, 0, column.size() - 1));
        }
        int side = Math.clamp((long) from.side().ordinal() + dx, 0, Side.values().length - 1);
        return side(Side.values()[side]).stream()
                .min((one, other) -> Integer.compare(distance(from, one), distance(from, other)))
                .orElse(from);
    }

    private static int distance(Box one, Box other) {
        return Math.abs(one.y() + one.height() / 2 - other.y() - other.height() / 2);
    }

    /** Tells in words what is drawn, for who doesn't see it. */
    public String words() {
        return centre().title() + " points at " + names(Side.PARENT) + "; at it point " + names(Side.CHILD) + ".";
    }

    private String names(Side side) {
        List<String> names = side(side).stream().map(Box::title).toList();
        return names.isEmpty() ? "nothing" : String.join(", ", names);
    }
}
