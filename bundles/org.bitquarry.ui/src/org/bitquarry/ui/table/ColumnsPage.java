package org.bitquarry.ui.table;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bitquarry.model.docs.TablePage;
import org.bitquarry.model.table.Column;
import org.bitquarry.ui.parts.CopiedText;
import org.bitquarry.ui.parts.FilterKeys;
import org.bitquarry.ui.parts.LineTips;
import org.bitquarry.ui.parts.ShortText;
import org.bitquarry.ui.parts.UiExecutor;
import org.bitquarry.ui.theme.Palette;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.Text;

/** The columns of a table, to be found by words and copied. Belongs to the UI thread. */
final class ColumnsPage extends Composite {
    private static final int GAP = 6;
    private static final List<String> HEADS = List.of(
            "Column",
            "Type",
            "Key",
            "What it is",
            "Refers to",
            "NULL",
            "Found by the server",
            "Sorted by it",
            "INSERT",
            "UPDATE");
    private static final int[] NARROWEST = {150, 110, 60, 240, 150, 60, 150, 95, 90, 90};
    private static final int AROUND = 12;
    private static final int WHAT_IT_IS = 3;

    private final List<Line> all;
    private final Text filter;
    private final Label count;
    private final TableViewer viewer;

    /** A column and the texts below the heads. */
    private record Line(List<String> cells) {
        static Line of(TablePage.ColumnLine line, Column column) {
            return new Line(Stream.of(
                            line.name(),
                            line.type(),
                            line.key(),
                            line.description(),
                            column.references()
                                    .map(reference -> reference.table() + "." + reference.column())
                                    .orElse(""),
                            line.nullable() ? "yes" : "",
                            line.filter(),
                            line.sorted() ? "yes" : "",
                            line.inserted(),
                            line.updated())
                    .map(cell -> cell.replace("`", ""))
                    .toList());
        }

        boolean holds(String word) {
            return cells.stream().anyMatch(cell -> cell.toLowerCase(Locale.ROOT).contains(word));
        }
    }

    ColumnsPage(Composite parent, Described described) {
        super(parent, SWT.NONE);
        List<TablePage.ColumnLine> lines =
                TablePage.of(described.table(), described.schemas()).columns();
        all = IntStream.range(0, lines.size())
                .mapToObj(i -> Line.of(lines.get(i), described.table().columns().get(i)))
                .toList();
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(this);
        Composite line = new Composite(this, SWT.NONE);
        GridLayoutFactory.fillDefaults()
                .numColumns(2)
                .margins(GAP, GAP)
                .spacing(GAP, 0)
                .applyTo(line);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(line);
        filter = new Text(line, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
        filter.setMessage("Words of a name, a type or a description");
        filter.setData("test.id", "table.columns.filter");
        FilterKeys.on(filter);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(filter);
        count = new Label(line, SWT.NONE);
        count.setData("test.id", "table.columns.count");
        GridDataFactory.swtDefaults().align(SWT.END, SWT.CENTER).applyTo(count);
        Composite body = new Composite(this, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(body);
        TableColumnLayout shares = new TableColumnLayout();
        body.setLayout(shares);
        viewer = new TableViewer(body, SWT.FULL_SELECTION | SWT.MULTI | SWT.H_SCROLL | SWT.V_SCROLL);
        viewer.getTable().setData("test.id", "table.columns");
        viewer.getTable().setHeaderVisible(true);
        Palette.WINDOW.ground(viewer.getTable());
        viewer.setContentProvider(ArrayContentProvider.getInstance());
        Runnable soon = new UiExecutor(this).merging(viewer::refresh);
        for (int index = 0; index < NARROWEST.length; index++) {
            TableViewerColumn column = new TableViewerColumn(viewer, SWT.LEFT);
            column.getColumn().setText(HEADS.get(index));
            column.setLabelProvider(new Cell(index, column.getColumn()));
            column.getColumn().addListener(SWT.Resize, event -> soon.run());
            shares.setColumnData(
                    column.getColumn(), new ColumnWeightData(index == WHAT_IT_IS ? 1 : 0, NARROWEST[index]));
        }
        LineTips.enableFor(viewer);
        Palette.onChange(this, viewer::refresh);
        viewer.getTable().addListener(SWT.KeyDown, event -> {
            if (event.stateMask == SWT.MOD1 && event.keyCode == 'c') {
                copy();
            }
        });
        filter.addListener(SWT.Modify, event -> show());
        filter.addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.ARROW_DOWN) {
                viewer.getTable().setFocus();
            }
        });
        show();
    }

    private void show() {
        List<String> words = Stream.of(filter.getText().toLowerCase(Locale.ROOT).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
        List<Line> shown = all.stream()
                .filter(line -> words.stream().allMatch(line::holds))
                .toList();
        viewer.setInput(shown);
        count.setText(shown.size() == all.size() ? all.size() + " columns" : shown.size() + " of " + all.size());
        count.requestLayout();
    }

    /** Puts the selected lines on the clipboard, with the heads. */
    void copy() {
        String lines = Stream.concat(
                        Stream.of(HEADS),
                        Stream.of(viewer.getStructuredSelection().toArray()).map(line -> ((Line) line).cells()))
                .map(cells -> String.join("\t", cells))
                .collect(Collectors.joining("\n"));
        new CopiedText(lines).put(getDisplay());
    }

    @Override
    public boolean setFocus() {
        return viewer.getTable().setFocus();
    }

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
            return index == WHAT_IT_IS ? ShortText.begin(room, whole(element)) : ShortText.within(room, whole(element));
        }

        @Override
        public String getToolTipText(Object element) {
            return whole(element);
        }

        private String whole(Object element) {
            return ((Line) element).cells().get(index);
        }

        @Override
        public Color getForeground(Object element) {
            return (index == 0 ? Palette.TEXT : Palette.SECONDARY).color();
        }
    }
}
