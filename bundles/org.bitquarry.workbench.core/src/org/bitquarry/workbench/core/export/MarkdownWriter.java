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
    private final String nullText;

    MarkdownWriter(Appendable out, String nullText) {
        this.out = out;
        this.nullText = nullText.isEmpty() ? "*NULL*" : escaped(nullText);
    }

    @Override
    public void begin(List<ResultColumn> columns) throws IOException {
        line(columns.stream().map(column -> escaped(column.name())));
        line(columns.stream().map(column -> column.type().isNumeric() ? "---:" : "---"));
    }

    @Override
    public void row(@Nullable Object[] values) throws IOException {
        line(Stream.of(values).map(this::cell));
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

    private String cell(@Nullable Object value) {
        return value == null ? nullText : escaped(ValueText.of(value));
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace("|", "\\|")
                .replace("\r\n", "<br>")
                .replace("\n", "<br>")
                .replace("\r", "<br>");
    }
}
