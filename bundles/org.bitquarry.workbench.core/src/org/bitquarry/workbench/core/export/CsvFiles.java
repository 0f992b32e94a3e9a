package org.bitquarry.workbench.core.export;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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
            Path unfinished = Files.createTempFile(parent, ".bitquarry", ".csv");
            try {
                long written = write(unfinished, columns, rows);
                moved(unfinished, file);
                return written;
            } finally {
                Files.deleteIfExists(unfinished);
            }
        } catch (IOException failed) {
            throw refused(target, "it could not be written: " + failed.getMessage() + ".", "", failed);
        }
    }

    private static void moved(Path unfinished, Path file) throws IOException {
        try {
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException plain) {
            Files.move(unfinished, file);
        }
    }

    private static long write(Path file, List<ResultColumn> columns, Cursor rows) throws IOException {
        long written = 0;
        try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            CsvWriter csv = new CsvWriter(out, true);
            csv.begin(columns);
            while (rows.next()) {
                csv.row(rows.row());
                written++;
            }
            csv.end();
        }
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
