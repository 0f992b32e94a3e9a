package org.bitquarry.ui.outline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.bitquarry.engine.SqlPart;
import org.jspecify.annotations.Nullable;

/**
 * A line of the outline. It stays the same while the text moves: its way from the root names it, so that the tree keeps what
 * is expanded and selected.
 */
final class OutlineNode {
    private final String way;
    private final SqlPart part;
    private final @Nullable OutlineNode parent;
    private final List<OutlineNode> children;

    private OutlineNode(String way, SqlPart part, @Nullable OutlineNode parent) {
        this.way = way;
        this.part = part;
        this.parent = parent;
        children = nodes(way, part.parts(), this);
    }

    static List<OutlineNode> of(List<SqlPart> parts) {
        return nodes("", parts, null);
    }

    private static List<OutlineNode> nodes(String way, List<SqlPart> parts, @Nullable OutlineNode parent) {
        Map<String, Integer> met = new HashMap<>();
        List<OutlineNode> nodes = new ArrayList<>();
        for (SqlPart part : parts) {
            String name = part.kind() + " " + part.title();
            int number = met.merge(name, 1, Integer::sum);
            nodes.add(new OutlineNode(way + "/" + name + "#" + number, part, parent));
        }
        return nodes;
    }

    SqlPart part() {
        return part;
    }

    Optional<OutlineNode> parent() {
        return Optional.ofNullable(parent);
    }

    List<OutlineNode> children() {
        return children;
    }

    /** Finds the innermost node at an offset. */
    static Optional<OutlineNode> at(List<OutlineNode> nodes, int offset) {
        return nodes.stream()
                .filter(node -> node.part.offset() <= offset && offset <= node.part.end())
                .reduce((before, later) -> later)
                .map(node -> at(node.children, offset).orElse(node));
    }

    /** Tells whether a text, in small letters, stands in it or in something inside. */
    boolean holds(String wanted) {
        return (part.title() + " " + part.detail()).toLowerCase(Locale.ROOT).contains(wanted)
                || children.stream().anyMatch(child -> child.holds(wanted));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof OutlineNode node && node.way.equals(way);
    }

    @Override
    public int hashCode() {
        return way.hashCode();
    }
}
