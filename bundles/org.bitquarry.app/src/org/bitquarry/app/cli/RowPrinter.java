package org.bitquarry.app.cli;

import java.io.IOException;
import java.io.Writer;
import org.bitquarry.engine.StatementResult;
import org.bitquarry.workbench.core.export.RowFormat;
import org.bitquarry.workbench.core.export.RowWriter;
import org.bitquarry.workbench.core.export.WriterOptions;

/** Writes the rows of statements as they come in. */
final class RowPrinter {
    /** Fewer than a page holds: what is here is seen before the next page is asked for. */
    private static final int ROWS_HELD = 50;

    private final Writer output;
    private final RowFormat format;
    private final ProgressLine progress;

    RowPrinter(Writer output, RowFormat format, ProgressLine progress) {
        this.output = output;
        this.format = format;
        this.progress = progress;
    }

    /**
     * Writes all rows and returns their number; closes the cursor. What was written when the source fails doesn't look
     * complete.
     */
    long print(StatementResult.Rows rows) throws IOException {
        RowWriter writer = format.open(output, WriterOptions.standard());
        long printed = 0;
        try (var cursor = rows.cursor()) {
            boolean whole = false;
            // The first page is asked for before anything is printed: a source that can't be reached prints no head.
            boolean more = cursor.next();
            writer.begin(rows.columns());
            try {
                while (more) {
                    writer.row(cursor.row());
                    if (++printed % ROWS_HELD == 0) {
                        flush();
                    }
                    more = cursor.next();
                }
                whole = true;
            } finally {
                if (whole) {
                    writer.end();
                } else {
                    writer.breakOff();
                }
                flush();
            }
        }
        return printed;
    }

    private void flush() throws IOException {
        progress.erase();
        output.flush();
    }
}
