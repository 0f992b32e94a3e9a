package org.bitquarry.ui.grid;

import java.util.List;
import java.util.Optional;
import org.bitquarry.engine.ResultColumn;
import org.bitquarry.ui.chart.ChartPane;
import org.bitquarry.ui.chart.ChartSource;
import org.bitquarry.workbench.core.edit.CellText;
import org.bitquarry.workbench.core.edit.RowsSnapshot;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;

/** The rows with their bars and, where a person wants it, a chart of them on the right. For use on the UI thread. */
final class GridSplit extends SashForm {
    private static final int[] WEIGHTS = {45, 55};
    private static final int SASH = 5;

    final GridArea area;
    private Optional<ChartPane> chart = Optional.empty();

    GridSplit(Composite parent) {
        super(parent, SWT.HORIZONTAL | SWT.SMOOTH);
        GridPage.mark(this);
        setSashWidth(SASH);
        area = new GridArea(this);
    }

    /** Opens the chart, or closes it. */
    void toggleChart(GridTable grid, CellText text) {
        if (chart.isPresent()) {
            chart.get().dispose();
            chart = Optional.empty();
            layout();
            area.setFocus();
        } else {
            ChartPane pane = new ChartPane(this, new Source(grid), text, () -> toggleChart(grid, text));
            chart = Optional.of(pane);
            setWeights(WEIGHTS);
            pane.setFocus();
        }
    }

    /** Draws the chart anew, such as after rows came. */
    void drawAnew() {
        chart.ifPresent(ChartPane::drawAnew);
    }

    /** The rows have the keyboard, whatever stands beside them. */
    @Override
    public boolean setFocus() {
        return area.setFocus();
    }

    @Override
    public boolean isFocusControl() {
        return area.isFocusControl();
    }

    private record Source(GridTable grid) implements ChartSource {
        @Override
        public List<ResultColumn> columns() {
            return grid.rows().columns();
        }

        @Override
        public RowsSnapshot rows() {
            return grid.rows().snapshot();
        }
    }
}
