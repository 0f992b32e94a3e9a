package org.bitquarry.ui.docs;

import org.bitquarry.model.docs.TablePage;
import org.bitquarry.model.docs.TablePage.ColumnLine;
import org.bitquarry.ui.parts.LineTips;
import org.bitquarry.ui.parts.ShortText;
import org.bitquarry.ui.parts.UiExecutor;
import org.bitquarry.ui.theme.Palette;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.TableColumn;

/** The columns of a page, one a row. Belongs to the UI thread. */
final class ColumnsTable extends Composite {
    /** In the order in which they are shown: what a narrow window has no room for is what is asked for least. */
    private static final int[] SHOWN = {0, 1, 8, 2, 3, 4, 5, 6, 7};

    private static final int[] NARROWEST = {150, 110, 240, 80, 60, 150, 95, 90, 90};
    private static final int AROUND = 12;
    private static final int WHAT_IT_IS = 2;
    private static final int FEW_WORDS = 120;

    private final TableViewer viewer;

    ColumnsTable(Composite parent) {
        super(parent, SWT.NONE);
        TableColumnLayout shares = new TableColumnLayout();
        setLayout(shares);
        viewer = new TableViewer(this, SWT.FULL_SELECTION | SWT.SINGLE | SWT.H_SCROLL | SWT.V_SCROLL);
        Palette.WINDOW.ground(viewer.getTable());
        viewer.getTable().setData("test.id", "documentation.columns");
        viewer.getTable().setHeaderVisible(true);
        viewer.setContentProvider(ArrayContentProvider.getInstance());
        Runnable soon = new UiExecutor(this).merging(viewer::refresh);
        for (int index = 0; index < NARROWEST.length; index++) {
            TableViewerColumn column = new TableViewerColumn(viewer, SWT.LEFT);
            column.getColumn().setText(head(SHOWN[index]));
            column.setLabelProvider(new Cell(SHOWN[index], column.getColumn()));
            column.getColumn().addListener(SWT.Resize, event -> soon.run());
            shares.setColumnData(
                    column.getColumn(), new ColumnWeightData(index == WHAT_IT_IS ? 1 : 0, NARROWEST[index]));
        }
        addListener(SWT.Resize, event -> share(shares));
        LineTips.enableFor(viewer);
    }

    /** What it is fills the room behind the name and the type, and keeps it where the others have to be scrolled for. */
    private void share(TableColumnLayout shares) {
        int room = getClientArea().width - NARROWEST[0] - NARROWEST[1];
        shares.setColumnData(
                viewer.getTable().getColumn(WHAT_IT_IS),
                new ColumnWeightData(1, Math.clamp(room, FEW_WORDS, NARROWEST[WHAT_IT_IS])));
    }

    private static String head(int index) {
        String head = TablePage.COLUMN_HEADS.get(index);
        return Character.toUpperCase(head.charAt(0)) + head.substring(1);
    }

    void show(TablePage page) {
        viewer.setInput(page.columns());
    }

    void select(String name) {
        viewer.getTable().setSelection(-1);
        for (Object element : (Iterable<?>) viewer.getInput()) {
            if (element instanceof ColumnLine line && line.name().equalsIgnoreCase(name)) {
                viewer.setSelection(new StructuredSelection(line), true);
            }
        }
    }

    /** A cell; its whole text is also what resting the pointer on it shows. */
    private static final class Cell extends ColumnLabelProvider {
        private final int index;
        private final TableColumn column;

        Cell(int index, TableColumn column) {
            this.index = index;
            this.column = column;
        }

        @Override
        public String getText(Object element) {
            int room = column.getWidth() - AROUND;
            return index == SHOWN[WHAT_IT_IS]
                    ? ShortText.begin(room, whole(element))
                    : ShortText.within(room, whole(element));
        }

        @Override
        public String getToolTipText(Object element) {
            return whole(element);
        }

        private String whole(Object element) {
            return ((ColumnLine) element).cells().get(index).replace("`", "");
        }

        @Override
        public Color getForeground(Object element) {
            return (index == 0 ? Palette.TEXT : Palette.SECONDARY).color();
        }
    }
}
