package org.bitquarry.ui.commit;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bitquarry.model.change.RowChange;
import org.bitquarry.model.table.TableDefinition;
import org.bitquarry.ui.parts.ShortCells;
import org.bitquarry.ui.theme.Icons;
import org.bitquarry.ui.theme.Palette;
import org.bitquarry.workbench.core.commit.CommitUndo;
import org.bitquarry.workbench.core.commit.UndoStep;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.jspecify.annotations.Nullable;

/** Tells what of a commit can be taken back, by what, and why the rest can't. */
final class UndoDialog extends CommitDialog {
    private static final Point SIZE = new Point(900, 460);
    private static final int MARGIN = 8;
    /** However many rows there are, the window opens no higher for them. */
    private static final int ROWS_HEIGHT = 240;

    private static final List<String> HEADS = List.of("Was done", "Takes it back");
    private static final List<Integer> WIDTHS = List.of(400, 460);
    private static final int BACK = 1;
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    private final CommitUndo commit;

    UndoDialog(Shell parent, CommitUndo commit) {
        super(parent, "Undo a commit", SIZE, "undo");
        this.commit = commit;
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        ((GridLayout) area.getLayout()).verticalSpacing = MARGIN;
        Label head = new Label(area, SWT.WRAP);
        head.setData("test.id", "undo.head");
        head.setText(headline().replace("&", "&&"));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(head);
        Table table = new Table(area, SWT.FULL_SELECTION | SWT.SINGLE | SWT.BORDER);
        table.setData("test.id", "undo.steps");
        commit.steps().forEach(step -> new TableItem(table, SWT.NONE));
        ShortCells cells = ShortCells.below(HEADS, WIDTHS, table).withSentencesIn(0, BACK);
        fill(table, cells);
        Palette.onChange(table, () -> fill(table, cells));
        GridDataFactory.fillDefaults()
                .grab(true, true)
                .hint(SWT.DEFAULT, ROWS_HEIGHT)
                .applyTo(table);
        return area;
    }

    private String headline() {
        int possible = commit.possible().size();
        String what = possible == commit.steps().size()
                ? "All of it can be undone."
                : possible + " of " + PreparedCommit.count(commit.steps().size(), "row") + " can be undone.";
        return "Committed to %s at %s. %s Nothing is sent before you have seen the requests."
                .formatted(commit.datasource(), CLOCK.format(commit.at().atZone(ZoneId.systemDefault())), what);
    }

    private void fill(Table table, ShortCells cells) {
        for (int row = 0; row < commit.steps().size(); row++) {
            UndoStep step = commit.steps().get(row);
            TableItem item = table.getItem(row);
            item.setImage(0, (step.isPossible() ? Icons.DISCARD : Icons.WARNING).image());
            cells.set(item, 0, words(step.sent()));
            cells.set(
                    item,
                    BACK,
                    switch (step) {
                        case UndoStep.Possible possible ->
                            back(possible.change())
                                    + (possible.remark().isEmpty() ? "" : " (" + possible.remark() + ")");
                        case UndoStep.Impossible impossible -> "⚠ can't be undone: " + impossible.reason();
                    });
            item.setForeground(BACK, (step.isPossible() ? Palette.TEXT : Palette.ERROR).color());
        }
    }

    private static String words(RowChange change) {
        return switch (change) {
            case RowChange.Insert insert ->
                "+ new row of " + insert.table() + ": " + named(insert.table().table(), insert.values());
            case RowChange.Update update ->
                "✎ " + update.table() + " " + named(update.table().table(), update.key()) + ": "
                        + String.join(", ", update.values().keySet());
            case RowChange.Delete delete ->
                "− " + delete.table() + " " + named(delete.table().table(), delete.key());
        };
    }

    private static String back(RowChange change) {
        return switch (change) {
            case RowChange.Insert insert ->
                "+ make it anew: " + named(insert.table().table(), insert.values());
            case RowChange.Update update -> "✎ " + named(update.table().table(), update.values());
            case RowChange.Delete delete -> "− delete " + named(delete.table().table(), delete.key());
        };
    }

    private static String named(TableDefinition table, Map<String, @Nullable Object> values) {
        PendingText text = PendingText.whole(table);
        return values.entrySet().stream()
                .map(value -> value.getKey() + " " + text.value(value.getKey(), value.getValue()))
                .collect(Collectors.joining(", "));
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        int possible = commit.possible().size();
        Button stage = createButton(
                parent, IDialogConstants.OK_ID, "Preview " + PreparedCommit.count(possible, "change"), true);
        stage.setData("test.id", "undo.preview");
        stage.setEnabled(possible > 0);
        createButton(parent, IDialogConstants.CANCEL_ID, "Close", possible == 0).setData("test.id", "undo.close");
    }
}
