package org.bitquarry.workbench.core.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.bitquarry.engine.ResultColumn;
import org.bitquarry.engine.RowSink;
import org.bitquarry.model.error.Problem;
import org.bitquarry.model.error.QueryRejectedException;
import org.bitquarry.model.scan.Cursor;

/**
 * Writes {@code csv://…} below a folder: whole or not at all, and never over what is there. Texts that a spreadsheet
 * would calculate are written as texts.
 *
 * @param folder that names are relative to
 */
public record CsvFiles(Path folder) implements RowSink {
    private static final String SCHEME = "csv://";
    private static final String BAD_VALUE = "22023";

    @Override
    public long write(String target, List<ResultColumn> columns, Cursor rows) {
        Path file = file(target);
        try {
            if (Files.exists(file)) {
                throw refused(
                        target, "there is such a file already.", "Choose another name, or remove it first.", null);
            }
            Path parent = file.toAbsolutePath().getParent();
            if (parent == null || !Files.isDirectory(parent)) {
                throw refused(target, "its folder does not exist.", "Make " + file.getParent() + " first.", null);
            }
            return WholeFile.write(file, false, out -> write(out, columns, rows));
        } catch (IOException failed) {
            throw refused(target, "it could not be written: " + failed.getMessage() + ".", "", failed);
        }
    }

    private static long write(OutputStream file, List<ResultColumn> columns, Cursor rows) throws IOException {
        long written = 0;
        Writer out = new BufferedWriter(new OutputStreamWriter(file, StandardCharsets.UTF_8.newEncoder()));
        RowWriter csv = RowFormat.CSV.open(out, WriterOptions.standard().guarded(true));
        csv.begin(columns);
        while (rows.next()) {
            csv.row(rows.row());
            written++;
        }
        csv.end();
        out.flush();
        return written;
    }

    private Path file(String target) {
        if (!target.startsWith(SCHEME) || target.length() == SCHEME.length()) {
            throw refused(target, "this is no file that can be written.", "Write INTO 'csv://name.csv'.", null);
        }
        try {
            Path name = Path.of(target.substring(SCHEME.length())).normalize();
            if (name.isAbsolute() || name.startsWith("..")) {
                throw refused(target, "it is outside the working folder.", "Name it relative to that folder.", null);
            }
            return folder.resolve(name);
        } catch (InvalidPathException malformed) {
            throw refused(target, "this is no name of a file.", "Write INTO 'csv://name.csv'.", malformed);
        }
    }

    private static QueryRejectedException refused(
            String target, String what, String remedy, @org.jspecify.annotations.Nullable Throwable cause) {
        return new QueryRejectedException(
                new Problem("SELECT INTO '" + target + "'", what, remedy), BAD_VALUE, Optional.empty(), cause);
    }
}
