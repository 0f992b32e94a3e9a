package org.bitquarry.ui.chart;

import java.util.List;
import org.bitquarry.engine.ResultColumn;
import org.bitquarry.workbench.core.edit.RowsSnapshot;

/** The rows that a chart is made of. For use on the UI thread. */
public interface ChartSource {
    /** Returns the columns; they never change. */
    List<ResultColumn> columns();

    /** Returns the rows that are here, as they are shown. */
    RowsSnapshot rows();
}
