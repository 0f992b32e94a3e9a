package org.bitquarry.ui.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bitquarry.ui.parts.UiExecutor;
import org.bitquarry.ui.theme.Palette;
import org.bitquarry.workbench.core.chart.ChartColumns;
import org.bitquarry.workbench.core.chart.ChartData;
import org.bitquarry.workbench.core.chart.ChartKind;
import org.bitquarry.workbench.core.chart.ChartMaker;
import org.bitquarry.workbench.core.chart.ChartWish;
import org.bitquarry.workbench.core.edit.CellText;
import org.bitquarry.workbench.core.edit.RowsSnapshot;
import org.bitquarry.workbench.core.summary.SummaryText;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;

/**
 * A chart of rows: what a person chooses above it, its values as a list below it, and how many rows it is made of. Made anew
 * in a job each time rows come or change. For use on the UI thread.
 */
public final class ChartPane extends Composite {
    private static final int MARGIN = 8;
    private static final int LIST_LINES = 3;
    private static final int LABEL_WIDTH = 170;
    private static final int VALUE_WIDTH = 110;
    private static final int MOST_READ = 12;
    private static final int LEAST_DRAWN = 90;
    private static final long REST_MILLIS = 150;

    private final ChartSource source;
    private final ChartMaker maker;
    private final UiExecutor ui;
    private final ChartForm form;
    private final StackLayout stack = new StackLayout();
    private final Composite pages;
    private final AxesChart axes;
    private final PieCanvas pie;
    private final Label empty;
    private final Table values;
    private final Label note;
    private final Composite buttons;
    /** What needs a picture. */
    private final List<Button> ofPicture = new ArrayList<>();

    private boolean listed = true;
    private Optional<ChartData> shown = Optional.empty();
    private volatile int round;

    /** @param close what ends the chart */
    public ChartPane(Composite parent, ChartSource source, CellText text, Runnable close) {
        super(parent, SWT.NONE);
        this.source = source;
        this.maker = new ChartMaker(text);
        this.ui = new UiExecutor(this);
        setData("test.id", "chart");
        GridLayoutFactory.fillDefaults()
                .margins(MARGIN, MARGIN)
                .spacing(0, MARGIN / 2)
                .applyTo(this);
        form = new ChartForm(this, new ChartColumns(source.columns()), this::drawAnew);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(form);
        pages = new Composite(this, SWT.NONE);
        pages.setLayout(stack);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(pages);
        axes = new AxesChart(pages);
        pie = new PieCanvas(pages);
        empty = new Label(pages, SWT.WRAP | SWT.CENTER);
        empty.setData("test.id", "chart.empty");
        values = list();
        note = new Label(this, SWT.WRAP);
        note.setData("test.id", "chart.note");
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .hint(LABEL_WIDTH, SWT.DEFAULT)
                .applyTo(note);
        buttons = buttons(close);
        addListener(SWT.Resize, event -> fit());
        endOnEscape(this, close);
        describe(axes.control());
        describe(pie);
        stack.topControl = empty;
        Palette.onChange(this, ui.merging(() -> shown.ifPresent(this::show)));
        drawAnew();
    }

    /** As a dialog would; with the keyboard in the chart. */
    private void endOnEscape(Control control, Runnable close) {
        control.addListener(SWT.Traverse, event -> {
            if (event.detail == SWT.TRAVERSE_ESCAPE) {
                event.doit = false;
                getDisplay().asyncExec(() -> {
                    if (!isDisposed()) {
                        close.run();
                    }
                });
            }
        });
        if (control instanceof Composite parts && !(control instanceof Combo)) {
            Stream.of(parts.getChildren()).forEach(child -> endOnEscape(child, close));
        }
    }

    private Table list() {
        Table table = new Table(this, SWT.BORDER | SWT.FULL_SELECTION);
        table.setData("test.id", "chart.values");
        table.setHeaderVisible(true);
        Palette.WINDOW.ground(table);
        for (int width : new int[] {LABEL_WIDTH, VALUE_WIDTH}) {
            TableColumn column = new TableColumn(table, width == LABEL_WIDTH ? SWT.LEFT : SWT.RIGHT);
            column.setWidth(width);
        }
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .hint(LABEL_WIDTH + VALUE_WIDTH, table.getHeaderHeight() + LIST_LINES * table.getItemHeight())
                .applyTo(table);
        return table;
    }

    /** Where the room is low, as below a statement, the drawing comes before the list. */
    private void fit() {
        int others = Stream.of(form, note, buttons)
                        .mapToInt(part -> part.computeSize(getClientArea().width, SWT.DEFAULT).y)
                        .sum()
                + values.computeSize(SWT.DEFAULT, ((GridData) values.getLayoutData()).heightHint).y;
        boolean roomy = getClientArea().height - others - 4 * MARGIN >= LEAST_DRAWN;
        values.setVisible(listed && roomy);
        ((GridData) values.getLayoutData()).exclude = !values.getVisible();
        layout();
    }

    private Composite buttons(Runnable close) {
        Composite row = new Composite(this, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(3).spacing(MARGIN, 0).applyTo(row);
        ofPicture.add(button(row, "Copy", "chart.copy", () -> {
            new ChartPicture(stack.topControl).copy();
            say("The picture is copied.");
        }));
        ofPicture.add(button(
                row, "Save as PNG…", "chart.save", () -> new ChartPicture(stack.topControl).save(name(), this::say)));
        button(row, "Close", "chart.close", close);
        return row;
    }

    private static Button button(Composite row, String words, String testId, Runnable action) {
        Button button = new Button(row, SWT.PUSH);
        button.setText(words);
        button.setData("test.id", testId);
        button.addListener(SWT.Selection, event -> action.run());
        return button;
    }

    private String name() {
        return shown.map(data -> (data.up() + " by " + data.across()).replaceAll("[^\\p{L}\\p{N}]+", "-"))
                .orElse("chart");
    }

    private void describe(Control chart) {
        chart.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = words();
            }
        });
        chart.getAccessible().addAccessibleControlListener(new AccessibleControlAdapter() {
            @Override
            public void getRole(AccessibleControlEvent event) {
                event.detail = ACC.ROLE_GRAPHIC;
            }
        });
    }

    /** Returns what the chart shows, for who doesn't see it. */
    public String words() {
        return shown.map(data -> {
                    String parts = data.points().stream()
                            .limit(MOST_READ)
                            .map(point -> point.label() + " " + number(point.value()))
                            .collect(Collectors.joining(", "));
                    String more = data.points().size() > MOST_READ ? " and more in the list below" : "";
                    return data.kind().title() + ": " + data.up().toLowerCase(Locale.ROOT) + " by " + data.across()
                            + ". " + parts + more + ". " + data.note();
                })
                .orElse("No chart");
    }

    private static String number(double value) {
        return Double.isFinite(value) ? SummaryText.number(BigDecimal.valueOf(value)) : "none";
    }

    /** Makes the chart anew soon, such as after rows came. */
    public void drawAnew() {
        int mine = ++round;
        Job resting = Job.createSystem("Wait for the rows of a chart", monitor -> {
            ui.execute(() -> make(mine));
        });
        resting.schedule(REST_MILLIS);
    }

    private void make(int mine) {
        Optional<ChartWish> wish = form.wish();
        if (mine != round) {
            return;
        }
        if (wish.isEmpty()) {
            shown = Optional.empty();
            nothing("No column here can be drawn so. A chart needs words, moments or numbers: choose another kind, or"
                    + " read other columns.");
            say("");
            return;
        }
        RowsSnapshot rows = source.rows();
        Job job = Job.createSystem("Make a chart", monitor -> {
            ChartData data = maker.make(rows, wish.get(), () -> mine == round);
            ui.execute(() -> {
                if (mine == round) {
                    show(data);
                }
            });
        });
        job.schedule();
    }

    private void show(ChartData data) {
        shown = Optional.of(data);
        if (data.points().isEmpty()) {
            nothing("There is nothing to draw: load rows, or choose another column.");
            say(data.note());
            return;
        }
        boolean slices = data.kind() == ChartKind.PIE;
        if (slices) {
            pie.show(data);
        } else {
            axes.show(data);
        }
        fill(data);
        list(true);
        say(data.note());
        stack.topControl = slices ? pie : axes.control();
        pages.layout();
    }

    /** The words take the list's room, too. */
    private void nothing(String words) {
        empty.setText(words);
        values.removeAll();
        list(false);
        stack.topControl = empty;
        pages.layout();
    }

    private void list(boolean visible) {
        listed = visible;
        ofPicture.forEach(button -> button.setEnabled(visible));
        fit();
    }

    private void fill(ChartData data) {
        values.setRedraw(false);
        values.removeAll();
        values.getColumn(0).setText(data.across());
        values.getColumn(1).setText(data.up());
        int part = 1;
        for (ChartData.Point point : data.points()) {
            TableItem item = new TableItem(values, SWT.NONE);
            boolean numbered = data.kind() == ChartKind.PIE;
            item.setText(0, (numbered ? part + "  " : "") + point.label());
            item.setText(
                    1,
                    number(point.value())
                            + (numbered ? " (" + PieCanvas.share(point.value(), data.total()) + ")" : ""));
            part++;
        }
        values.setRedraw(true);
    }

    private void say(String words) {
        note.setText(words.replace("&", "&&"));
        layout();
    }

    @Override
    public boolean setFocus() {
        return form.setFocus();
    }
}
