package org.bitquarry.engine.internal.completion;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.bitquarry.engine.SqlName;
import org.bitquarry.engine.SqlName.Role;
import org.bitquarry.engine.SqlToken.Kind;
import org.bitquarry.engine.internal.completion.Node.Group;
import org.bitquarry.engine.internal.completion.Node.Leaf;

/** Tells what the names of one statement mean. One a statement. */
final class NameReader {
    private static final String[] SET_OPERATORS = {"UNION", "EXCEPT", "INTERSECT", "MINUS"};

    private final KnownTables tables;
    private final List<SqlName> names = new ArrayList<>();

    NameReader(KnownTables tables) {
        this.tables = tables;
    }

    /** Returns the names whose meaning is known, in the order of the text. */
    List<SqlName> read(List<Node> statement) {
        nodes(statement, List.of());
        return names.stream()
                .sorted((one, other) -> Integer.compare(one.offset(), other.offset()))
                .toList();
    }

    private void nodes(List<Node> nodes, List<Level> around) {
        int begin = 0;
        for (int i = 0; i <= nodes.size(); i++) {
            if (i == nodes.size() || (i > begin && nodes.get(i).is(SET_OPERATORS))) {
                branch(nodes, nodes.subList(begin, i), around);
                begin = i;
            }
        }
    }

    private void branch(List<Node> nodes, List<Node> branch, List<Level> around) {
        Branch read = new Branch(nodes, branch, around);
        for (int i = 0; i < branch.size(); i++) {
            if (branch.get(i) instanceof Group group) {
                nodes(group.nodes(), with(around, read.level(i)));
            } else {
                i = read.name(i);
            }
        }
    }

    private static List<Level> with(List<Level> around, Level level) {
        List<Level> levels = new ArrayList<>(around);
        levels.add(level);
        return levels;
    }

    private void add(Role role, Leaf leaf) {
        names.add(new SqlName(role, leaf.from(), leaf.to() - leaf.from()));
    }

    /** One branch of a query, or what stands in one pair of parentheses. */
    private final class Branch {
        private final List<Node> nodes;
        private final List<Node> branch;
        private final List<Level> around;
        private final Scope scope;
        private final Set<String> aliases = new HashSet<>();

        Branch(List<Node> nodes, List<Node> branch, List<Level> around) {
            this.nodes = nodes;
            this.branch = branch;
            this.around = around;
            scope = Scope.of(with(around, level(branch.size())), tables);
        }

        Level level(int index) {
            return new Level(nodes, branch, branch.subList(0, index));
        }

        /** Reads the name that begins at an index, if one does; returns the index of its last part. */
        int name(int begin) {
            if (!(branch.get(begin) instanceof Leaf leaf) || !mayBeName(leaf, begin)) {
                return begin;
            }
            List<Leaf> parts = new ArrayList<>(List.of(leaf));
            int end = begin;
            while (end + 2 < branch.size()
                    && branch.get(end + 1).is(".")
                    && branch.get(end + 2) instanceof Leaf next
                    && next.isName()) {
                parts.add(next);
                end += 2;
            }
            judge(parts, begin, end + 1 < branch.size() ? Optional.of(branch.get(end + 1)) : Optional.empty());
            return end;
        }

        /** LEFT and RIGHT are words of the language and functions. */
        private boolean mayBeName(Leaf leaf, int index) {
            return leaf.isName() || (leaf.is("LEFT", "RIGHT") && isCall(index));
        }

        private boolean isCall(int index) {
            return index + 1 < branch.size() && branch.get(index + 1) instanceof Group;
        }

        private void judge(List<Leaf> parts, int begin, Optional<Node> next) {
            Optional<Node> previous = begin > 0 ? Optional.of(branch.get(begin - 1)) : Optional.empty();
            Clause own = Clause.of(branch.subList(0, begin));
            Clause clause = own == Clause.NONE && !around.isEmpty()
                    ? Clause.of(around.getLast().before())
                    : own;
            boolean top = own != Clause.NONE;
            if (own == Clause.CALL
                    && previous.filter(node -> node.is("EXEC", "EXECUTE", "CALL"))
                            .isPresent()) {
                procedure(parts);
            } else if (isTablePlace(previous, clause, top)) {
                table(parts);
            } else if (isView(parts, own, next)) {
                add(Role.TABLE, parts.getFirst());
            } else if (previous.filter(node -> node.is("AS")).isPresent() || isAlias(previous, own)) {
                alias(parts.getFirst(), own);
            } else if (next.filter(Group.class::isInstance).isPresent() && parts.size() == 1) {
                add(Role.FUNCTION, parts.getFirst());
            } else {
                value(parts);
            }
        }

        private boolean isTablePlace(Optional<Node> previous, Clause clause, boolean top) {
            if (previous.isEmpty()) {
                return !top
                        && !around.isEmpty()
                        && around.getLast()
                                .last(0)
                                .filter(node -> node.is("FROM", "JOIN", "LATERAL", ","))
                                .isPresent()
                        && clause == Clause.FROM;
            }
            Node before = previous.get();
            return before.is("FROM", "JOIN", "INTO", "UPDATE", "LATERAL", "ONLY")
                    || (before.is("USING") && clause == Clause.FROM)
                    || (before.is(",") && clause == Clause.FROM && top);
        }

        private boolean isView(List<Leaf> parts, Clause own, Optional<Node> next) {
            return own == Clause.WITH
                    && parts.size() == 1
                    && next.filter(node -> node.is("AS") || node instanceof Group)
                            .isPresent();
        }

        /** A second operand without an operator in between is another name of the first. */
        private boolean isAlias(Optional<Node> previous, Clause own) {
            boolean named = own == Clause.FROM || own == Clause.SELECT || own == Clause.UPDATE || own == Clause.INTO;
            return named && previous.filter(this::isOperand).isPresent();
        }

        private boolean isOperand(Node node) {
            if (!(node instanceof Leaf leaf)) {
                return true;
            }
            return leaf.isName()
                    || leaf.kind() == Kind.NUMBER
                    || leaf.kind() == Kind.STRING
                    || leaf.is("END", "NULL", "TRUE", "FALSE");
        }

        private void alias(Leaf name, Clause own) {
            if (own == Clause.SELECT) {
                aliases.add(name.name().toLowerCase(Locale.ROOT));
            }
            add(Role.ALIAS, name);
        }

        private void procedure(List<Leaf> parts) {
            if (tables.procedure(texts(parts)).isPresent()) {
                add(Role.PROCEDURE, parts.getLast());
                qualifier(parts, Role.SCHEMA);
            }
        }

        private void table(List<Leaf> parts) {
            boolean view = parts.size() == 1
                    && scope.reader().viewNames().stream()
                            .anyMatch(parts.getFirst().name()::equalsIgnoreCase);
            if (view || tables.find(texts(parts)).isPresent()) {
                add(Role.TABLE, parts.getLast());
                qualifier(parts, Role.SCHEMA);
            }
        }

        private void value(List<Leaf> parts) {
            List<String> texts = texts(parts);
            if (scope.field(texts).isPresent()) {
                add(Role.COLUMN, parts.getLast());
                qualifier(parts, Role.ALIAS);
            } else if (parts.size() == 1 && isNamed(parts.getFirst())) {
                add(Role.ALIAS, parts.getFirst());
            } else if (parts.size() > 1
                    && scope.named(texts.get(texts.size() - 2)).isPresent()) {
                add(Role.ALIAS, parts.get(parts.size() - 2));
            }
        }

        private boolean isNamed(Leaf name) {
            return aliases.contains(name.name().toLowerCase(Locale.ROOT))
                    || scope.named(name.name()).isPresent();
        }

        private void qualifier(List<Leaf> parts, Role role) {
            if (parts.size() > 1) {
                add(role, parts.get(parts.size() - 2));
            }
            if (parts.size() > 2) {
                add(Role.SCHEMA, parts.get(parts.size() - 3));
            }
        }

        private List<String> texts(List<Leaf> parts) {
            return parts.stream().map(Leaf::name).toList();
        }
    }
}
