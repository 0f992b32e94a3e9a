package org.bitquarry.workbench.core.export;

import java.io.IOException;
import java.util.List;
import org.bitquarry.engine.ResultColumn;
import org.jspecify.annotations.Nullable;

/** RFC 4180: commas, CRLF, quotes doubled inside quotes. */
final class CsvWriter implements RowWriter {
    private static final String FORMULA_STARTS = "=+-@\t\r";

    private final Appendable out;
    private final boolean guarded;

    CsvWriter(Appendable out, boolean guarded) {
        this.out = out;
        this.guarded = guarded;
    }

    @Override
    public void begin(List<ResultColumn> columns) throws IOException {
        line(columns.stream().map(ResultColumn::name).toArray());
    }

    @Override
    public void row(@Nullable Object[] values) throws IOException {
        line(values);
    }

    @Override
    public void end() {
        // The last line is already ended.
    }

    @Override
    public void breakOff() {
        // Every line is already ended.
    }

    private void line(@Nullable Object[] values) throws IOException {
        for (int i = 0; i < values.length; i++) {
            if (i > 0) {
                out.append(',');
            }
            Object value = values[i];
            if (value != null) {
                out.append(field(value));
            }
        }
        out.append("\r\n");
    }

    private String field(Object value) {
        String text = ValueText.of(value);
        if (guarded && value instanceof String && !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0) {
            text = "'" + text;
        }
        return needsQuotes(text) ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }

    /** An empty text is quoted, so that it differs from NULL. */
    private static boolean needsQuotes(String text) {
        return text.isEmpty() || text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    }
}
