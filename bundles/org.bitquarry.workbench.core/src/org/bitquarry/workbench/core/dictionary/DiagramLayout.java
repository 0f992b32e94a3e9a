package org.bitquarry.workbench.core.dictionary;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.bitquarry.model.table.Column;
import org.bitquarry.model.table.Relation;
import org.bitquarry.model.table.Relations;
import org.bitquarry.model.table.SchemaKind;
import org.bitquarry.model.table.TableDefinition;

/**
 * Lays a table's neighbourhood out in three layers. The same texts give the same picture.
 *
 * @param textWidth tells how many pixels a text takes
 * @param lineHeight pixels of a line
 */
public record DiagramLayout(ToIntFunction<String> textWidth, int lineHeight) {
    private static final int MARGIN = 24;
    private static final int PAD = 10;
    private static final int BETWEEN_LAYERS = 96;
    private static final int BETWEEN_BOXES = 16;

    /** One box before it has a place. */
    private record Wish(TableDefinition table, Diagram.Side side, String title, List<Column> columns) {}

    /** Lays out what is within one step of a table. */
    public Diagram of(TableDefinition table, Relations relations) {
        List<Relation> parents = relations.parents(table);
        List<Relation> children = relations.children(table).stream()
                .filter(relation -> !relation.child().equals(table))
                .toList();
        Wish centre = new Wish(table, Diagram.Side.CENTRE, table.name(), joining(table, parents, children));
        List<Wish> left = wishes(parents, table, Diagram.Side.PARENT);
        List<Wish> right = wishes(children, table, Diagram.Side.CHILD);
        int leftWidth = width(left);
        int height = Stream.of(left, List.of(centre), right)
                .mapToInt(this::height)
                .max()
                .orElse(0);
        int centreX = left.isEmpty() ? MARGIN : MARGIN + leftWidth + BETWEEN_LAYERS;
        int rightX = centreX + width(List.of(centre)) + BETWEEN_LAYERS;
        List<Diagram.Box> boxes = new ArrayList<>(column(List.of(centre), centreX, height));
        boxes.addAll(column(left, MARGIN, height));
        boxes.addAll(column(right, rightX, height));
        int end = boxes.stream().mapToInt(box -> box.x() + box.width()).max().orElse(0);
        return new Diagram(boxes, edges(boxes, parents, children), end + MARGIN, height + 2 * MARGIN);
    }

    private static List<Column> joining(TableDefinition table, List<Relation> parents, List<Relation> children) {
        Set<Column> wanted = new LinkedHashSet<>(table.key());
        wanted.addAll(table.parentKey());
        parents.forEach(relation -> relation.joins().forEach(join -> wanted.add(join.from())));
        children.forEach(relation -> relation.joins().forEach(join -> wanted.add(join.to())));
        return table.columns().stream().filter(wanted::contains).toList();
    }

    private static List<Wish> wishes(List<Relation> relations, TableDefinition centre, Diagram.Side side) {
        boolean parent = side == Diagram.Side.PARENT;
        Map<TableDefinition, Set<Column>> byTable = new LinkedHashMap<>();
        relations.forEach(relation -> relation.joins().forEach(join -> byTable.computeIfAbsent(
                        parent ? relation.parent() : relation.child(), table -> new LinkedHashSet<>())
                .add(parent ? join.to() : join.from())));
        return byTable.entrySet().stream()
                .map(entry ->
                        new Wish(entry.getKey(), side, title(entry.getKey(), centre), List.copyOf(entry.getValue())))
                .toList();
    }

    private static String title(TableDefinition table, TableDefinition centre) {
        if (table.equals(centre)) {
            return table.name() + " (itself)";
        }
        return table.kind() == centre.kind() ? table.name() : kind(table.kind()) + '.' + table.name();
    }

    private static String kind(SchemaKind kind) {
        return switch (kind) {
            case INFORMATION -> "Information";
            case PROJECT -> "project";
            case REPOSITORY -> "repository";
            case ALL_PROJECTS -> "AllProjects";
            case ALL_REPOSITORIES -> "AllRepositories";
            case SYS -> "sys";
        };
    }

    private int width(List<Wish> wishes) {
        return wishes.stream()
                        .flatMap(wish -> Stream.concat(
                                Stream.of(wish.title()), wish.columns().stream().map(DiagramLayout::shown)))
                        .mapToInt(textWidth)
                        .max()
                        .orElse(0)
                + 2 * PAD;
    }

    /** The mark of keys needs room, too. */
    private static String shown(Column column) {
        return (column.key() ? "⚿ " : "") + column.name();
    }

    private int height(Wish wish) {
        return lineHeight * (1 + wish.columns().size()) + 2 * PAD;
    }

    private int height(List<Wish> wishes) {
        return wishes.stream().mapToInt(this::height).sum() + BETWEEN_BOXES * Math.max(0, wishes.size() - 1);
    }

    private List<Diagram.Box> column(List<Wish> wishes, int x, int whole) {
        int width = width(wishes);
        int y = MARGIN + (whole - height(wishes)) / 2;
        List<Diagram.Box> boxes = new ArrayList<>();
        for (Wish wish : wishes) {
            List<Diagram.Line> lines = new ArrayList<>();
            int middle = y + PAD / 2 + lineHeight + PAD / 2 + lineHeight / 2;
            for (Column column : wish.columns()) {
                lines.add(new Diagram.Line(column.name(), column.key(), middle));
                middle += lineHeight;
            }
            boxes.add(new Diagram.Box(wish.table(), wish.side(), wish.title(), lines, x, y, width, height(wish)));
            y += height(wish) + BETWEEN_BOXES;
        }
        return boxes;
    }

    private static List<Diagram.Edge> edges(List<Diagram.Box> boxes, List<Relation> parents, List<Relation> children) {
        Diagram.Box centre = boxes.getFirst();
        List<Diagram.Edge> edges = new ArrayList<>();
        for (Relation relation : parents) {
            boxes.stream()
                    .filter(box ->
                            box.side() == Diagram.Side.PARENT && box.table().equals(relation.parent()))
                    .findFirst()
                    .ifPresent(box -> edges.add(new Diagram.Edge(
                            relation,
                            centre.x(),
                            y(centre, relation.joins().getFirst().from()),
                            box.x() + box.width(),
                            y(box, relation.joins().getFirst().to()))));
        }
        for (Relation relation : children) {
            boxes.stream()
                    .filter(box ->
                            box.side() == Diagram.Side.CHILD && box.table().equals(relation.child()))
                    .findFirst()
                    .ifPresent(box -> edges.add(new Diagram.Edge(
                            relation,
                            box.x(),
                            y(box, relation.joins().getFirst().from()),
                            centre.x() + centre.width(),
                            y(centre, relation.joins().getFirst().to()))));
        }
        return edges;
    }

    private static int y(Diagram.Box box, Column column) {
        return box.line(column.name()).map(Diagram.Line::y).orElse(box.y() + box.height() / 2);
    }
}
