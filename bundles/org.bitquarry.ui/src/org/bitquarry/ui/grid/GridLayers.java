package org.bitquarry.ui.grid;

import java.util.List;
import org.bitquarry.ui.theme.Palette;
import org.eclipse.nebula.widgets.nattable.config.AbstractRegistryConfiguration;
import org.eclipse.nebula.widgets.nattable.config.CellConfigAttributes;
import org.eclipse.nebula.widgets.nattable.config.IConfigRegistry;
import org.eclipse.nebula.widgets.nattable.data.IDataProvider;
import org.eclipse.nebula.widgets.nattable.freeze.CompositeFreezeLayer;
import org.eclipse.nebula.widgets.nattable.freeze.FreezeConfigAttributes;
import org.eclipse.nebula.widgets.nattable.freeze.FreezeLayer;
import org.eclipse.nebula.widgets.nattable.grid.GridRegion;
import org.eclipse.nebula.widgets.nattable.grid.data.DefaultCornerDataProvider;
import org.eclipse.nebula.widgets.nattable.grid.layer.ColumnHeaderLayer;
import org.eclipse.nebula.widgets.nattable.grid.layer.CornerLayer;
import org.eclipse.nebula.widgets.nattable.grid.layer.GridLayer;
import org.eclipse.nebula.widgets.nattable.grid.layer.RowHeaderLayer;
import org.eclipse.nebula.widgets.nattable.hideshow.ColumnHideShowLayer;
import org.eclipse.nebula.widgets.nattable.layer.AbstractLayer;
import org.eclipse.nebula.widgets.nattable.layer.DataLayer;
import org.eclipse.nebula.widgets.nattable.layer.IUniqueIndexLayer;
import org.eclipse.nebula.widgets.nattable.painter.cell.ICellPainter;
import org.eclipse.nebula.widgets.nattable.painter.layer.CellLayerPainter;
import org.eclipse.nebula.widgets.nattable.reorder.ColumnReorderLayer;
import org.eclipse.nebula.widgets.nattable.reorder.config.DefaultColumnReorderBindings;
import org.eclipse.nebula.widgets.nattable.resize.config.DefaultColumnResizeBindings;
import org.eclipse.nebula.widgets.nattable.selection.SelectionLayer;
import org.eclipse.nebula.widgets.nattable.selection.config.DefaultMoveSelectionConfiguration;
import org.eclipse.nebula.widgets.nattable.selection.config.DefaultSelectionBindings;
import org.eclipse.nebula.widgets.nattable.style.DisplayMode;
import org.eclipse.nebula.widgets.nattable.ui.binding.UiBindingRegistry;
import org.eclipse.nebula.widgets.nattable.ui.matcher.MouseEventMatcher;
import org.eclipse.nebula.widgets.nattable.viewport.ViewportLayer;
import org.eclipse.nebula.widgets.nattable.viewport.action.ViewportSelectColumnAction;
import org.eclipse.swt.SWT;

/** The layers that NatTable stacks for a grid: rows with order, visibility, selection and scrolling, and their heads. */
final class GridLayers {
    static final int ROW_HEIGHT = 23;
    static final int HEADER_HEIGHT = 26;
    private static final int COLUMN_WIDTH = 120;
    private static final int NARROWEST_COLUMN = 36;

    final DataLayer data;
    final ColumnReorderLayer order;
    final ColumnHideShowLayer columns;
    final SelectionLayer selection;
    final ViewportLayer viewport;
    final FreezeLayer frozen;
    /** The rows as they stand in the table: frozen columns, then those that scroll. */
    final CompositeFreezeLayer body;

    final DataLayer rowHeads;
    final DataLayer names;
    final ColumnHeaderLayer header;
    final GridLayer grid;

    GridLayers(IDataProvider rows, IDataProvider columnNames, IDataProvider rowNames) {
        data = new DataLayer(rows, COLUMN_WIDTH, ROW_HEIGHT);
        data.setDefaultMinColumnWidth(NARROWEST_COLUMN);
        order = new ColumnReorderLayer(data);
        columns = new ColumnHideShowLayer(order);
        selection = new SelectionLayer(columns, false);
        selection.addConfiguration(new SelectionKeys());
        selection.addConfiguration(new DefaultMoveSelectionConfiguration());
        viewport = new Viewport(selection);
        frozen = new FreezeLayer(selection);
        body = new CompositeFreezeLayer(frozen, viewport, selection, false);
        body.setRegionName(GridRegion.BODY);
        names = new DataLayer(columnNames, COLUMN_WIDTH, HEADER_HEIGHT);
        header = new ColumnHeaderLayer(names, body, selection, false);
        header.addConfiguration(new DefaultColumnResizeBindings());
        header.addConfiguration(new DefaultColumnReorderBindings());
        rowHeads = new DataLayer(rowNames, RowHeadPainter.ICON_ROOM, ROW_HEIGHT);
        RowHeaderLayer rowHeader = new RowHeaderLayer(rowHeads, body, selection, false);
        DataLayer corner = new DataLayer(new DefaultCornerDataProvider(columnNames, rowNames));
        CornerLayer cornerLayer = new CornerLayer(corner, rowHeader, header, false, new CellLayerPainter());
        grid = new GridLayer(body, header, rowHeader, cornerLayer, false);
        // Each cell paints its own hairline; NatTable's layers would add lines in colours of their own.
        for (AbstractLayer layer : List.of(data, selection, names, header, rowHeads, rowHeader, corner)) {
            layer.setLayerPainter(new CellLayerPainter());
        }
    }

    /** Returns how high the heads of the columns are now. */
    int headerHeight() {
        return header.getHeight();
    }

    /**
     * Keeps the row in sight that it goes to, from the start: whoever asks for its rows while it scrolls would take it back
     * to the row that it went to before.
     */
    private static final class Viewport extends ViewportLayer {
        Viewport(IUniqueIndexLayer below) {
            super(below);
        }

        @Override
        public void moveRowPositionIntoViewport(int row) {
            setKeepInViewportRowPosition(row);
            super.moveRowPositionIntoViewport(row);
        }
    }

    /** As everywhere, but for heads: a click on one sorts, one with Ctrl selects its column. */
    private static final class SelectionKeys extends DefaultSelectionBindings {
        @Override
        protected void configureColumnHeaderMouseClickBindings(UiBindingRegistry registry) {
            registry.registerMouseDownBinding(
                    MouseEventMatcher.columnHeaderLeftClick(SWT.MOD1), new ViewportSelectColumnAction(false, true));
        }
    }

    /** Lets each region be painted by its painter. */
    static final class Painters extends AbstractRegistryConfiguration {
        private final ICellPainter body;
        private final ICellPainter header;
        private final ICellPainter rowHead;
        private final ICellPainter corner;

        Painters(ICellPainter body, ICellPainter header, ICellPainter rowHead, ICellPainter corner) {
            this.body = body;
            this.header = header;
            this.rowHead = rowHead;
            this.corner = corner;
        }

        @Override
        public void configureRegistry(IConfigRegistry registry) {
            put(registry, body, GridRegion.BODY);
            put(registry, header, GridRegion.COLUMN_HEADER);
            put(registry, rowHead, GridRegion.ROW_HEADER);
            put(registry, corner, GridRegion.CORNER);
            separator(registry);
        }

        /** The line behind frozen columns, in the colour that holds now. */
        static void separator(IConfigRegistry registry) {
            registry.registerConfigAttribute(FreezeConfigAttributes.SEPARATOR_COLOR, Palette.ACCENT.color());
        }

        private static void put(IConfigRegistry registry, ICellPainter painter, String region) {
            registry.registerConfigAttribute(CellConfigAttributes.CELL_PAINTER, painter, DisplayMode.NORMAL, region);
        }
    }
}
