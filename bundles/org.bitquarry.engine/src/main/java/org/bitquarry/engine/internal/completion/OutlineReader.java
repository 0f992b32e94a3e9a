package org.bitquarry.engine.internal.completion;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bitquarry.engine.SqlFold;
import org.bitquarry.engine.SqlPart;
import org.bitquarry.engine.SqlPart.Kind;
import org.bitquarry.engine.SqlToken;
import org.bitquarry.engine.internal.completion.Node.Group;
import org.bitquarry.engine.internal.completion.Node.Leaf;
import org.bitquarry.engine.internal.text.Region;
import org.bitquarry.engine.internal.text.Script;
import org.bitquarry.engine.internal.text.TitleComment;

/** Finds the parts of a script. One a script. */
public final class OutlineReader {
    private static final String[] QUERIES = {"SELECT", "WITH", "VALUES", "GETDELETED"};
    private static final int MOST_TABLES = 4;

    private final Script script;

    private OutlineReader(Script script) {
        this.script = script;
    }

    /** Returns the statements of a script. */
    public static List<SqlPart> read(String text) {
        OutlineReader reader = new OutlineReader(Script.of(text));
        return reader.script.regions().stream()
                .filter(region -> !region.isBlank())
                .map(reader::statement)
                .toList();
    }

    /** Returns what can be folded, in the order of the text. */
    public static List<SqlFold> folds(String text) {
        Stream<SqlFold> parts = read(text).stream()
                .flatMap(OutlineReader::withParts)
                .filter(part -> part.kind() != Kind.TABLE)
                .map(part -> new SqlFold(part.offset(), part.length(), false));
        Stream<SqlFold> comments = Script.of(text).tokens().stream()
                .filter(token -> token.kind() == SqlToken.Kind.COMMENT)
                .map(token -> new SqlFold(token.offset(), token.length(), true));
        return Stream.concat(parts, comments)
                .filter(fold -> text.substring(fold.offset(), fold.offset() + fold.length())
                                .indexOf('\n')
                        >= 0)
                .sorted((one, other) -> Integer.compare(one.offset(), other.offset()))
                .toList();
    }

    private static Stream<SqlPart> withParts(SqlPart part) {
        return Stream.concat(Stream.of(part), part.parts().stream().flatMap(OutlineReader::withParts));
    }

    private SqlPart statement(Region region) {
        List<SqlToken> tokens = script.tokens().stream()
                .filter(SqlToken::isSignificant)
                .filter(token -> token.offset() >= region.begin() && token.end() <= region.finish())
                .toList();
        List<Node> nodes = Node.nest(script.text(), tokens);
        List<SqlPart> parts = parts(nodes, region.finish());
        String verb = verb(nodes);
        Optional<String> name = TitleComment.before(script.text(), script.tokens(), region.begin());
        String tables = named(parts);
        return new SqlPart(
                kind(verb),
                name.orElse(verb),
                name.map(given -> verb + (tables.isEmpty() ? "" : " " + tables)).orElse(tables),
                region.begin(),
                region.finish() - region.begin(),
                region.begin(),
                parts);
    }

    /** Returns what a person calls the statement: its first word, or what it explains. */
    private static String verb(List<Node> nodes) {
        return nodes.stream()
                .filter(Leaf.class::isInstance)
                .map(Leaf.class::cast)
                .map(leaf -> leaf.text().toUpperCase(Locale.ROOT))
                .findFirst()
                .orElse("");
    }

    private static Kind kind(String verb) {
        return switch (verb) {
            case "SELECT", "WITH", "VALUES", "GETDELETED" -> Kind.QUERY;
            case "INSERT", "UPDATE", "DELETE", "UPSERT", "MERGE" -> Kind.CHANGE;
            case "EXEC", "EXECUTE", "CALL" -> Kind.CALL;
            case String other -> Kind.OTHER;
        };
    }

    private static String named(List<SqlPart> parts) {
        return parts.stream()
                .filter(part -> part.kind() == Kind.TABLE)
                .map(SqlPart::title)
                .distinct()
                .limit(MOST_TABLES)
                .collect(Collectors.joining(", "));
    }

    private List<SqlPart> parts(List<Node> nodes, int finish) {
        List<SqlPart> parts = new ArrayList<>();
        for (int i = 0; i < nodes.size(); i++) {
            if (nodes.get(i) instanceof Group group) {
                group(nodes, i, group, finish, parts);
            } else if (i > 0 && isTablePlace(nodes, i) && nodes.get(i) instanceof Leaf leaf && leaf.isName()) {
                parts.add(table(nodes, i));
            }
        }
        return parts;
    }

    private void group(List<Node> nodes, int index, Group group, int finish, List<SqlPart> parts) {
        boolean query = !group.nodes().isEmpty() && group.nodes().getFirst().is(QUERIES);
        List<SqlPart> inside = parts(group.nodes(), finish);
        if (!query) {
            parts.addAll(inside);
            return;
        }
        int end = group.closed() ? group.to() : finish;
        Optional<Leaf> view =
                index > 1 && nodes.get(index - 1).is("AS") ? viewName(nodes, index - 2) : Optional.empty();
        parts.add(view.map(name -> new SqlPart(
                        Kind.VIEW, name.name(), named(inside), name.from(), end - name.from(), name.from(), inside))
                .orElseGet(() -> new SqlPart(
                        Kind.SUBQUERY,
                        "query",
                        named(inside),
                        group.from(),
                        end - group.from(),
                        group.from(),
                        inside)));
    }

    /** Before AS stands the view's name, or its columns and before them its name. */
    private static Optional<Leaf> viewName(List<Node> nodes, int index) {
        int at = nodes.get(index) instanceof Group && index > 0 ? index - 1 : index;
        return nodes.get(at) instanceof Leaf leaf && leaf.isName() ? Optional.of(leaf) : Optional.empty();
    }

    private static boolean isTablePlace(List<Node> nodes, int index) {
        Node before = nodes.get(index - 1);
        boolean inFrom = Clause.of(nodes.subList(0, index)) == Clause.FROM;
        return before.is("FROM", "JOIN", "INTO", "UPDATE", "ONLY", "LATERAL") || (inFrom && before.is(",", "USING"));
    }

    private static SqlPart table(List<Node> nodes, int begin) {
        List<String> names = new ArrayList<>();
        int end = begin;
        for (int i = begin; i < nodes.size() && nodes.get(i) instanceof Leaf leaf && leaf.isName(); i += 2) {
            names.add(leaf.name());
            end = i;
            if (i + 1 >= nodes.size() || !nodes.get(i + 1).is(".")) {
                break;
            }
        }
        int from = nodes.get(begin).from();
        return new SqlPart(
                Kind.TABLE, String.join(".", names), "", from, nodes.get(end).to() - from, from, List.of());
    }
}
