package org.bitquarry.ui.grid;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import java.util.function.BooleanSupplier;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.bitquarry.engine.ResultColumn;
import org.bitquarry.model.error.Problem;
import org.bitquarry.ui.parts.UiExecutor;
import org.bitquarry.ui.theme.Palette;
import org.bitquarry.workbench.core.edit.CellText;
import org.bitquarry.workbench.core.edit.GridRows;
import org.bitquarry.workbench.core.edit.RowId;
import org.bitquarry.workbench.core.query.LoadState;
import org.bitquarry.workbench.core.query.QueryFailure;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.coordinate.PositionCoordinate;
import org.eclipse.nebula.widgets.nattable.coordinate.Range;
import org.eclipse.nebula.widgets.nattable.layer.command.ConfigureScalingCommand;
import org.eclipse.nebula.widgets.nattable.layer.event.RowInsertEvent;
import org.eclipse.nebula.widgets.nattable.layer.event.RowStructuralRefreshEvent;
import org.eclipse.nebula.widgets.nattable.layer.event.StructuralRefreshEvent;
import org.eclipse.nebula.widgets.nattable.resize.event.ColumnResizeEvent;
import org.eclipse.nebula.widgets.nattable.resize.event.RowResizeEvent;
import org.eclipse.nebula.widgets.nattable.selection.event.CellSelectionEvent;
import org.eclipse.nebula.widgets.nattable.viewport.event.ScrollEvent;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;

/** NatTable over rows of the same columns. Other rows can take their place; widths, order and visibility stay. */
final class GridTable {
    private static final int ROWS_AHEAD = 5;

    final NatTable table;
    final GridLayers layers;
    final GridScale scale;
    final GridColumns columns;
    private final CellText text;
    private final RowsProvider provider;
    private GridRows rows;
    private CellLooks looks;
    private IntFunction<Optional<SortMark>> sorted = column -> Optional.empty();
    private BiConsumer<Integer, Boolean> sort = (column, also) -> {
        // Nobody sorts yet.
    };
    private BiPredicate<Integer, Integer> hovered = (row, column) -> false;
    private BiPredicate<Integer, Integer> found = (row, column) -> false;
    private BooleanSupplier filtered = () -> false;
    private boolean following;
    private Optional<RowId> chosen = Optional.empty();
    private boolean fitted;

    GridTable(Composite parent, GridRows first, CellText text) {
        this.rows = first;
        this.text = text;
        this.looks = new CellLooks(first, text);
        this.provider = new RowsProvider(this::rows);
        provider.take();
        layers = new GridLayers(provider, provider.columnNames(), provider.rowNames());
        table = new NatTable(
                parent,
                SWT.NO_BACKGROUND | SWT.DOUBLE_BUFFERED | SWT.V_SCROLL | SWT.H_SCROLL,
                layers.grid,
                new GridEvents(parent.getDisplay()),
                false);
        table.setData("test.id", "grid.table");
        scale = new GridScale(table);
        table.setLayerPainter(new GridGround(this, this::isAwaited, this::emptyLine));
        table.addConfiguration(new GridLayers.Painters(
                new BodyPainter(
                        (row, column) -> looks.of(row, column),
                        (row, column) -> found.test(row, column),
                        (row, column) -> hovered.test(row, column),
                        scale),
                new HeaderPainter(this::column, this::sorted, scale),
                new RowHeadPainter(this::mark, this::number, scale),
                new RowHeadPainter(none -> Optional.empty(), none -> "", scale)));
        table.addConfiguration(new HeadClicks((column, also) -> sort.accept(column, also)));
        table.configure();
        Palette.onChange(table, () -> {
            GridLayers.Painters.separator(table.getConfigRegistry());
            table.redraw();
        });
        zoom(GridScale.FULL);
        columns = new GridColumns(this);
        layers.selection.addLayerListener(event -> choose());
        new Moments().onChange(table, new UiExecutor(table).merging(table::redraw));
        refresh();
    }

    GridRows rows() {
        return rows;
    }

    /** Paints everything on a picture that is thrown away. */
    void paintUnseen() {
        Rectangle area = table.getClientArea();
        Image picture = new Image(table.getDisplay(), Math.max(1, area.width), Math.max(1, area.height));
        GC gc = new GC(picture);
        try {
            table.getLayerPainter().paintLayer(table, gc, 0, 0, picture.getBounds(), table.getConfigRegistry());
        } finally {
            gc.dispose();
            picture.dispose();
        }
    }

    CellLook look(int position, int column) {
        return looks.of(position, column);
    }

    /** Returns what a cell says. */
    String text(int position, int column) {
        return looks.text(position, column);
    }

    /** Says what heads tell of an order, and who is told of clicks on them. */
    void sortedBy(IntFunction<Optional<SortMark>> marks, BiConsumer<Integer, Boolean> clicked) {
        sorted = marks;
        sort = clicked;
    }

    /** Says which cells show the text that is looked for. */
    void underline(BiPredicate<Integer, Integer> cells) {
        found = cells;
    }

    /** Says which cell is a link below the pointer. */
    void hovering(BiPredicate<Integer, Integer> cells) {
        hovered = cells;
    }

    /** Returns what the head of a column tells of an order. */
    Optional<SortMark> sorted(int column) {
        return sorted.apply(column);
    }

    /** Shows some loaded rows in another order; the selected cells keep their rows. */
    void rearrange(Optional<int[]> shown) {
        KeptSelection kept = new KeptSelection(this);
        rows.arrange(shown);
        provider.take();
        following = true;
        layers.data.fireLayerEvent(new RowStructuralRefreshEvent(layers.data));
        kept.restore();
        following = false;
        table.redraw();
    }

    /** Shows other rows with the same columns; those that were added to them may be others. */
    void show(GridRows next) {
        boolean same = next.columns().equals(rows.columns());
        rows = next;
        looks = new CellLooks(next, text);
        if (!same) {
            layers.selection.clear(false);
            layers.data.fireLayerEvent(new StructuralRefreshEvent(layers.data));
        }
        refresh();
    }

    /** Takes in rows that came, went or moved, and paints. The selected cell keeps its row, or else its place. */
    void refresh() {
        Optional<CellPlace> selected = selected();
        int added = layers.data.getRowCount();
        int before = provider.take();
        int now = provider.getRowCount();
        if (now > before && before == added && selected.isEmpty()) {
            layers.data.fireLayerEvent(new RowInsertEvent(layers.data, new Range(before, now)));
        } else if (now != before) {
            following = true;
            layers.data.fireLayerEvent(new RowStructuralRefreshEvent(layers.data));
            selected.ifPresent(place -> mark(moved(place.row(), now - before), place.column()));
            following = false;
        }
        choose();
        if (!fitted && now > 0) {
            fitted = true;
            columns.fitFirst();
        }
        fitRowHeads();
        table.redraw();
    }

    private void choose() {
        if (!following) {
            chosen = selected().flatMap(place -> rows.id(place.row()));
        }
    }

    /** Rows that came or went before the selected one moved it by their number; it isn't looked for among all. */
    private int moved(int place, int rowsBefore) {
        boolean moved = chosen.isPresent() && chosen.equals(rows.id(place + rowsBefore));
        return moved ? place + rowsBefore : place;
    }

    /** Tells whether the selection moves because rows do, and not because a person goes to another cell. */
    boolean isFollowing() {
        return following;
    }

    /** Paints everything so many per cent as large as the window. */
    void zoom(int percent) {
        scale.percent(percent);
        // Said at 100 % too: by itself the library would scale once more what the window scales.
        table.doCommand(new ConfigureScalingCommand(new ZoomConverter(scale.percent())));
        // A refresh of the table would put columns back to where they came.
        int all = provider.getColumnCount();
        layers.data.fireLayerEvent(new ColumnResizeEvent(layers.data, new Range(0, all)));
        layers.data.fireLayerEvent(new RowResizeEvent(layers.data, new Range(0, Math.max(1, provider.getRowCount()))));
        layers.rowHeads.fireLayerEvent(new ColumnResizeEvent(layers.rowHeads, 0));
        layers.names.fireLayerEvent(new RowResizeEvent(layers.names, 0));
        if (fitted) {
            columns.fitFirst();
        }
        selected()
                .ifPresent(cell -> layers.viewport.moveCellPositionIntoViewport(
                        layers.selection.getColumnPositionByIndex(cell.column()), cell.row()));
        table.redraw();
    }

    /** Returns where a cell is painted; empty where it is out of sight. */
    Optional<Rectangle> bounds(CellPlace cell) {
        int column = layers.body.getColumnPositionByIndex(cell.column());
        int row = layers.body.getRowPositionByIndex(cell.row());
        boolean there =
                column >= 0 && column < layers.body.getColumnCount() && row >= 0 && row < layers.body.getRowCount();
        return there ? Optional.ofNullable(table.getBoundsByPosition(column + 1, row + 1)) : Optional.empty();
    }

    /** Returns the cell that is painted at a point; empty beside the rows. */
    Optional<CellPlace> cellAt(int x, int y) {
        int column = table.getColumnPositionByX(x);
        int row = table.getRowPositionByY(y);
        return column > 0 && row > 0
                ? Optional.of(new CellPlace(table.getRowIndexByPosition(row), table.getColumnIndexByPosition(column)))
                : Optional.empty();
    }

    /** Returns the index of a column by its name; the first one's where none has it. */
    int index(String name) {
        return IntStream.range(0, rows.columns().size())
                .filter(column -> column(column).name().equalsIgnoreCase(name))
                .findFirst()
                .orElse(0);
    }

    /** Returns the cell that keys go to, by position of the row and index of the column. */
    Optional<CellPlace> selected() {
        PositionCoordinate anchor = layers.selection.getSelectionAnchor();
        boolean none = anchor.rowPosition < 0 || anchor.columnPosition < 0 || anchor.rowPosition >= rows.count();
        return none
                ? Optional.empty()
                : Optional.of(new CellPlace(
                        anchor.rowPosition, layers.selection.getColumnIndexByPosition(anchor.columnPosition)));
    }

    /** Runs the action each time the last rows come into view. */
    void onNearEnd(Runnable action) {
        layers.viewport.addLayerListener(event -> {
            int last = layers.viewport.getOriginRowPosition() + layers.viewport.getRowCount();
            if (event instanceof ScrollEvent && last + ROWS_AHEAD >= provider.getRowCount()) {
                action.run();
            }
        });
    }

    /** Returns all selected cells, row by row. */
    List<CellPlace> selectedCells() {
        return layers.selection.getSelectedRowPositions().stream()
                .sorted(Comparator.comparingInt((Range range) -> range.start))
                .flatMap(range -> IntStream.range(range.start, Math.min(range.end, rows.count()))
                        .boxed())
                .distinct()
                .flatMap(row -> IntStream.of(layers.selection.getSelectedColumnPositions())
                        .filter(column -> layers.selection.isCellPositionSelected(column, row))
                        .mapToObj(column -> new CellPlace(row, layers.selection.getColumnIndexByPosition(column))))
                .toList();
    }

    /** Returns the positions of the rows with a selected cell, from above. */
    int[] selectedRows() {
        return layers.selection.getSelectedRowPositions().stream()
                .flatMapToInt(range -> IntStream.range(range.start, Math.min(range.end, rows.count())))
                .distinct()
                .sorted()
                .toArray();
    }

    /** Returns the indexes of the columns with a selected cell, from the left as they stand. */
    int[] selectedColumns() {
        return IntStream.of(layers.selection.getSelectedColumnPositions())
                .map(layers.selection::getColumnIndexByPosition)
                .toArray();
    }

    /** Returns the indexes of the columns that are shown, from the left as they stand. */
    int[] visibleColumns() {
        return IntStream.range(0, layers.columns.getColumnCount())
                .map(layers.columns::getColumnIndexByPosition)
                .toArray();
    }

    /** Moves the selection by so many visible columns and rows, within the rows. */
    void move(int columnsRight, int rowsDown) {
        PositionCoordinate anchor = layers.selection.getSelectionAnchor();
        int column = Math.clamp(anchor.columnPosition + columnsRight, 0, layers.selection.getColumnCount() - 1);
        int row = Math.clamp(anchor.rowPosition + rowsDown, 0, Math.max(0, provider.getRowCount() - 1));
        select(row, layers.selection.getColumnIndexByPosition(column));
    }

    /** Selects a cell, scrolls it into view and tells whoever follows the selection. */
    void select(int row, int column) {
        if (mark(row, column)) {
            int position = layers.selection.getColumnPositionByIndex(column);
            layers.selection.fireLayerEvent(new CellSelectionEvent(layers.selection, position, row, false, false));
        }
    }

    private boolean mark(int row, int column) {
        int position = layers.selection.getColumnPositionByIndex(column);
        boolean there = row < provider.getRowCount() && position >= 0;
        if (there) {
            layers.selection.setSelectedCell(position, row);
            layers.viewport.moveCellPositionIntoViewport(position, row);
        }
        return there;
    }

    private boolean isAwaited() {
        return rows.count() == 0 && rows.rows().state() instanceof LoadState.Loading;
    }

    /** Says how it is known whether the source sends only rows that meet a filter. */
    void filteredAtSource(BooleanSupplier known) {
        filtered = known;
    }

    /** Returns why not even a first row came; empty where rows are, or where there are none. */
    Optional<Problem> lost() {
        return rows.count() == 0 ? rows.rows().state().trouble().map(QueryFailure::problem) : Optional.empty();
    }

    private Optional<String> emptyLine() {
        if (rows.count() > 0) {
            return Optional.empty();
        }
        if (rows.isArranged() && rows.rows().loaded() > 0) {
            return Optional.of("No loaded row meets the filter.");
        }
        return rows.rows().state().isFinal()
                ? Optional.of(filtered.getAsBoolean() ? "No row meets the filter." : "No rows.")
                : Optional.empty();
    }

    private ResultColumn column(int index) {
        return rows.columns().get(index);
    }

    private Optional<RowMark> mark(int position) {
        return rows.pending(position).map(RowMark::of);
    }

    private String number(int position) {
        int row = rows.row(position);
        return row < 0 ? "" : Integer.toString(row + 1);
    }

    private void fitRowHeads() {
        GC gc = new GC(table);
        try {
            gc.setFont(JFaceResources.getDefaultFont());
            int width =
                    RowHeadPainter.ICON_ROOM + gc.stringExtent(Integer.toString(rows.count())).x + BodyPainter.PADDING;
            if (layers.rowHeads.getConfiguredColumnWidthByPosition(0) != width) {
                layers.rowHeads.setColumnWidthByPosition(0, width);
            }
        } finally {
            gc.dispose();
        }
    }
}
