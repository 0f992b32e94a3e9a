package org.bitquarry.engine.internal.completion;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bitquarry.engine.Completion;
import org.bitquarry.engine.internal.text.Names;
import org.bitquarry.model.table.Column;
import org.bitquarry.model.table.Reference;
import org.bitquarry.model.table.SchemaKind;
import org.bitquarry.model.table.TableDefinition;

/** Conditions of joins that follow from columns which point at others. */
final class JoinConditions {
    private JoinConditions() {}

    /** Returns the conditions between the source that was joined last and those before it. */
    static List<Offer> of(List<Source> joined, int group) {
        if (joined.size() < 2) {
            return List.of();
        }
        Source last = joined.getLast();
        List<Offer> offers = new ArrayList<>();
        for (Source other : joined.subList(0, joined.size() - 1).reversed()) {
            offers.addAll(conditions(last, other, group));
            offers.addAll(conditions(other, last, group));
        }
        return offers.stream().distinct().toList();
    }

    /** Tells whether a column of one table points at the other. */
    static boolean relates(TableDefinition one, TableDefinition other) {
        return one.columns().stream().anyMatch(column -> pointsAt(column, other))
                || other.columns().stream().anyMatch(column -> pointsAt(column, one));
    }

    private static List<Offer> conditions(Source from, Source to, int group) {
        if (from.table().isEmpty() || to.table().isEmpty()) {
            return List.of();
        }
        TableDefinition one = from.table().get();
        TableDefinition other = to.table().get();
        return one.columns().stream()
                .filter(column -> pointsAt(column, other))
                .map(column -> offer(from, to, column, sameMember(one, other), group))
                .toList();
    }

    private static boolean pointsAt(Column column, TableDefinition target) {
        return column.references()
                .filter(reference -> reference.table().equalsIgnoreCase(target.name()))
                .filter(reference -> reference.kind() == target.kind())
                .filter(reference -> target.column(reference.column()).isPresent())
                .isPresent();
    }

    /** Rows of a table over all repositories or projects belong together only within the same one. */
    private static Optional<String> sameMember(TableDefinition one, TableDefinition other) {
        boolean union = one.kind() == SchemaKind.ALL_REPOSITORIES || one.kind() == SchemaKind.ALL_PROJECTS;
        return union && one.kind() == other.kind()
                ? Optional.of(one.columns().getFirst().name())
                : Optional.empty();
    }

    private static Offer offer(Source from, Source to, Column column, Optional<String> member, int group) {
        Reference reference = column.references().orElseThrow();
        String text =
                member.map(name -> equality(from, name, to, name) + " AND ").orElse("")
                        + equality(from, column.name(), to, reference.column());
        return new Offer(column.name(), text, Completion.Kind.COLUMN, "points at " + to.shown(), group);
    }

    private static String equality(Source one, String column, Source other, String target) {
        return qualified(one, column) + " = " + qualified(other, target);
    }

    private static String qualified(Source source, String column) {
        return Names.written(source.name()) + "." + Names.written(column);
    }
}
