package org.bitquarry.workbench.core.export;

import java.io.IOException;
import java.util.List;
import org.bitquarry.engine.ResultColumn;
import org.jspecify.annotations.Nullable;

/** Writes rows in one format: {@link #begin}, then each row, then {@link #end}. Used by one thread. */
public interface RowWriter {
    /** Writes what stands before the rows. */
    void begin(List<ResultColumn> columns) throws IOException;

    /** Writes a row, or keeps it until enough are known to lay them out. */
    void row(@Nullable Object[] values) throws IOException;

    /** Writes what was kept and what stands behind the rows. */
    void end() throws IOException;

    /** In the place of {@link #end} when no more rows can be had: writes what was kept, nothing that looks complete. */
    void breakOff() throws IOException;
}
