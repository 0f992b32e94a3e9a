package org.bitquarry.ui.explorer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bitquarry.model.table.SchemaKind;
import org.bitquarry.ui.explorer.ExplorerNode.Favourite;
import org.bitquarry.ui.explorer.ExplorerNode.Favourites;
import org.bitquarry.ui.explorer.ExplorerNode.Group;
import org.bitquarry.ui.explorer.ExplorerNode.Message;
import org.bitquarry.ui.explorer.ExplorerNode.Procedure;
import org.bitquarry.ui.explorer.ExplorerNode.Schema;
import org.bitquarry.ui.explorer.ExplorerNode.Source;
import org.bitquarry.ui.explorer.ExplorerNode.Table;
import org.bitquarry.ui.explorer.ExplorerNode.TableColumn;

/**
 * Which loaded nodes a filter lets through: those whose name holds its text, what is above them, and everything below
 * them. Schemas of a kind share their tables, which are therefore looked at once a kind. Columns are found with their table only. A dot leads from a schema to its tables, as in SQL.
 */
final class FilterMatches {
    /** Beyond this the person reads no more, and typing has to stay fluid. */
    private static final int MOST_EXPANDED = 40;
    /** Nobody looks through more; every line costs time when it comes and when it goes. */
    static final int MOST_SHOWN = 500;

    private final ExplorerModel model;
    private final NameFilter filter;
    private final Map<Tables, Boolean> kindsWithMatch = new HashMap<>();

    /**
     * Tables that match together or not at all.
     *
     * @param kind of schema that has them
     * @param led whether what was typed names that schema before a dot
     */
    private record Tables(SchemaKind kind, boolean led) {}

    FilterMatches(ExplorerModel model, NameFilter filter) {
        this.model = model;
        this.filter = filter;
    }

    List<ExplorerNode> atTop(List<ExplorerNode> nodes) {
        return nodes.stream().filter(this::isWanted).toList();
    }

    /** Returns those of a node's children that are let through. */
    List<ExplorerNode> among(ExplorerNode parent, List<ExplorerNode> children) {
        List<ExplorerNode> wanted = children.stream().filter(this::isWanted).toList();
        // What is not listed yet may match, too: then nothing else is shown instead.
        boolean mayMatch = parent instanceof Source source && model.isPartial(source);
        List<ExplorerNode> found = wanted.isEmpty() && !mayMatch ? children : wanted;
        return parent instanceof Source source && found.size() > MOST_SHOWN ? first(source, found) : found;
    }

    private static List<ExplorerNode> first(Source source, List<ExplorerNode> found) {
        List<ExplorerNode> shown = new ArrayList<>(found.subList(0, MOST_SHOWN));
        shown.add(SourceLines.left(source, found.size() - MOST_SHOWN));
        return shown;
    }

    /** Tells whether a node itself is what somebody looks for. */
    static boolean isMatch(NameFilter filter, ExplorerNode node) {
        return !(node instanceof Message) && (filter.matches(node.name()) || filter.leadsTo(path(node)));
    }

    /** Tells whether a node is called what was typed: who types a whole name means it. */
    static boolean isExact(NameFilter filter, ExplorerNode node) {
        return !(node instanceof Message) && filter.isExactly(node.name(), path(node));
    }

    /** Tells whether a node, or one below it, has the text in its name. */
    private boolean isWanted(ExplorerNode node) {
        if (isMatch(filter, node)) {
            return true;
        }
        return switch (node) {
            case Group group -> model.allChildren(group).stream().anyMatch(this::isWanted);
            case Favourites favourites -> model.allChildren(favourites).stream().anyMatch(this::isWanted);
            case Favourite favourite -> false;
            case Source source -> model.isPartial(source) || hasWantedSchema(source);
            case Schema schema -> filter.matches(schema.schema().description()) || isWantedBelow(schema);
            case Table table -> false;
            case TableColumn column -> false;
            case Procedure procedure -> false;
            case Message message -> false;
        };
    }

    private boolean isWantedBelow(Schema schema) {
        return kindsWithMatch.computeIfAbsent(
                new Tables(schema.schema().kind(), filter.leadsInto(path(schema))),
                tables -> model.allChildren(schema).stream().anyMatch(this::isWanted));
    }

    /** Returns the names that lead to a node; none to what has no place in a datasource. */
    private static List<String> path(ExplorerNode node) {
        return switch (node) {
            case Source source -> List.of(source.name());
            case Schema schema -> List.of(schema.source().name(), schema.name());
            case Table table -> path(table.schema(), table.name());
            case Procedure procedure -> path(procedure.schema(), procedure.name());
            case Group group -> List.of();
            case Favourites favourites -> List.of();
            case Favourite favourite -> List.of();
            case TableColumn column -> List.of();
            case Message message -> List.of();
        };
    }

    private static List<String> path(Schema schema, String name) {
        return List.of(schema.source().name(), schema.name(), name);
    }

    private boolean hasWantedSchema(Source source) {
        kindsWithMatch.clear();
        return model.allChildren(source).stream().anyMatch(this::isWanted);
    }

    /** Returns the keys of the nodes to expand, so that what was found can be seen. */
    Set<String> expanded() {
        Set<String> keys = new HashSet<>();
        model.roots().forEach(node -> expandTowardsMatches(node, keys));
        return keys;
    }

    private static boolean isLeaf(ExplorerNode node) {
        return node instanceof Table || node instanceof Procedure || node instanceof Message;
    }

    private void expandTowardsMatches(ExplorerNode node, Set<String> keys) {
        if (keys.size() >= MOST_EXPANDED || isLeaf(node)) {
            return;
        }
        if (hasWantedBelow(node)) {
            keys.add(node.key());
            model.children(node).forEach(child -> expandTowardsMatches(child, keys));
        }
    }

    private boolean hasWantedBelow(ExplorerNode node) {
        return switch (node) {
            case Source source -> model.isPartial(source) || hasWantedSchema(source);
            case Schema schema -> isWantedBelow(schema);
            case Group group -> model.allChildren(group).stream().anyMatch(this::isWanted);
            case Favourites favourites -> model.allChildren(favourites).stream().anyMatch(this::isWanted);
            case Favourite favourite -> false;
            case Table table -> false;
            case TableColumn column -> false;
            case Procedure procedure -> false;
            case Message message -> false;
        };
    }
}
