package org.bitquarry.ui.commit;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.bitquarry.ui.parts.ShortCells;
import org.bitquarry.ui.theme.Icons;
import org.bitquarry.ui.theme.Palette;
import org.bitquarry.workbench.core.commit.CommitStep;
import org.bitquarry.workbench.core.edit.StagedChange;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;

/** The rows of a commit, and what became of each. Belongs to the UI thread. */
final class StepTable {
    private static final List<String> HEADS = List.of("Row", "Change", "Outcome");
    private static final List<Integer> WIDTHS = List.of(320, 80, 460);
    private static final int OUTCOME = 2;

    private final Table table;
    private final ShortCells cells;
    private List<CommitStep> shown = List.of();

    StepTable(Composite parent, List<CommitStep> steps) {
        table = new Table(parent, SWT.FULL_SELECTION | SWT.SINGLE | SWT.BORDER);
        table.setData("test.id", "committing.rows");
        cells = ShortCells.below(HEADS, WIDTHS, table).withSentencesIn(OUTCOME);
        steps.forEach(step -> new TableItem(table, SWT.NONE));
        show(steps);
        Palette.onChange(table, () -> {
            List<CommitStep> all = shown;
            shown = List.of();
            show(all);
        });
    }

    Table table() {
        return table;
    }

    /** Shows the rows as they stand; writes those only that moved, and keeps the one in view that says most. */
    void show(List<CommitStep> steps) {
        boolean moved = false;
        for (int row = 0; row < steps.size(); row++) {
            if (row >= shown.size() || !shown.get(row).equals(steps.get(row))) {
                fill(table.getItem(row), steps.get(row));
                moved = true;
            }
        }
        shown = List.copyOf(steps);
        if (moved) {
            inView(steps).ifPresent(row -> table.showItem(table.getItem(row)));
        }
    }

    /** While it goes on that is the next row; at the end the first that was refused, or else was not sent. */
    private static OptionalInt inView(List<CommitStep> steps) {
        OptionalInt next = first(steps, CommitStep.Status.SENDING, CommitStep.Status.WAITING);
        OptionalInt refused = next.isPresent() ? next : first(steps, CommitStep.Status.REFUSED);
        return refused.isPresent() ? refused : first(steps, CommitStep.Status.NOT_SENT);
    }

    private static OptionalInt first(List<CommitStep> steps, CommitStep.Status... wanted) {
        return IntStream.range(0, steps.size())
                .filter(row -> List.of(wanted).contains(steps.get(row).status()))
                .findFirst();
    }

    private void fill(TableItem item, CommitStep step) {
        StagedChange change = step.change();
        item.setImage(0, icon(step.status()).map(Icons::image).orElse(null));
        cells.set(
                item,
                0,
                change.edits().target().schema() + "." + change.edits().target().table() + " · "
                        + PendingText.whole(change.edits().table().table()).row(change));
        cells.set(item, 1, change.change().verb().name());
        cells.set(item, OUTCOME, words(step));
        item.setForeground(OUTCOME, ink(step.status()).color());
    }

    private static String words(CommitStep step) {
        return switch (step.status()) {
            case WAITING -> "";
            case SENDING -> "being sent…";
            case APPLIED -> "✓ done";
            case REFUSED -> "⚠ " + PendingText.cause(step.reason().orElse("")).replaceAll("\\s+", " ");
            case DROPPED -> "left as the source holds it";
            case NOT_SENT -> "not sent; stays pending";
        };
    }

    private static Optional<Icons> icon(CommitStep.Status status) {
        return switch (status) {
            case WAITING, DROPPED, NOT_SENT -> Optional.empty();
            case SENDING -> Optional.of(Icons.LOADING);
            case APPLIED -> Optional.of(Icons.SUCCESS);
            case REFUSED -> Optional.of(Icons.WARNING);
        };
    }

    private static Palette ink(CommitStep.Status status) {
        return switch (status) {
            case WAITING, SENDING, DROPPED, NOT_SENT -> Palette.SECONDARY;
            case APPLIED -> Palette.DEV;
            case REFUSED -> Palette.ERROR;
        };
    }
}
