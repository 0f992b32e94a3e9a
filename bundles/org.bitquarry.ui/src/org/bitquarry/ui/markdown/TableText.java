package org.bitquarry.ui.markdown;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.bitquarry.workbench.core.export.DisplayWidth;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.Node;

/**
 * A table in letters of equal width: columns as wide as their longest cell, or narrower with the words wrapped where the
 * line would be too long.
 */
record TableText(List<List<Run>> head, List<List<Run>> body) {
    private static final String BETWEEN = "  ";
    private static final int NARROWEST = 6;

    static TableText of(TableBlock table, Predicate<String> pictures, int width) {
        List<List<CellText>> heads = rows(table, TableHead.class, pictures);
        List<List<CellText>> bodies = rows(table, TableBody.class, pictures);
        int columns = heads.stream().mapToInt(List::size).max().orElse(0);
        int[] widths = IntStream.range(0, columns)
                .map(column -> IntStream.concat(widths(heads, column), widths(bodies, column))
                        .max()
                        .orElse(0))
                .toArray();
        fit(widths, width);
        List<List<Run>> head = lines(heads, widths);
        List<List<Run>> body = new ArrayList<>();
        int all = Arrays.stream(widths).sum() + BETWEEN.length() * Math.max(0, columns - 1);
        body.add(List.of(Run.plain("─".repeat(Math.max(1, all)))));
        body.addAll(lines(bodies, widths));
        return new TableText(head, List.copyOf(body));
    }

    private static List<List<CellText>> rows(TableBlock table, Class<? extends Node> part, Predicate<String> pictures) {
        List<List<CellText>> rows = new ArrayList<>();
        for (Node below = table.getFirstChild(); below != null; below = below.getNext()) {
            for (Node row = below.getFirstChild(); part.isInstance(below) && row != null; row = row.getNext()) {
                if (row instanceof TableRow) {
                    rows.add(cells(row, pictures));
                }
            }
        }
        return rows;
    }

    private static List<CellText> cells(Node row, Predicate<String> pictures) {
        List<CellText> cells = new ArrayList<>();
        for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
            boolean right = cell instanceof TableCell own && own.getAlignment() == TableCell.Alignment.RIGHT;
            cells.add(new CellText(Inlines.below(cell, pictures), right));
        }
        return cells;
    }

    private static IntStream widths(List<List<CellText>> rows, int column) {
        return rows.stream().filter(row -> column < row.size()).mapToInt(row -> row.get(column)
                .width());
    }

    /** Takes from the widest column until the line is short enough. */
    private static void fit(int[] widths, int width) {
        int room = width - BETWEEN.length() * (widths.length - 1);
        while (Arrays.stream(widths).sum() > room) {
            int widest = IntStream.range(0, widths.length)
                    .reduce((a, b) -> widths[b] > widths[a] ? b : a)
                    .orElse(0);
            if (widths[widest] <= NARROWEST) {
                return;
            }
            widths[widest]--;
        }
    }

    private static List<List<Run>> lines(List<List<CellText>> rows, int[] widths) {
        List<List<Run>> lines = new ArrayList<>();
        for (List<CellText> row : rows) {
            List<List<List<Run>>> cells = IntStream.range(0, Math.min(widths.length, row.size()))
                    .mapToObj(column -> row.get(column).wrapped(widths[column]))
                    .toList();
            int height = cells.stream().mapToInt(List::size).max().orElse(1);
            for (int line = 0; line < height; line++) {
                lines.add(line(row, cells, widths, line));
            }
        }
        return List.copyOf(lines);
    }

    private static List<Run> line(List<CellText> row, List<List<List<Run>>> cells, int[] widths, int line) {
        List<Run> runs = new ArrayList<>();
        for (int column = 0; column < cells.size(); column++) {
            List<Run> own = line < cells.get(column).size() ? cells.get(column).get(line) : List.of();
            int used = own.stream().mapToInt(run -> DisplayWidth.of(run.text())).sum();
            String room = " ".repeat(Math.max(0, widths[column] - used));
            boolean last = column == cells.size() - 1;
            runs.add(Run.plain((column == 0 ? "" : BETWEEN) + (row.get(column).right() ? room : "")));
            runs.addAll(own);
            runs.add(Run.plain(row.get(column).right() || last ? "" : room));
        }
        return List.copyOf(runs);
    }
}
