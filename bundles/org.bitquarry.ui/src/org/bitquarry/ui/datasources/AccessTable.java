package org.bitquarry.ui.datasources;

import java.util.List;
import org.bitquarry.model.TableAccess;
import org.bitquarry.model.VerbAccess;
import org.bitquarry.model.table.Verb;
import org.bitquarry.ui.parts.LineTips;
import org.bitquarry.ui.theme.Palette;
import org.bitquarry.workbench.core.datasource.AccessWords;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Composite;

/** What a credential can do with each table: a row a table, a column a verb, and the missing scope in the cell. */
final class AccessTable extends Composite {
    private static final int NAME_SHARE = 24;
    private static final int VERB_SHARE = 19;
    private static final int LEAST_WIDTH = 90;

    private final TableViewer viewer;

    AccessTable(Composite parent) {
        super(parent, SWT.NONE);
        TableColumnLayout layout = new TableColumnLayout();
        setLayout(layout);
        viewer = new TableViewer(this, SWT.BORDER | SWT.FULL_SELECTION | SWT.V_SCROLL);
        viewer.getTable().setHeaderVisible(true);
        viewer.getTable().setData("test.id", "datasource.access");
        Palette.VIEW.ground(viewer.getTable());
        viewer.setContentProvider(ArrayContentProvider.getInstance());
        column(layout, "Table", NAME_SHARE, new Named());
        for (Verb verb : Verb.values()) {
            column(layout, AccessWords.of(verb), VERB_SHARE, new Told(verb));
        }
        LineTips.enableFor(viewer);
        Palette.onChange(this, viewer::refresh);
    }

    private void column(TableColumnLayout layout, String title, int share, ColumnLabelProvider labels) {
        TableViewerColumn column = new TableViewerColumn(viewer, SWT.NONE);
        column.getColumn().setText(title);
        column.setLabelProvider(labels);
        layout.setColumnData(column.getColumn(), new ColumnWeightData(share, LEAST_WIDTH));
    }

    void show(List<TableAccess> tables) {
        viewer.setInput(tables);
    }

    private static final class Named extends ColumnLabelProvider {
        @Override
        public String getText(Object element) {
            return ((TableAccess) element).table();
        }
    }

    private static final class Told extends ColumnLabelProvider {
        private final Verb verb;

        Told(Verb verb) {
            this.verb = verb;
        }

        private VerbAccess access(Object element) {
            return ((TableAccess) element).of(verb);
        }

        @Override
        public String getText(Object element) {
            return switch (access(element)) {
                case VerbAccess.Missing(var scopes) -> "lacks " + inShort(scopes);
                case VerbAccess.Allowed allowed -> "✓";
                case VerbAccess.Closed closed -> "–";
            };
        }

        /** The hover has all of them, in full. */
        private static String inShort(List<String> scopes) {
            String first = scopes.getFirst().replace(":bitbucket", "");
            return scopes.size() == 1 ? first : first + " +" + (scopes.size() - 1);
        }

        @Override
        public String getToolTipText(Object element) {
            return AccessWords.of(verb) + ": " + AccessWords.reason(access(element));
        }

        @Override
        public Color getForeground(Object element) {
            return switch (access(element)) {
                case VerbAccess.Allowed allowed -> Palette.TEXT.color();
                case VerbAccess.Missing missing -> Palette.QA.color();
                case VerbAccess.Closed closed -> Palette.SECONDARY.color();
            };
        }
    }
}
