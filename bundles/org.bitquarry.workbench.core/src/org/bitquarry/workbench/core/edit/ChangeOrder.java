package org.bitquarry.workbench.core.edit;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.bitquarry.model.change.RowChange;
import org.bitquarry.model.table.Column;
import org.bitquarry.model.table.TableRef;
import org.bitquarry.model.table.Verb;
import org.jspecify.annotations.Nullable;

/**
 * The order in which pending edits are sent: updates, then inserts, then deletes, because what can't be undone comes
 * last. Rows of a table that others point at are made before those and deleted after them. A row whose key a new row
 * takes over is deleted right before that.
 */
final class ChangeOrder {
    private ChangeOrder() {}

    static List<StagedChange> sorted(List<StagedChange> changes) {
        List<TableRef> tables = referencedFirst(changes);
        List<StagedChange> waiting = new ArrayList<>(of(changes, tables.reversed(), Verb.DELETE));
        List<StagedChange> sorted = new ArrayList<>(of(changes, tables, Verb.UPDATE));
        for (StagedChange insert : of(changes, tables, Verb.INSERT)) {
            List<StagedChange> inTheWay = waiting.stream()
                    .filter(delete -> takesOver(insert.change(), delete.change()))
                    .toList();
            sorted.addAll(inTheWay);
            waiting.removeAll(inTheWay);
            sorted.add(insert);
        }
        sorted.addAll(waiting);
        return List.copyOf(sorted);
    }

    private static List<StagedChange> of(List<StagedChange> changes, List<TableRef> tables, Verb verb) {
        return tables.stream()
                .flatMap(table -> changes.stream()
                        .filter(change -> change.change().verb() == verb
                                && change.change().table().equals(table)))
                .toList();
    }

    private static List<TableRef> referencedFirst(List<StagedChange> changes) {
        Set<TableRef> all = new LinkedHashSet<>();
        changes.forEach(change -> all.add(change.change().table()));
        Set<TableRef> sorted = new LinkedHashSet<>();
        all.forEach(table -> visit(table, all, new LinkedHashSet<>(), sorted));
        return List.copyOf(sorted);
    }

    private static void visit(TableRef table, Set<TableRef> all, Set<TableRef> path, Set<TableRef> sorted) {
        if (!path.add(table)) {
            return;
        }
        for (TableRef other : all) {
            if (pointsAt(table, other)) {
                visit(other, all, path, sorted);
            }
        }
        sorted.add(table);
    }

    private static boolean pointsAt(TableRef from, TableRef to) {
        return from.table().columns().stream()
                .flatMap(column -> column.references().stream())
                .anyMatch(reference -> reference.kind() == to.table().kind()
                        && reference.table().equals(to.table().name()));
    }

    private static boolean takesOver(RowChange insert, RowChange delete) {
        if (!(insert instanceof RowChange.Insert made)
                || !(delete instanceof RowChange.Delete gone)
                || !made.table().equals(gone.table())) {
            return false;
        }
        return made.table().table().key().stream()
                .map(Column::name)
                .allMatch(name -> isSame(made.values().get(name), gone.key().get(name)));
    }

    private static boolean isSame(@Nullable Object made, @Nullable Object gone) {
        return made != null && made.equals(gone);
    }
}
