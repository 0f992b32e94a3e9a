package org.bitquarry.bench;

import java.io.IOException;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.bitquarry.model.scan.Cursor;
import org.bitquarry.workbench.core.export.RowFormat;
import org.bitquarry.workbench.core.export.RowWriter;
import org.bitquarry.workbench.core.export.WriterOptions;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;

/** Writes a million rows to a file in each format that needs no look at all of them, in a heap of 256 MiB. */
public final class ExportApplication implements IApplication {
    private static final double MEBIBYTE = 1 << 20;

    @Override
    public Object start(IApplicationContext context) throws IOException {
        for (RowFormat format : new RowFormat[] {RowFormat.CSV, RowFormat.JSON}) {
            long start = System.nanoTime();
            write(format);
            System.out.printf(
                    Locale.ROOT,
                    "| export of 1,000,000 rows × 12 columns as %s | – | %,.0f rows/s | | | |%n",
                    format.name(),
                    ManyRows.ROWS / ((System.nanoTime() - start) / 1e9));
        }
        double most = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToDouble(usage -> usage.getUsed() / MEBIBYTE)
                .sum();
        System.out.printf(
                Locale.ROOT, "| memory of these exports: the most heap | – | %.0f MiB | | %.2f | ≤ 256 MiB |%n", most, most / 256);
        return EXIT_OK;
    }

    private static void write(RowFormat format) throws IOException {
        Path file = Files.createTempFile("export", "." + format.label());
        ManyRows rows = new ManyRows();
        try (Writer out = Files.newBufferedWriter(file);
                Cursor cursor = rows.cursor()) {
            RowWriter writer = format.open(out, WriterOptions.standard());
            writer.begin(rows.columns());
            while (cursor.next()) {
                writer.row(cursor.row());
            }
            writer.end();
        } finally {
            Files.delete(file);
        }
    }

    @Override
    public void stop() {
        // Ends by itself.
    }
}
