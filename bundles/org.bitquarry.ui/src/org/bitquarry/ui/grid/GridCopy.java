package org.bitquarry.ui.grid;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bitquarry.engine.ColumnOrigin;
import org.bitquarry.ui.parts.CopiedText;
import org.bitquarry.workbench.core.edit.CellText;
import org.bitquarry.workbench.core.edit.GridRows;
import org.eclipse.nebula.widgets.nattable.coordinate.Range;
import org.eclipse.nebula.widgets.nattable.selection.SelectionLayer;
import org.eclipse.swt.widgets.Display;

/** Makes a text of the selected cells: tabs between columns, a line a row, as spreadsheets take it. */
final class GridCopy {
    private final GridRows rows;
    private final CellText text;

    GridCopy(GridRows rows, CellText text) {
        this.rows = rows;
        this.text = text;
    }

    /** Returns the text; a single cell comes as it is, so that it can be pasted anywhere. */
    String of(SelectionLayer selection, boolean withHeaders) {
        int[] positions = selection.getSelectedColumnPositions();
        List<Integer> selectedRows = rowsOf(selection);
        if (isOne(selection) && !withHeaders) {
            return exact(selectedRows.getFirst(), selection.getColumnIndexByPosition(positions[0]));
        }
        List<String> lines = new ArrayList<>();
        if (withHeaders) {
            lines.add(line(IntStream.of(positions)
                    .mapToObj(position -> field(rows.columns()
                            .get(selection.getColumnIndexByPosition(position))
                            .name()))));
        }
        for (int row : selectedRows) {
            lines.add(line(IntStream.of(positions)
                    .mapToObj(position -> selection.isCellPositionSelected(position, row)
                            ? cell(row, selection.getColumnIndexByPosition(position))
                            : "")));
        }
        return String.join("\n", lines);
    }

    /** Puts the text on the clipboard; a single cell's so that it is pasted as one value. */
    void put(Display display, SelectionLayer selection, boolean withHeaders) {
        String copied = of(selection, withHeaders);
        if (isOne(selection) && !withHeaders) {
            CopiedCell.put(display, copied);
        } else {
            new CopiedText(copied).put(display);
        }
    }

    private static boolean isOne(SelectionLayer selection) {
        return rowsOf(selection).size() == 1 && selection.getSelectedColumnPositions().length == 1;
    }

    private static List<Integer> rowsOf(SelectionLayer selection) {
        return selection.getSelectedRowPositions().stream()
                .sorted(Comparator.comparingInt((Range range) -> range.start))
                .flatMap(range -> IntStream.range(range.start, range.end).boxed())
                .distinct()
                .toList();
    }

    private static String line(Stream<String> values) {
        return values.collect(Collectors.joining("\t"));
    }

    private String exact(int row, int column) {
        return text.copied(rows.columns().get(column).origin().map(ColumnOrigin::column), rows.value(row, column));
    }

    /** An empty text has quotes, so that it isn't pasted as NULL. */
    private String cell(int row, int column) {
        return "".equals(rows.value(row, column)) ? "\"\"" : field(exact(row, column));
    }

    private static String field(String value) {
        boolean breaks =
                value.chars().anyMatch(character -> character == '\t' || character == '\n' || character == '\r');
        return breaks ? '"' + value.replace("\"", "\"\"") + '"' : value;
    }
}
