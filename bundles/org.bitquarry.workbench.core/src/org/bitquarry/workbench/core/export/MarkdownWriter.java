package org.bitquarry.workbench.core.export;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bitquarry.engine.ResultColumn;
import org.jspecify.annotations.Nullable;

/** A pipe table; numbers stand right. */
final class MarkdownWriter implements RowWriter {
    private final Appendable out;

    MarkdownWriter(Appendable out) {
        this.out = out;
    }

    @Override
    public void begin(List<ResultColumn> columns) throws IOException {
        line(columns.stream().map(column -> cell(column.name())));
        line(columns.stream().map(column -> column.type().isNumeric() ? "---:" : "---"));
    }

    @Override
    public void row(@Nullable Object[] values) throws IOException {
        line(Stream.of(values).map(MarkdownWriter::cell));
    }

    @Override
    public void end() {
        // A table has no end.
    }

    @Override
    public void breakOff() {
        // Every line is already ended.
    }

    private void line(Stream<String> cells) throws IOException {
        out.append(cells.collect(Collectors.joining(" | ", "| ", " |"))).append('\n');
    }

    private static String cell(@Nullable Object value) {
        if (value == null) {
            return "*NULL*";
        }
        return ValueText.of(value)
                .replace("\\", "\\\\")
                .replace("|", "\\|")
                .replace("\r\n", "<br>")
                .replace("\n", "<br>")
                .replace("\r", "<br>");
    }
}
