package org.bitquarry.workbench.core.edit;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.bitquarry.engine.ResultColumn;
import org.bitquarry.workbench.core.inspect.PathColumns;
import org.jspecify.annotations.Nullable;

/** Snapshots of rows on which nothing is pending. */
public final class Snapshots {
    private Snapshots() {}

    /** Returns a snapshot. */
    public static RowsSnapshot of(List<ResultColumn> columns, @Nullable Object[]... rows) {
        List<String> names = columns.stream().map(ResultColumn::name).toList();
        return new RowsSnapshot(PathColumns.none(columns), names, new int[0], List.of(), Map.of(), Arrays.asList(rows));
    }
}
