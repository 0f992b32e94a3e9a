package org.bitquarry.ui.history;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bitquarry.ui.parts.LineTips;
import org.bitquarry.ui.parts.ShortText;
import org.bitquarry.ui.parts.UiExecutor;
import org.bitquarry.ui.theme.Icons;
import org.bitquarry.ui.theme.Palette;
import org.bitquarry.workbench.core.history.HistoryEntry;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.CellLabelProvider;
import org.eclipse.jface.viewers.ColumnPixelData;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.ILazyContentProvider;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.jface.viewers.ViewerCell;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;

/** The table of statements, the newest first: only lines that are seen are made. Belongs to the UI thread. */
final class HistoryTable extends Composite {
    private static final int NARROWEST = 140;
    private static final int PADDING = 24;
    private static final int ICON_ROOM = 20;
    private static final int AROUND = 16;

    private final TableViewer viewer;
    private final Content content = new Content();

    HistoryTable(Composite parent) {
        super(parent, SWT.NONE);
        TableColumnLayout layout = new TableColumnLayout();
        setLayout(layout);
        viewer = new TableViewer(this, SWT.VIRTUAL | SWT.FULL_SELECTION | SWT.MULTI);
        Table table = viewer.getTable();
        Palette.VIEW.ground(table);
        table.setHeaderVisible(true);
        table.setData("test.id", "history.table");
        Runnable soon = new UiExecutor(table).merging(viewer::refresh);
        for (HistoryColumn column : HistoryColumn.values()) {
            TableViewerColumn made = new TableViewerColumn(viewer, column.isNumber() ? SWT.RIGHT : SWT.LEFT);
            made.getColumn().setText(column.title());
            made.setLabelProvider(new Labels(column, () -> made.getColumn().getWidth()));
            layout.setColumnData(
                    made.getColumn(),
                    column.widest().isEmpty()
                            ? new ColumnWeightData(1, NARROWEST)
                            : new ColumnPixelData(width(column), true));
            made.getColumn().addListener(SWT.Resize, event -> soon.run());
        }
        viewer.setUseHashlookup(true);
        viewer.setContentProvider(content);
        viewer.setInput(content);
        LineTips.enableFor(viewer);
        Palette.onChange(table, soon);
    }

    private int width(HistoryColumn column) {
        GC gc = new GC(this);
        try {
            int icon = column == HistoryColumn.STARTED ? ICON_ROOM : 0;
            return Math.max(gc.textExtent(column.widest()).x, gc.textExtent(column.title()).x) + PADDING + icon;
        } finally {
            gc.dispose();
        }
    }

    TableViewer viewer() {
        return viewer;
    }

    /** Shows other statements; what is selected stays so, as far as it is among them. */
    void show(List<HistoryEntry> newestFirst) {
        // A statement that has ended meanwhile is told anew, and is the same one.
        Set<String> selected = selection().stream().map(HistoryEntry::id).collect(Collectors.toSet());
        Table table = viewer.getTable();
        // JFace would look for each selected line among all. Lines aren't all taken away before others come: GTK then
        // asks for the one that was selected, and SWT makes an item for it that nobody disposes, over which the next
        // change of the theme stumbles.
        table.deselectAll();
        content.shown = newestFirst;
        viewer.setItemCount(newestFirst.size());
        viewer.refresh();
        if (!selected.isEmpty()) {
            select(table, selected);
        }
    }

    private void select(Table table, Set<String> ids) {
        int[] lines = IntStream.range(0, content.shown.size())
                .filter(line -> ids.contains(content.shown.get(line).id()))
                .toArray();
        if (lines.length == table.getItemCount()) {
            table.selectAll();
        } else {
            table.setSelection(lines);
        }
    }

    List<HistoryEntry> selection() {
        return IntStream.of(viewer.getTable().getSelectionIndices())
                .filter(index -> index < content.shown.size())
                .mapToObj(content.shown::get)
                .toList();
    }

    @Override
    public boolean setFocus() {
        return viewer.getTable().setFocus();
    }

    /** Takes the keyboard, on the first statement where none is selected: a menu or Delete means that one. */
    void takeKeyboard() {
        Table table = viewer.getTable();
        table.setFocus();
        if (table.getSelectionIndex() < 0 && table.getItemCount() > 0) {
            table.select(0);
            table.notifyListeners(SWT.Selection, new Event());
        }
    }

    private final class Content implements ILazyContentProvider {
        private List<HistoryEntry> shown = List.of();

        @Override
        public void updateElement(int index) {
            if (index < shown.size()) {
                viewer.replace(shown.get(index), index);
            }
        }
    }

    /** Writes one column. */
    private static final class Labels extends CellLabelProvider {
        private static final int HOVERED = 2_000;

        private final HistoryColumn column;
        private final IntSupplier width;

        Labels(HistoryColumn column, IntSupplier width) {
            this.column = column;
            this.width = width;
        }

        @Override
        public void update(ViewerCell cell) {
            HistoryEntry entry = (HistoryEntry) cell.getElement();
            String text = column.text(entry, ZoneId.systemDefault());
            cell.setText(column.isNumber() ? text : ShortText.within(width.getAsInt() - room(), text));
            if (column == HistoryColumn.STARTED) {
                cell.setImage(image(entry.ending()));
            }
        }

        private int room() {
            return column == HistoryColumn.STARTED ? AROUND + ICON_ROOM : AROUND;
        }

        private static Image image(HistoryEntry.Ending ending) {
            return switch (ending) {
                case DONE -> Icons.SUCCESS.image(Palette.DEV);
                case FAILED -> Icons.ERROR.image(Palette.ERROR);
                case STOPPED -> Icons.STOP.image();
            };
        }

        /** The statement as it was written, and what became of it. */
        @Override
        public String getToolTipText(Object element) {
            HistoryEntry entry = (HistoryEntry) element;
            String sql =
                    entry.sql().length() <= HOVERED ? entry.sql() : entry.sql().substring(0, HOVERED) + "…";
            String ending = entry.problem()
                    .orElse(
                            entry.ending() == HistoryEntry.Ending.DONE
                                    ? ""
                                    : entry.ending().name().toLowerCase(Locale.ROOT) + ".");
            return ending.isEmpty() ? sql : sql + "\n\n" + ending;
        }
    }
}
