package org.bitquarry.ui.grid;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bitquarry.workbench.core.layout.ColumnLayout;
import org.bitquarry.workbench.core.query.ColumnNames;
import org.eclipse.nebula.widgets.nattable.coordinate.PositionCoordinate;
import org.eclipse.nebula.widgets.nattable.coordinate.Range;
import org.eclipse.nebula.widgets.nattable.freeze.FreezeHelper;
import org.eclipse.nebula.widgets.nattable.hideshow.ColumnHideShowLayer;
import org.eclipse.nebula.widgets.nattable.layer.event.IStructuralChangeEvent;
import org.eclipse.nebula.widgets.nattable.resize.event.ColumnResizeEvent;

/**
 * Which columns of a grid are shown, in which order, which stay in sight, and how wide they are. Columns are known by their
 * index in the rows, wherever they stand. For use on the UI thread.
 */
public final class GridColumns {
    private static final int LEAST_ROOM = 80;

    private final GridTable grid;
    private final ColumnWidths widths;
    private final Map<Integer, Integer> fitted = new HashMap<>();
    private Map<Integer, Integer> wanted = Map.of();
    private Consumer<String> hint = words -> {
        // Nobody is told yet.
    };

    GridColumns(GridTable grid) {
        this.grid = grid;
        this.widths = new ColumnWidths(grid);
        ColumnEdges.bind(grid.table, this);
    }

    /** Says who is told why something can't be done. */
    void hints(Consumer<String> listener) {
        hint = listener;
    }

    /** Runs the action after columns changed their width, place or visibility. */
    void onChange(Runnable action) {
        grid.layers.grid.addLayerListener(event -> {
            boolean ofColumns = event instanceof ColumnResizeEvent
                    || event instanceof IStructuralChangeEvent change && change.isHorizontalStructureChanged();
            if (ofColumns) {
                action.run();
            }
        });
    }

    private int count() {
        return grid.rows().columns().size();
    }

    /** Returns all columns from the left, hidden ones too. */
    List<Integer> order() {
        return IntStream.of(grid.layers.order.getColumnIndexOrderArray())
                .boxed()
                .toList();
    }

    /** Returns the columns that are not shown. */
    Set<Integer> hidden() {
        return IntStream.of(grid.layers.columns.getHiddenColumnIndexesArray())
                .boxed()
                .collect(Collectors.toSet());
    }

    private List<Integer> visible() {
        return IntStream.of(grid.visibleColumns()).boxed().toList();
    }

    /** Returns how many of the shown columns stay in sight, from the left. */
    int frozen() {
        return grid.layers.frozen.getColumnCount();
    }

    /** Returns how columns are shown now, with the widths that a person gave them. */
    ColumnLayout.Fitted shown() {
        Map<Integer, Integer> own = new HashMap<>();
        for (int index = 0; index < count(); index++) {
            int width = width(index);
            if (wanted.containsKey(index) || fitted.containsKey(index) && fitted.get(index) != width) {
                own.put(index, width);
            }
        }
        return new ColumnLayout.Fitted(order(), hidden(), frozen(), own, List.of());
    }

    private int width(int index) {
        return grid.layers.data.getConfiguredColumnWidthByPosition(index);
    }

    /** Shows columns otherwise; those without a width of their own get what fits. */
    void show(ColumnLayout.Fitted layout) {
        arrange(layout.order(), layout.hidden(), layout.frozen());
        wanted = layout.widths();
        fitFirst();
    }

    /** Gives columns without a width of their own one that fits the first rows. */
    void fitFirst() {
        for (int index = 0; index < count(); index++) {
            fitted.put(index, widths.first(index));
            grid.layers.data.setColumnWidthByPosition(index, wanted.getOrDefault(index, fitted.get(index)), false);
        }
        grid.layers.data.fireLayerEvent(new ColumnResizeEvent(grid.layers.data, new Range(0, count())));
        refreeze(frozen());
    }

    /** Puts all columns where they came, shown, and as wide as fits. */
    public void reset() {
        show(ColumnLayout.NONE
                .adding(grid.rows().parts().added())
                .fit(ColumnNames.of(grid.rows().columns())));
    }

    /** Shows columns in an order; the selected cells stay selected where they are still shown. */
    void arrange(List<Integer> order, Set<Integer> hidden, int frozen) {
        KeptSelection kept = new KeptSelection(grid);
        thaw();
        grid.layers.columns.showAllColumns();
        for (int place = 0; place < order.size(); place++) {
            int from = order().indexOf(order.get(place));
            if (from != place) {
                grid.layers.order.reorderColumnPosition(from, place, true);
            }
        }
        if (!hidden.isEmpty()) {
            grid.layers.columns.hideColumnIndexes(hidden);
        }
        refreeze(frozen);
        kept.restore();
        grid.table.redraw();
    }

    private void thaw() {
        if (grid.layers.frozen.isFrozen()) {
            FreezeHelper.unfreeze(grid.layers.frozen, grid.layers.viewport);
        }
    }

    private void refreeze(int columns) {
        thaw();
        int most = Math.min(columns, grid.layers.columns.getColumnCount());
        if (most > 0) {
            grid.layers.viewport.setOriginX(0);
            FreezeHelper.freeze(
                    grid.layers.frozen,
                    grid.layers.viewport,
                    new PositionCoordinate(grid.layers.frozen, 0, -1),
                    new PositionCoordinate(grid.layers.frozen, most - 1, -1));
        }
    }

    /** Keeps so many columns in sight, from the left. */
    void freeze(int columns) {
        KeptSelection kept = new KeptSelection(grid);
        refreeze(columns);
        kept.restore();
        grid.table.redraw();
    }

    /** Keeps a column and those before it in sight. */
    void freezeUpTo(int index) {
        int place = visible().indexOf(index);
        if (place >= 0 && leavesRoom(place + 1)) {
            freeze(place + 1);
        }
    }

    /** What stays in sight must leave some room to what scrolls, or nothing else could be seen any more. */
    private boolean leavesRoom(int columns) {
        int room = grid.table.getClientArea().width;
        int needed = grid.layers.columns.getStartXOfColumnPosition(columns - 1)
                + grid.layers.columns.getColumnWidthByPosition(columns - 1)
                + grid.layers.grid.getColumnWidthByPosition(0);
        if (room > 0 && needed > room - LEAST_ROOM) {
            hint.accept("These columns fill the whole width: nothing could scroll beside them. Freeze fewer of them,"
                    + " or make them narrower.");
            return false;
        }
        return true;
    }

    /** Puts the columns that identify a row first and keeps them in sight. */
    public void freezeKeys() {
        List<Integer> keys = order().stream()
                .filter(index -> grid.rows()
                        .columns()
                        .get(index)
                        .origin()
                        .filter(origin -> origin.column().key())
                        .isPresent())
                .toList();
        if (keys.isEmpty()) {
            hint.accept("No column here is a key.");
            return;
        }
        List<Integer> order = new ArrayList<>(keys);
        order().stream().filter(index -> !keys.contains(index)).forEach(order::add);
        Set<Integer> hidden = new HashSet<>(hidden());
        keys.forEach(hidden::remove);
        arrange(order, hidden, keys.size());
    }

    /** Lets all columns scroll. */
    public void unfreeze() {
        freeze(0);
    }

    /** Hides columns; the last ones that are shown stay. */
    void hide(int... indexes) {
        List<Integer> shown = visible();
        List<Integer> going = Arrays.stream(indexes).boxed().toList();
        if (going.containsAll(shown)) {
            hint.accept("The last columns can't be hidden.");
            return;
        }
        Set<Integer> hidden = new HashSet<>(hidden());
        hidden.addAll(going);
        int frozen = (int) shown.stream()
                .limit(frozen())
                .filter(index -> !going.contains(index))
                .count();
        arrange(order(), hidden, frozen);
    }

    /** Shows all columns. */
    public void showAll() {
        arrange(order(), Set.of(), frozen());
    }

    /** Moves a column among those that are shown; behind the last and before the first it stays. */
    void move(int index, int by) {
        List<Integer> shown = visible();
        int to = shown.indexOf(index) + by;
        if (!shown.contains(index) || to < 0 || to >= shown.size()) {
            return;
        }
        List<Integer> order = new ArrayList<>(order());
        order.remove((Integer) index);
        order.add(order.indexOf(shown.get(to)) + (by > 0 ? 1 : 0), index);
        arrange(order, hidden(), frozen());
    }

    /** Makes columns as wide as their values. */
    void fit(int... indexes) {
        KeptSelection kept = new KeptSelection(grid);
        for (int index : indexes) {
            grid.layers.data.setColumnWidthByPosition(index, widths.whole(index), true);
        }
        refreeze(frozen());
        kept.restore();
        grid.table.redraw();
    }

    /** Makes all columns that are shown as wide as their values. */
    public void fitAll() {
        fit(grid.visibleColumns());
    }

    /** Tells whether a column is shown. */
    boolean isShown(int index) {
        ColumnHideShowLayer layer = grid.layers.columns;
        return !layer.isColumnIndexHidden(index);
    }

    /** Lets a person choose which columns are shown, and in which order. */
    public void choose() {
        ColumnsDialog.ask(grid);
    }

    /** Hides the columns with a selected cell. */
    public void hideSelected() {
        hide(grid.selectedColumns());
    }

    /** Moves the column of the selected cell. */
    public void moveSelected(int by) {
        grid.selected().ifPresent(cell -> move(cell.column(), by));
    }

    /** Keeps the column of the selected cell and those before it in sight. */
    public void freezeSelected() {
        grid.selected().ifPresent(cell -> freezeUpTo(cell.column()));
    }

    /** Makes the columns with a selected cell as wide as their values. */
    public void fitSelected() {
        fit(grid.selectedColumns());
    }
}
