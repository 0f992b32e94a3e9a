package org.bitquarry.workbench.core.export;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.bitquarry.engine.ResultColumn;
import org.jspecify.annotations.Nullable;

/**
 * Columns under each other. The widths are those of the first rows; a wider value that comes later pushes its own line
 * apart. Every row is one line: line breaks show as ⏎, and long values end in an ellipsis.
 */
final class TableWriter implements RowWriter {
    private static final int ROWS_MEASURED = 500;
    private static final String GAP = "  ";

    private final Appendable out;
    private final int cellWidth;
    private final List<String[]> kept = new ArrayList<>();
    private List<ResultColumn> columns = List.of();
    private int @Nullable [] widths;

    TableWriter(Appendable out, int cellWidth) {
        this.out = out;
        this.cellWidth = cellWidth == 0 ? Integer.MAX_VALUE : cellWidth;
    }

    @Override
    public void begin(List<ResultColumn> resultColumns) {
        columns = resultColumns;
    }

    @Override
    public void row(@Nullable Object[] values) throws IOException {
        String[] cells = new String[values.length];
        for (int i = 0; i < values.length; i++) {
            cells[i] = cell(values[i]);
        }
        if (widths != null) {
            line(cells, widths);
            return;
        }
        kept.add(cells);
        if (kept.size() == ROWS_MEASURED) {
            layOut();
        }
    }

    @Override
    public void end() throws IOException {
        if (widths == null) {
            layOut();
        }
    }

    @Override
    public void breakOff() throws IOException {
        end();
    }

    private void layOut() throws IOException {
        String[] heads = columns.stream().map(ResultColumn::name).toArray(String[]::new);
        int[] found = new int[heads.length];
        for (int i = 0; i < heads.length; i++) {
            found[i] = DisplayWidth.of(heads[i]);
            for (String[] cells : kept) {
                found[i] = Math.max(found[i], DisplayWidth.of(cells[i]));
            }
        }
        widths = found;
        line(heads, found);
        StringBuilder rule = new StringBuilder();
        for (int width : found) {
            rule.append(rule.isEmpty() ? "" : GAP).append("─".repeat(width));
        }
        out.append(rule).append('\n');
        for (String[] cells : kept) {
            line(cells, found);
        }
        kept.clear();
    }

    private void line(String[] cells, int[] columnWidths) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < cells.length; i++) {
            String padding = " ".repeat(Math.max(0, columnWidths[i] - DisplayWidth.of(cells[i])));
            line.append(i == 0 ? "" : GAP);
            if (columns.get(i).type().isNumeric()) {
                line.append(padding).append(cells[i]);
            } else {
                line.append(cells[i]).append(padding);
            }
        }
        out.append(line.toString().stripTrailing()).append('\n');
    }

    private String cell(@Nullable Object value) {
        if (value == null) {
            return "NULL";
        }
        String text = ValueText.of(value)
                .replace("\r\n", "⏎")
                .replace('\n', '⏎')
                .replace('\r', '⏎')
                .replaceAll("\\p{Cntrl}", " ");
        return DisplayWidth.cut(text, cellWidth);
    }
}
