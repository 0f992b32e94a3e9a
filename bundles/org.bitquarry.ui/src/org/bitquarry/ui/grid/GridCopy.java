package org.bitquarry.ui.grid;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bitquarry.engine.ColumnOrigin;
import org.bitquarry.workbench.core.edit.CellText;
import org.bitquarry.workbench.core.edit.GridRows;
import org.eclipse.nebula.widgets.nattable.coordinate.Range;
import org.eclipse.nebula.widgets.nattable.selection.SelectionLayer;

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
        if (selectedRows.size() == 1 && positions.length == 1 && !withHeaders) {
            return exact(selectedRows.getFirst(), selection.getColumnIndexByPosition(positions[0]));
        }
        List<String> lines = new ArrayList<>();
        if (withHeaders) {
            lines.add(line(IntStream.of(positions).mapToObj(position -> rows.rows()
                    .columns()
                    .get(selection.getColumnIndexByPosition(position))
                    .name())));
        }
        for (int row : selectedRows) {
            lines.add(line(IntStream.of(positions)
                    .mapToObj(position -> selection.isCellPositionSelected(position, row)
                            ? exact(row, selection.getColumnIndexByPosition(position))
                            : "")));
        }
        return String.join("\n", lines);
    }

    private static List<Integer> rowsOf(SelectionLayer selection) {
        return selection.getSelectedRowPositions().stream()
                .sorted(Comparator.comparingInt((Range range) -> range.start))
                .flatMap(range -> IntStream.range(range.start, range.end).boxed())
                .distinct()
                .toList();
    }

    private static String line(Stream<String> values) {
        return values.map(GridCopy::field).collect(Collectors.joining("\t"));
    }

    private String exact(int row, int column) {
        return text.copied(
                rows.rows().columns().get(column).origin().map(ColumnOrigin::column), rows.value(row, column));
    }

    private static String field(String value) {
        boolean breaks =
                value.chars().anyMatch(character -> character == '\t' || character == '\n' || character == '\r');
        return breaks ? '"' + value.replace("\"", "\"\"") + '"' : value;
    }
}
