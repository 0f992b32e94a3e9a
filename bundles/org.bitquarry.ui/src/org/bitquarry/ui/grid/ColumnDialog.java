package org.bitquarry.ui.grid;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bitquarry.engine.ResultColumn;
import org.bitquarry.ui.parts.ListDialog;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.dialogs.FilteredList;

/** Asks for a column by any part of its name. */
final class ColumnDialog extends ListDialog {
    private ColumnDialog(Shell parent, List<ResultColumn> columns) {
        super(parent, new Names(), "&Go to column");
        setTitle("Find column");
        setMessage("A part of the column's name");
        setEmptySelectionMessage("No such column.");
        setElements(columns.toArray());
        setMatchEmptyString(true);
    }

    static Optional<ResultColumn> ask(Shell parent, List<ResultColumn> columns) {
        ColumnDialog dialog = new ColumnDialog(parent, columns);
        return dialog.open() == Window.OK && dialog.getFirstResult() instanceof ResultColumn column
                ? Optional.of(column)
                : Optional.empty();
    }

    @Override
    protected FilteredList createFilteredList(Composite parent) {
        FilteredList list = super.createFilteredList(parent);
        list.setFilterMatcher(new Parts());
        return list;
    }

    /** Finds letters anywhere in a name, without regard to case. */
    private static final class Parts implements FilteredList.FilterMatcher {
        private String part = "";

        @Override
        public void setFilter(String pattern, boolean ignoreCase, boolean ignoreWildCards) {
            part = pattern.strip().toLowerCase(Locale.ROOT);
        }

        @Override
        public boolean match(Object element) {
            return element instanceof ResultColumn column
                    && column.name().toLowerCase(Locale.ROOT).contains(part);
        }
    }

    private static final class Names extends LabelProvider {
        @Override
        public String getText(Object element) {
            return element instanceof ResultColumn column ? column.name() : "";
        }
    }
}
