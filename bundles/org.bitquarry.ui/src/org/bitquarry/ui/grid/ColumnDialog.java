package org.bitquarry.ui.grid;

import java.util.List;
import org.bitquarry.engine.ResultColumn;
import org.bitquarry.ui.parts.ListDialog;
import org.bitquarry.ui.theme.Icons;
import org.eclipse.swt.widgets.Shell;

/** Asks for a column that is shown. */
final class ColumnDialog extends ListDialog<ResultColumn> {
    ColumnDialog(Shell parent, List<ResultColumn> columns) {
        super(parent, columns, ResultColumn::name, Icons.COLUMN, "&Go to column");
        setTitle("Find column");
        setMessage("A part of the column's name");
        setEmptySelectionMessage("No such column.");
    }
}
