package org.bitquarry.ui.grid;

import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.bitquarry.ui.parts.UiExecutor;
import org.bitquarry.workbench.core.edit.CellText;
import org.bitquarry.workbench.core.edit.RowsSnapshot;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/**
 * Finds a text in the cells that are here, as they are shown, without regard to case. What is found is counted in a job.
 * For use on the UI thread.
 */
final class FindBar extends Composite {
    private static final int GAP = 4;
    private static final int WIDTH = 220;
    private static final int COUNT_WIDTH = 120;

    private final GridTable grid;
    private final GridArea area;
    private final CellText texts;
    private final UiExecutor ui;
    private final Text field;
    private final Label count;
    private volatile String needle = "";
    private Optional<Found> found = Optional.empty();

    /** What was found of a needle; cells as row × columns + place of the column, in reading order. */
    private record Found(String needle, int[] columns, long[] cells) {}

    FindBar(Composite parent, GridTable grid, GridArea area, CellText texts) {
        super(parent, SWT.NONE);
        this.grid = grid;
        this.area = area;
        this.texts = texts;
        this.ui = new UiExecutor(this);
        setData("test.id", "grid.find");
        GridLayoutFactory.fillDefaults()
                .numColumns(6)
                .margins(2 * GAP, GAP)
                .spacing(GAP, 0)
                .applyTo(this);
        new Label(this, SWT.NONE).setText("Find:");
        field = new Text(this, SWT.BORDER);
        field.setData("test.id", "grid.find.text");
        GridFocus.trackField(field);
        GridDataFactory.swtDefaults().hint(WIDTH, SWT.DEFAULT).applyTo(field);
        field.addListener(SWT.Modify, event -> find());
        field.addListener(SWT.KeyDown, this::key);
        button("Previous", "grid.find.previous", () -> go(false));
        button("Next", "grid.find.next", () -> go(true));
        button("Close", "grid.find.close", this::end);
        count = new Label(this, SWT.NONE);
        count.setData("test.id", "grid.find.count");
        GridDataFactory.fillDefaults()
                .align(SWT.FILL, SWT.CENTER)
                .grab(true, false)
                .hint(COUNT_WIDTH, SWT.DEFAULT)
                .applyTo(count);
    }

    private void button(String words, String testId, Runnable action) {
        Button button = new Button(this, SWT.PUSH);
        button.setText(words);
        button.setData("test.id", testId);
        button.addListener(SWT.Selection, event -> action.run());
    }

    private void key(Event event) {
        if (event.keyCode == SWT.ESC) {
            end();
        } else if (event.keyCode == SWT.CR || event.keyCode == SWT.KEYPAD_CR) {
            go((event.stateMask & SWT.SHIFT) == 0);
        }
    }

    /** Opens the bar, with what it looked for last. */
    void begin() {
        area.show(this, true);
        field.setFocus();
        field.selectAll();
        find();
    }

    private void end() {
        needle = "";
        found = Optional.empty();
        area.show(this, false);
        grid.table.setFocus();
        grid.table.redraw();
    }

    /** Tells whether a cell shows what is looked for. */
    boolean isFound(int position, int column) {
        return !needle.isEmpty() && contains(grid.text(position, column), needle);
    }

    private static boolean contains(String text, String part) {
        return text.toLowerCase(Locale.ROOT).contains(part);
    }

    /** Looks anew, such as after rows came. */
    void lookAnew() {
        if (getVisible()) {
            find();
        }
    }

    private void find() {
        String wanted = field.getText().toLowerCase(Locale.ROOT);
        needle = wanted;
        grid.table.redraw();
        if (wanted.isEmpty()) {
            found = Optional.empty();
            count.setText("");
            return;
        }
        RowsSnapshot rows = grid.rows().snapshot();
        int[] columns = grid.visibleColumns();
        BiFunction<Integer, Object, String> shown = (column, value) ->
                texts.shown(rows.columns().get(column).origin().map(origin -> origin.column()), value);
        Job job = Job.createSystem("Find in rows", monitor -> {
            long[] cells = IntStream.range(0, rows.count())
                    .takeWhile(row -> wanted.equals(needle))
                    .boxed()
                    .flatMapToLong(row -> {
                        Object[] values = rows.row(row);
                        return IntStream.range(0, columns.length)
                                .filter(place -> values[columns[place]] != null
                                        && contains(shown.apply(columns[place], values[columns[place]]), wanted))
                                .mapToLong(place -> (long) row * columns.length + place);
                    })
                    .toArray();
            ui.execute(() -> take(new Found(wanted, columns, cells)));
        });
        job.schedule();
    }

    private void take(Found now) {
        if (now.needle().equals(needle)) {
            found = Optional.of(now);
            tell(0);
        }
    }

    /** Goes to the next one behind the selected cell, or the one before it; at the end on from the other. */
    private void go(boolean forward) {
        found.filter(all -> all.cells().length > 0).ifPresent(all -> {
            long at = grid.selected()
                    .map(cell -> (long) cell.row() * all.columns().length + place(all.columns(), cell.column()))
                    .orElse(-1L);
            int index = forward ? firstBehind(all.cells(), at) : lastBefore(all.cells(), at);
            long cell = all.cells()[index];
            grid.select((int) (cell / all.columns().length), all.columns()[(int) (cell % all.columns().length)]);
            // At once: the library repaints a selection a little later, which shows beside the count.
            grid.table.redraw();
            tell(index + 1);
        });
    }

    private static int place(int[] columns, int column) {
        return IntStream.range(0, columns.length)
                .filter(place -> columns[place] == column)
                .findFirst()
                .orElse(0);
    }

    private static int firstBehind(long[] cells, long at) {
        return IntStream.range(0, cells.length)
                .filter(index -> cells[index] > at)
                .findFirst()
                .orElse(0);
    }

    private static int lastBefore(long[] cells, long at) {
        int behind = (int) IntStream.range(0, cells.length)
                .takeWhile(index -> cells[index] < at)
                .count();
        return behind == 0 ? cells.length - 1 : behind - 1;
    }

    private void tell(int number) {
        int all = found.map(now -> now.cells().length).orElse(0);
        String words = all == 1 ? "1 cell" : FooterText.number(all) + " cells";
        count.setText(all == 0 ? "Not found" : number == 0 ? words : FooterText.number(number) + " of " + words);
    }
}
