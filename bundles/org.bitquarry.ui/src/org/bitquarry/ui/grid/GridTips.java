package org.bitquarry.ui.grid;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bitquarry.engine.ColumnOrigin;
import org.bitquarry.engine.ResultColumn;
import org.bitquarry.model.table.Column;
import org.bitquarry.ui.theme.Palette;
import org.bitquarry.workbench.core.edit.CellText;
import org.bitquarry.workbench.core.edit.GridRows;
import org.bitquarry.workbench.core.inspect.PathColumn;
import org.eclipse.jface.window.DefaultToolTip;
import org.eclipse.jface.window.ToolTip;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Event;
import org.jspecify.annotations.Nullable;

/**
 * What is said while the pointer rests on a grid: the exact value, why a cell can't be edited, why a row is still pending,
 * what a column means.
 */
final class GridTips extends DefaultToolTip {
    private static final int LONGEST = 800;
    private static final int WIDEST_LINE = 100;
    private static final int LONGEST_LINE = WIDEST_LINE + 30;
    private static final Point BESIDE_POINTER = new Point(12, 16);

    private final GridTable grid;
    private final CellText text;
    private final GridLinks links;

    GridTips(GridTable grid, CellText text, GridLinks links) {
        super(grid.table, ToolTip.NO_RECREATE, false);
        this.grid = grid;
        this.text = text;
        this.links = links;
        setShift(BESIDE_POINTER);
    }

    /** One tip a cell, so that it goes when the pointer leaves it. */
    @Override
    protected @Nullable Object getToolTipArea(Event event) {
        NatTable table = grid.table;
        return List.of(table.getColumnPositionByX(event.x), table.getRowPositionByY(event.y));
    }

    @Override
    protected boolean shouldCreateToolTip(Event event) {
        setBackgroundColor(Palette.HEADER.color());
        setForegroundColor(Palette.TEXT.color());
        return super.shouldCreateToolTip(event) && !getText(event).isEmpty();
    }

    @Override
    protected String getText(Event event) {
        return at(grid.table.getColumnPositionByX(event.x), grid.table.getRowPositionByY(event.y));
    }

    /** Returns what is said at a position of the whole table, heads included. */
    String at(int columnPosition, int rowPosition) {
        if (columnPosition < 0 || rowPosition < 0) {
            return "";
        }
        int column = grid.table.getColumnIndexByPosition(columnPosition);
        int row = grid.table.getRowIndexByPosition(rowPosition);
        if (rowPosition == 0) {
            return columnPosition == 0
                    ? ""
                    : ofColumn(column)
                            + grid.sorted(column)
                                    .map(mark -> "\n" + mark.words(rows().rows().loaded()))
                                    .orElse("");
        }
        if (row < 0 || row >= rows().count()) {
            return "";
        }
        return columnPosition == 0 ? ofRow(row) : ofCell(new CellPlace(row, column));
    }

    private String ofRow(int row) {
        return rows().pending(row)
                .map(pending -> GridHints.ofRow(rows(), row)
                        .map(reason -> RowMark.of(pending).words() + ": " + reason)
                        .orElse(RowMark.of(pending).words() + "."))
                .orElse("");
    }

    private String ofCell(CellPlace cell) {
        List<String> lines = new ArrayList<>();
        @Nullable Object value = rows().value(cell.row(), cell.column());
        Optional<Column> column = own(rows().columns().get(cell.column()));
        boolean exact = !(value instanceof String)
                && !(value instanceof Boolean)
                && !text.exact(value).equals(text.shown(value));
        if (value instanceof Instant moment) {
            lines.add(Moments.exact(moment, text.zone()));
        } else if (exact || text.isCut(value)) {
            lines.add(cut(text.copied(column, value)));
        }
        GridHints.notLoaded(rows(), cell).ifPresent(lines::add);
        if (rows().isChanged(cell.row(), cell.column()) && cell.row() >= rows().addedCount()) {
            @Nullable Object base = rows().base(cell.row(), cell.column());
            lines.add("Was: " + (base == null ? "NULL" : cut(text.copied(column, base))));
        }
        links.at(cell).ifPresent(link -> lines.add("Ctrl+click opens " + link.words()));
        GridHints.theirs(rows(), cell)
                .ifPresent(theirs -> lines.add("Theirs: "
                        + theirs.map(other -> cut(text.copied(column, other))).orElse("NULL")));
        rows().problem(cell.row(), cell.column()).ifPresent(lines::add);
        GridHints.ofRow(rows(), cell.row()).ifPresent(lines::add);
        GridHints.readOnly(rows(), cell).ifPresent(lines::add);
        return wrapped(String.join("\n", lines));
    }

    private String ofColumn(int index) {
        ResultColumn column = rows().columns().get(index);
        Optional<PathColumn> part = rows().parts().added(index);
        if (part.isPresent()) {
            return column.name() + " · " + column.type() + "\n" + AddedColumns.words(part.get());
        }
        String type = column.type() + (column.nullable() ? "" : ", never NULL");
        return own(column)
                .map(own ->
                        wrapped(column.name() + " · " + type + (own.key() ? ", key" : "") + "\n" + own.description()))
                .orElse(column.name() + " · " + type + "\nComputed by the query.");
    }

    private static Optional<Column> own(ResultColumn column) {
        return column.origin().map(ColumnOrigin::column);
    }

    private static String cut(String value) {
        return value.length() <= LONGEST ? value : value.substring(0, LONGEST) + "…";
    }

    /** Breaks lines that no screen is wide enough for: between words where there are any, as in JSON there often are not. */
    private static String wrapped(String lines) {
        return lines.replaceAll("(.{" + WIDEST_LINE + "}\\S{0,30})\\s+", "$1\n")
                .replaceAll("(.{" + LONGEST_LINE + "})(?=.)", "$1\n");
    }

    private GridRows rows() {
        return grid.rows();
    }
}
