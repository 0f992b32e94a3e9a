package org.bitquarry.ui.sql;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bitquarry.model.change.RowChange;
import org.bitquarry.model.change.RowOutcome;
import org.bitquarry.ui.theme.Icons;
import org.bitquarry.ui.theme.Palette;
import org.bitquarry.workbench.core.query.QueryResult;
import org.bitquarry.workbench.core.query.RunSummary;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.jspecify.annotations.Nullable;

/** What became of each row that a statement changed. Belongs to the UI thread. */
final class ChangedPane extends Composite {
    private static final int MARGIN = 8;
    private static final String[] COLUMNS = {"Row", "Change", "Outcome"};
    private static final int[] WIDTHS = {320, 90, 560};
    private static final int OUTCOME = 2;

    private final QueryResult.Changed result;
    private final Table table;

    ChangedPane(Composite parent, QueryResult.Changed result) {
        super(parent, SWT.NONE);
        this.result = result;
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(this);
        Label headline = new Label(this, SWT.NONE);
        headline.setData("test.id", "sql.changed.headline");
        headline.setText(headline(result));
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .indent(MARGIN, MARGIN / 2)
                .applyTo(headline);
        table = new Table(this, SWT.FULL_SELECTION | SWT.MULTI);
        table.setData("test.id", "sql.changed.rows");
        table.setHeaderVisible(true);
        for (int column = 0; column < COLUMNS.length; column++) {
            TableColumn made = new TableColumn(table, SWT.LEFT);
            made.setText(COLUMNS[column]);
            made.setWidth(WIDTHS[column]);
        }
        GridDataFactory.fillDefaults().grab(true, true).indent(0, MARGIN / 2).applyTo(table);
        fill();
        Palette.onChange(this, this::fill);
    }

    QueryResult.Changed result() {
        return result;
    }

    static String headline(QueryResult.Changed result) {
        int wanted = result.changes().changes().size();
        return wanted == result.affected()
                ? RunSummary.counted(wanted, "row") + " changed."
                : result.affected() + " of " + RunSummary.counted(wanted, "row") + " changed.";
    }

    private void fill() {
        table.removeAll();
        List<RowChange> changes = result.changes().changes();
        for (int row = 0; row < changes.size(); row++) {
            TableItem item = new TableItem(table, SWT.NONE);
            item.setText(0, row(changes.get(row)));
            item.setText(1, changes.get(row).verb().name());
            if (row < result.outcomes().size()) {
                show(item, result.outcomes().get(row));
            } else {
                item.setText(OUTCOME, "not tried");
            }
        }
    }

    private static void show(TableItem item, RowOutcome outcome) {
        boolean done = outcome instanceof RowOutcome.Applied;
        item.setImage(0, (done ? Icons.SUCCESS : Icons.ERROR).image());
        item.setText(OUTCOME, text(outcome));
        item.setForeground(OUTCOME, (done ? Palette.DEV : Palette.ERROR).color());
    }

    private static String text(RowOutcome outcome) {
        return switch (outcome) {
            case RowOutcome.Applied applied -> "done";
            case RowOutcome.Conflict conflict ->
                conflict.theirs().isEmpty()
                        ? "the row is gone; nothing was sent"
                        : "someone else changed the row; nothing was sent";
            case RowOutcome.Rejected rejected -> rejected.error().problem().text();
            case RowOutcome.Unknown unknown ->
                unknown.error().problem().text() + (unknown.finding().isEmpty() ? "" : " " + unknown.finding());
        };
    }

    private static String row(RowChange change) {
        Map<String, @Nullable Object> known =
                switch (change) {
                    case RowChange.Insert insert -> insert.values();
                    case RowChange.Update update -> update.key();
                    case RowChange.Delete delete -> delete.key();
                };
        return change.table() + " · "
                + known.entrySet().stream()
                        .filter(value -> !isSensitive(change, value.getKey()))
                        .map(value -> value.getKey() + " = " + value.getValue())
                        .collect(Collectors.joining(", "));
    }

    private static boolean isSensitive(RowChange change, String column) {
        return change.table()
                .table()
                .column(column)
                .filter(found -> found.sensitive())
                .isPresent();
    }
}
