package org.bitquarry.workbench.core.export;

import java.io.IOException;
import java.util.List;
import org.bitquarry.engine.ResultColumn;
import org.jspecify.annotations.Nullable;

/** RFC 4180: CRLF, quotes doubled inside quotes; the delimiter is a choice. */
final class CsvWriter implements RowWriter {
    private final Appendable out;
    private final char delimiter;
    private final WriterOptions options;

    CsvWriter(Appendable out, char delimiter, WriterOptions options) {
        this.out = out;
        this.delimiter = delimiter;
        this.options = options;
    }

    @Override
    public void begin(List<ResultColumn> columns) throws IOException {
        if (options.header()) {
            line(columns.stream().map(ResultColumn::name).toArray());
        }
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
                out.append(delimiter);
            }
            Object value = values[i];
            out.append(value == null ? options.nullText() : field(value));
        }
        out.append("\r\n");
    }

    private String field(Object value) {
        String text = ValueText.of(value);
        if (options.guarded() && Formulas.isOne(value)) {
            text = "'" + text;
        }
        return needsQuotes(text) ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }

    /** What reads like NULL is quoted, so that it differs from it. */
    private boolean needsQuotes(String text) {
        return text.isEmpty()
                || text.equals(options.nullText())
                || text.chars().anyMatch(c -> c == delimiter || c == '"' || c == '\n' || c == '\r');
    }
}
