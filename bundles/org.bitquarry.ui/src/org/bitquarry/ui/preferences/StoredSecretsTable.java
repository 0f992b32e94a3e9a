package org.bitquarry.ui.preferences;

import java.util.List;
import java.util.Optional;
import org.bitquarry.connections.ConnectionProfile;
import org.bitquarry.connections.ProfileFileNames;
import org.bitquarry.model.error.Problem;
import org.bitquarry.ui.parts.ShortText;
import org.bitquarry.workbench.core.secure.StoredSecrets;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.jspecify.annotations.Nullable;

/** Whose secrets are kept, and whether they can be read. Belongs to the UI thread. */
final class StoredSecretsTable {
    private static final int NAME_WIDTH = 200;
    private static final int STATE_WIDTH = 240;
    private static final int MARGIN = 16;

    private final Table table;

    /** One row. */
    record Row(StoredSecrets secrets, String name) {
        /** Finds the datasource of each file; those of a datasource that is gone bear the name of their file. */
        static List<Row> of(List<StoredSecrets> secrets, List<ConnectionProfile> profiles) {
            return secrets.stream()
                    .map(one -> new Row(
                            one,
                            profiles.stream()
                                    .map(ConnectionProfile::name)
                                    .filter(name -> ProfileFileNames.stem(name).equals(one.stem()))
                                    .findFirst()
                                    .orElse(one.stem() + " (no such datasource)")))
                    .toList();
        }

        String state() {
            return secrets.problem()
                    .map(Problem::cameBack)
                    .map(why -> "✕ " + why)
                    .orElse("Can be read");
        }
    }

    StoredSecretsTable(Composite parent, Runnable selected) {
        table = new Table(parent, SWT.BORDER | SWT.FULL_SELECTION | SWT.SINGLE);
        table.setData("test.id", "storage.secrets");
        table.setHeaderVisible(true);
        column("Secrets of", NAME_WIDTH);
        TableColumn state = column("State", STATE_WIDTH);
        table.addListener(
                SWT.Resize, event -> state.setWidth(Math.max(STATE_WIDTH, table.getClientArea().width - NAME_WIDTH)));
        table.addListener(SWT.MouseMove, event -> table.setToolTipText(hover(new Point(event.x, event.y))));
        table.addListener(SWT.Selection, event -> selected.run());
    }

    /** What is too long for its column is said in full. */
    private @Nullable String hover(Point at) {
        TableItem item = table.getItem(at);
        return item != null && item.getData() instanceof Row row ? row.name() + "\n" + row.state() : null;
    }

    private TableColumn column(String name, int width) {
        TableColumn column = new TableColumn(table, SWT.NONE);
        column.setText(name);
        column.setWidth(width);
        return column;
    }

    Table control() {
        return table;
    }

    void show(List<Row> rows) {
        table.removeAll();
        for (Row row : rows) {
            TableItem item = new TableItem(table, SWT.NONE);
            item.setText(new String[] {
                ShortText.within(NAME_WIDTH - MARGIN, row.name()),
                ShortText.within(table.getColumn(1).getWidth() - MARGIN, row.state())
            });
            item.setData(row);
        }
        if (rows.isEmpty()) {
            new TableItem(table, SWT.NONE).setText(new String[] {"Nothing is kept", "Register a datasource first"});
        }
    }

    Optional<Row> selected() {
        TableItem[] items = table.getSelection();
        return items.length == 1 && items[0].getData() instanceof Row row ? Optional.of(row) : Optional.empty();
    }
}
