package org.bitquarry.engine.internal.completion;

import java.util.List;
import java.util.Optional;
import org.bitquarry.engine.internal.completion.Node.Group;
import org.bitquarry.model.table.Column;

/** Finds the column whose value is being written: compared with, assigned to, or inserted into. */
final class Compared {
    private final List<Level> levels;
    private final Scope scope;

    Compared(List<Level> levels, Scope scope) {
        this.levels = levels;
        this.scope = scope;
    }

    Optional<Column> column() {
        Level inner = levels.getLast();
        List<Node> before = inner.before();
        if (!before.isEmpty() && Situation.isComparison(before.getLast())) {
            return named(Words.nameBefore(before, before.size() - 1));
        }
        if (levels.size() < 2 || !(before.isEmpty() || inner.endsWith(","))) {
            return Optional.empty();
        }
        List<Node> around = levels.get(levels.size() - 2).before();
        if (!around.isEmpty() && around.getLast().is("IN")) {
            boolean negated = around.size() > 1 && around.get(around.size() - 2).is("NOT");
            return named(Words.nameBefore(around, around.size() - (negated ? 2 : 1)));
        }
        return Clause.of(around) == Clause.VALUES ? inserted(around, before) : Optional.empty();
    }

    private Optional<Column> named(List<String> names) {
        return names.isEmpty() ? Optional.empty() : scope.field(names).flatMap(Source.Field::column);
    }

    /** Returns the column at the same place of INSERT's list, which stands before VALUES. */
    private Optional<Column> inserted(List<Node> around, List<Node> before) {
        long place = before.stream().filter(node -> node.is(",")).count();
        return around.stream()
                .takeWhile(node -> !node.is("VALUES"))
                .filter(Group.class::isInstance)
                .map(group -> Words.listed(((Group) group).nodes()))
                .flatMap(names -> names.stream().skip(place).limit(1))
                .findFirst()
                .flatMap(name -> named(List.of(name)));
    }
}
