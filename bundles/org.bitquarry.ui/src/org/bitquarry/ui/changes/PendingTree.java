package org.bitquarry.ui.changes;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.bitquarry.workbench.core.edit.PendingChanges;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.jspecify.annotations.Nullable;

/** The tree of pending changes: datasources, their tables, and the rows of these. */
final class PendingTree implements ITreeContentProvider {
    private final PendingChanges changes;

    PendingTree(PendingChanges changes) {
        this.changes = changes;
    }

    List<PendingNode.OfSource> sources() {
        return tables().stream()
                .map(table -> new PendingNode.OfSource(table.target().datasource()))
                .distinct()
                .toList();
    }

    List<PendingNode.InTable> tables(PendingNode.OfSource source) {
        return tables().stream()
                .filter(table -> table.target().datasource().equals(source.datasource()))
                .toList();
    }

    List<PendingNode.InTable> tables() {
        return Stream.concat(
                        changes.pending().stream().<PendingNode.InTable>map(PendingNode.OfTable::new),
                        changes.waiting().stream().<PendingNode.InTable>map(PendingNode.OfWaiting::new))
                .sorted(Comparator.comparing(node -> node.target().datasource(), String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    /** Returns what belongs to a table: that of a datasource is all of its tables. */
    Stream<PendingNode.InTable> inTables(PendingNode node) {
        return switch (node) {
            case PendingNode.OfSource source -> tables(source).stream();
            case PendingNode.InTable part -> Stream.of(part);
        };
    }

    @Override
    public Object[] getElements(@Nullable Object input) {
        return sources().toArray();
    }

    @Override
    public Object[] getChildren(Object parent) {
        return switch (parent) {
            case PendingNode.OfSource source -> tables(source).toArray();
            case PendingNode.OfTable table ->
                table.edits().rows().stream()
                        .map(row -> PendingNode.OfRow.of(table.edits(), row))
                        .toArray();
            default -> new Object[0];
        };
    }

    @Override
    public @Nullable Object getParent(Object element) {
        return switch (element) {
            case PendingNode.OfRow row -> new PendingNode.OfTable(row.edits());
            case PendingNode.InTable table ->
                new PendingNode.OfSource(table.target().datasource());
            default -> null;
        };
    }

    @Override
    public boolean hasChildren(Object element) {
        return element instanceof PendingNode.OfSource || element instanceof PendingNode.OfTable;
    }
}
