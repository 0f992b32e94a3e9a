package org.bitquarry.ui.parts;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;

/** Makes the texts of a table fit into their columns, and shows the whole one below the pointer. Belongs to the UI thread. */
public final class ShortCells {
    private static final String WHOLE = "whole.";
    private static final String PICTURED = "pictured.";
    private static final int AROUND = 16;
    private static final int IMAGE = 20;

    private final Table table;
    private final Map<Integer, Integer> widths = new HashMap<>();
    private List<Integer> sentences = List.of();

    /** Takes over a table whose columns are there. */
    public ShortCells(Table table) {
        this(table, true);
    }

    /** Gives a table its columns, so wide at first, and takes it over. */
    public static ShortCells below(List<String> heads, List<Integer> widths, Table table) {
        table.setHeaderVisible(true);
        for (int column = 0; column < heads.size(); column++) {
            TableColumn head = new TableColumn(table, SWT.LEFT);
            head.setText(heads.get(column));
            head.setWidth(widths.get(column));
        }
        return new ShortCells(table);
    }

    /** Takes over a table that shows something else below the pointer. */
    public static ShortCells withOwnHover(Table table) {
        return new ShortCells(table, false);
    }

    private ShortCells(Table table, boolean hovers) {
        this.table = table;
        Stream.of(table.getColumns())
                .forEach(column -> column.addListener(SWT.Resize, event -> Stream.of(table.getItems())
                        .forEach(item -> fit(item, table.indexOf(column)))));
        if (hovers) {
            table.addListener(SWT.MouseMove, event -> hover(new Point(event.x, event.y)));
        }
    }

    private void hover(Point point) {
        String whole = at(point).orElse("");
        if (!whole.equals(table.getToolTipText())) {
            table.setToolTipText(whole.isEmpty() ? null : whole);
        }
    }

    /** Lets the texts of columns lose their end and not their middle: of a sentence the begin says most. */
    public ShortCells withSentencesIn(Integer... columns) {
        sentences = List.of(columns);
        return this;
    }

    /** Sets the texts of a line. */
    public void set(TableItem item, String... texts) {
        for (int column = 0; column < texts.length; column++) {
            set(item, column, texts[column]);
        }
    }

    /** Sets the text of a cell. */
    public void set(TableItem item, int column, String text) {
        item.setData(WHOLE + column, text);
        fit(item, column);
    }

    /** Returns the text of a cell as it was set, which is longer than what is shown where there is no room. */
    public static String whole(TableItem item, int column) {
        return item.getData(WHOLE + column) instanceof String whole ? whole : item.getText(column);
    }

    private void fit(TableItem item, int column) {
        if (item.getData(WHOLE + column) instanceof String whole) {
            int image = isPictured(item, column) ? IMAGE : 0;
            int room = width(column) - AROUND - image;
            item.setText(
                    column, sentences.contains(column) ? ShortText.begin(room, whole) : ShortText.within(room, whole));
        }
    }

    /** Until a window that opens is laid out its columns have no width; they get the one that they were given, without a word. */
    private int width(int column) {
        int now = table.getColumn(column).getWidth();
        if (now > 0) {
            widths.put(column, now);
        }
        return widths.getOrDefault(column, now);
    }

    /** One picture in a column takes its room from all lines. */
    private boolean isPictured(TableItem item, int column) {
        if (item.getImage(column) != null && table.getData(PICTURED + column) == null) {
            table.setData(PICTURED + column, true);
            Stream.of(table.getItems()).filter(other -> !other.equals(item)).forEach(other -> fit(other, column));
        }
        return table.getData(PICTURED + column) != null;
    }

    private Optional<String> at(Point point) {
        return Optional.ofNullable(table.getItem(point)).flatMap(item -> IntStream.range(0, table.getColumnCount())
                .filter(column -> item.getBounds(column).contains(point))
                .mapToObj(column -> item.getData(WHOLE + column))
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .filter(whole -> !whole.isEmpty())
                .findFirst());
    }
}
