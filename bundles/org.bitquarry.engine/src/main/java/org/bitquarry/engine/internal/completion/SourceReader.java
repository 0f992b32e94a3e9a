package org.bitquarry.engine.internal.completion;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.bitquarry.engine.SqlToken.Kind;
import org.bitquarry.engine.internal.completion.Node.Group;
import org.bitquarry.engine.internal.completion.Node.Leaf;
import org.bitquarry.model.table.TableDefinition;

/** Finds what a statement reads from, and with which columns. */
final class SourceReader {
    private static final int DEEPEST = 8;

    private final KnownTables tables;
    private final Map<String, Source> views;
    private final int depth;

    private SourceReader(KnownTables tables, Map<String, Source> views, int depth) {
        this.tables = tables;
        this.views = views;
        this.depth = depth;
    }

    static SourceReader of(KnownTables tables) {
        return new SourceReader(tables, Map.of(), 0);
    }

    /** Returns a reader that knows the views of a WITH too, each of which may use those before it. */
    SourceReader with(List<Node> nodes) {
        SourceReader reader = this;
        int i = nodes.stream()
                .takeWhile(node -> node.is("EXPLAIN", "REQUESTS", "PLAN", "FOR"))
                .mapToInt(node -> 1)
                .sum();
        if (i >= nodes.size() || !nodes.get(i).is("WITH")) {
            return this;
        }
        i++;
        while (i < nodes.size() && nodes.get(i) instanceof Leaf name && !name.is("SELECT")) {
            int body = i + 1;
            while (body < nodes.size() && !nodes.get(body).is("AS", ",", "SELECT")) {
                body++;
            }
            if (name.isName()
                    && body + 1 < nodes.size()
                    && nodes.get(body).is("AS")
                    && nodes.get(body + 1) instanceof Group query) {
                reader = reader.and(name, query);
                i = body + 2;
            }
            i++;
        }
        return reader;
    }

    private SourceReader and(Leaf name, Group query) {
        Map<String, Source> more = new HashMap<>(views);
        more.put(name.name().toLowerCase(Locale.ROOT), derived(name.name(), query, name.from()));
        return new SourceReader(tables, Map.copyOf(more), depth);
    }

    /** Returns the names of the views that are known here. */
    List<String> viewNames() {
        return views.values().stream().map(Source::name).sorted().toList();
    }

    /** Returns what a branch reads from or writes to, in the order of the text. */
    List<Source> sources(List<Node> branch) {
        List<Source> found = new ArrayList<>();
        boolean inFrom = false;
        for (int i = 0; i < branch.size(); i++) {
            Node node = branch.get(i);
            boolean begins = node.is("FROM", "JOIN", "INTO", "UPDATE", "USING")
                    && !(i > 0 && branch.get(i - 1).is("FOR"));
            inFrom = node.is("FROM")
                    || (inFrom && !node.is("WHERE", "SELECT", "GROUP", "ORDER", "HAVING", "SET", "LIMIT"));
            if (begins || (inFrom && node.is(","))) {
                read(branch, i + 1, found);
            }
        }
        return found;
    }

    private void read(List<Node> nodes, int begin, List<Source> found) {
        int i = begin;
        while (i < nodes.size() && nodes.get(i).is("LATERAL", "TABLE", "ONLY")) {
            i++;
        }
        if (i >= nodes.size()) {
            return;
        }
        if (nodes.get(i) instanceof Group group) {
            group(nodes, i, group, found);
        } else if (nodes.get(i) instanceof Leaf leaf && leaf.isName()) {
            named(nodes, i, found);
        }
    }

    private void group(List<Node> nodes, int index, Group group, List<Source> found) {
        if (group.nodes().isEmpty() || !group.nodes().getFirst().is("SELECT", "WITH", "VALUES")) {
            if (!nodes.get(index - 1).is("USING")) {
                List<Node> inside = new ArrayList<>(group.nodes());
                inside.addFirst(new Leaf(Kind.KEYWORD, "FROM", group.from(), group.from()));
                found.addAll(sources(inside));
            }
            return;
        }
        String alias = alias(nodes, index + 1).orElse("");
        found.add(derived(alias, group, group.from()));
    }

    private void named(List<Node> nodes, int begin, List<Source> found) {
        List<String> names = new ArrayList<>();
        int i = begin;
        while (i < nodes.size() && nodes.get(i) instanceof Leaf leaf && leaf.isName()) {
            names.add(leaf.name());
            boolean dotted = i + 1 < nodes.size() && nodes.get(i + 1).is(".");
            i += dotted ? 2 : 1;
            if (!dotted) {
                found.add(source(names, alias(nodes, i), nodes.get(begin).from()));
                return;
            }
        }
    }

    private static Optional<String> alias(List<Node> nodes, int index) {
        int i = index < nodes.size() && nodes.get(index).is("AS") ? index + 1 : index;
        return i < nodes.size() && nodes.get(i) instanceof Leaf leaf && leaf.isName()
                ? Optional.of(leaf.name())
                : Optional.empty();
    }

    private Source source(List<String> names, Optional<String> alias, int from) {
        Source view = names.size() == 1 ? views.get(names.getFirst().toLowerCase(Locale.ROOT)) : null;
        if (view != null) {
            return new Source(
                    alias.orElse(view.name()), view.name(), Optional.empty(), Optional.empty(), view.fields(), from);
        }
        Optional<TableDefinition> table = tables.find(names);
        return new Source(
                alias.orElse(table.map(TableDefinition::name).orElse(names.getLast())),
                String.join(".", names),
                names.size() > 1 ? Optional.of(names.get(names.size() - 2)) : Optional.empty(),
                table,
                table.map(found ->
                                found.columns().stream().map(Source.Field::of).toList())
                        .orElse(List.of()),
                from);
    }

    private Source derived(String name, Group query, int from) {
        List<Source.Field> fields =
                depth < DEEPEST ? new SourceReader(tables, views, depth + 1).outputs(query.nodes()) : List.of();
        return new Source(name, "a query", Optional.empty(), Optional.empty(), fields, from);
    }

    /** Returns the columns of a query's first branch. */
    private List<Source.Field> outputs(List<Node> query) {
        SourceReader reader = with(query);
        List<Node> branch = query.stream()
                .dropWhile(node -> !node.is("SELECT"))
                .takeWhile(node -> !node.is("UNION", "EXCEPT", "INTERSECT", "MINUS"))
                .toList();
        List<Source> sources = reader.sources(branch);
        List<Source.Field> fields = new ArrayList<>();
        List<Node> item = new ArrayList<>();
        for (Node node :
                branch.stream().skip(1).takeWhile(node -> !node.is("FROM")).toList()) {
            if (node.is(",")) {
                fields.addAll(SelectItem.fields(item, sources));
                item.clear();
            } else {
                item.add(node);
            }
        }
        fields.addAll(SelectItem.fields(item, sources));
        return fields;
    }
}
