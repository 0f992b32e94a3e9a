package org.bitquarry.ui.changes;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.bitquarry.ui.commit.CommitNews;
import org.bitquarry.ui.commit.CommitScope;
import org.bitquarry.workbench.core.edit.PendingChanges;
import org.bitquarry.workbench.core.edit.PendingRow;
import org.bitquarry.workbench.core.edit.RowId;
import org.bitquarry.workbench.core.edit.StagedChange;
import org.bitquarry.workbench.core.edit.StagedEdits;
import org.bitquarry.workbench.core.edit.Trouble;

/**
 * What the commands mean in the view: the selected rows and tables, or all.
 *
 * @param selected what is selected; everything when nothing is
 * @param pending all that is pending
 * @param news shows a sentence
 */
record PendingScope(Supplier<List<PendingNode.InTable>> selected, PendingChanges pending, CommitNews news)
        implements CommitScope {
    /** The rows of each table that are meant. */
    private Map<StagedEdits, Set<RowId>> rows() {
        Map<StagedEdits, Set<RowId>> rows = new LinkedHashMap<>();
        for (PendingNode.InTable node : selected.get()) {
            pending.known(node.target()).ifPresent(edits -> rows.computeIfAbsent(edits, any -> new LinkedHashSet<>())
                    .addAll(
                            node instanceof PendingNode.OfRow row
                                    ? List.of(row.id())
                                    : edits.rows().stream().map(PendingRow::id).toList()));
        }
        rows.values().removeIf(Set::isEmpty);
        return rows;
    }

    @Override
    public List<StagedEdits> edits() {
        return List.copyOf(rows().keySet());
    }

    /** Rows whose outcome is unknown wait until somebody says to send them again. */
    @Override
    public List<StagedChange> changes() {
        return rows().entrySet().stream()
                .flatMap(table -> table.getKey().changes().stream()
                        .filter(change -> table.getValue().contains(change.row())))
                .toList();
    }

    @Override
    public int discard() {
        Map<StagedEdits, Set<RowId>> rows = rows();
        rows.forEach((edits, of) -> edits.together(
                of.size() == 1 ? "revert of a row" : "revert of " + of.size() + " rows",
                batch -> of.forEach(batch::revert)));
        return rows.values().stream().mapToInt(Set::size).sum();
    }

    /** Lets the next commit send rows whose outcome is unknown. */
    void sendAgain() {
        unknown().forEach((edits, of) -> of.forEach(edits::sendAgain));
    }

    /** Tells whether the outcome of a row is unknown. */
    boolean hasUnknown() {
        return !unknown().isEmpty();
    }

    private Map<StagedEdits, List<RowId>> unknown() {
        Map<StagedEdits, List<RowId>> unknown = new LinkedHashMap<>();
        rows().forEach((edits, of) -> {
            List<RowId> rows = of.stream()
                    .filter(row -> edits.row(row).flatMap(PendingRow::trouble).orElse(null) instanceof Trouble.Unknown)
                    .toList();
            if (!rows.isEmpty()) {
                unknown.put(edits, rows);
            }
        });
        return unknown;
    }

    @Override
    public boolean isPending() {
        return pending.rows() > 0;
    }

    @Override
    public boolean finish() {
        return true;
    }

    @Override
    public void report(String text) {
        news.report(text);
    }

    @Override
    public void report(String text, Runnable undo) {
        news.report(text, undo);
    }
}
