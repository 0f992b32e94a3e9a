package org.bitquarry.ui.sql;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.bitquarry.ui.CommandIds;
import org.bitquarry.ui.parts.Commands;
import org.bitquarry.ui.parts.CopiedText;
import org.bitquarry.ui.parts.EmptyState;
import org.bitquarry.ui.parts.ShortCells;
import org.bitquarry.ui.theme.Icons;
import org.bitquarry.ui.theme.Palette;
import org.bitquarry.workbench.core.query.ElapsedText;
import org.bitquarry.workbench.core.query.QueryFailure;
import org.bitquarry.workbench.core.query.QueryJob;
import org.bitquarry.workbench.core.query.QueryPhase;
import org.bitquarry.workbench.core.query.RunSummary;
import org.bitquarry.workbench.core.query.ScriptSummary;
import org.eclipse.e4.ui.css.swt.dom.WidgetElement;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ColumnPixelData;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.PlatformUI;

/**
 * What became of each statement and each script, one line each, the latest at the end. A click on the line of the text
 * shows the statement there, or its error. Belongs to the UI thread.
 */
final class MessagesPane extends Composite {
    private static final int MOST = 500;
    private static final int DETAIL_LINES = 4;
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final String[] COLUMNS = {"Time", "Took", "Requests", "Line", "Statement", "Outcome"};
    private static final int[] WIDTHS = {92, 72, 80, 48, 140, 200};
    private static final int TOOK = 1;
    private static final int REQUESTS = 2;
    private static final int LINE = 3;
    private static final int STATEMENT = 4;
    private static final int OUTCOME = 5;

    private final StackLayout pages = new StackLayout();
    private final Composite list;
    private final Table table;
    private final ShortCells cells;
    private final StyledText detail;
    private final StagedOffer staged;

    private record Script(ScriptSummary summary, Instant ended) {}

    /** Makes it empty; {@code reveal} shows a statement in the text. */
    MessagesPane(Composite parent, Consumer<SqlStep> reveal) {
        super(parent, SWT.NONE);
        WidgetElement.setCSSClass(this, "page");
        setLayout(pages);
        EmptyState empty = new EmptyState(
                        this, "What your statements did appears here. Write one above, or begin with a ready-made one.")
                .with("Query gallery…", "sql.messages.gallery", () -> new Commands(PlatformUI.getWorkbench())
                        .run(CommandIds.GALLERY));
        empty.setData("test.id", "sql.messages.empty");
        Palette.WINDOW.ground(empty);
        pages.topControl = empty;
        list = new Composite(this, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(list);
        Composite columns = new Composite(list, SWT.NONE);
        TableColumnLayout widths = new TableColumnLayout();
        columns.setLayout(widths);
        table = new Table(columns, SWT.FULL_SELECTION | SWT.SINGLE);
        table.setData("test.id", "sql.messages");
        table.setHeaderVisible(true);
        for (int column = 0; column < COLUMNS.length; column++) {
            boolean number = column == TOOK || column == REQUESTS || column == LINE;
            TableColumn made = new TableColumn(table, number ? SWT.RIGHT : SWT.LEFT);
            made.setText(COLUMNS[column]);
            widths.setColumnData(
                    made,
                    column < STATEMENT
                            ? new ColumnPixelData(WIDTHS[column], true)
                            : new ColumnWeightData(WIDTHS[column], WIDTHS[column]));
        }
        cells = ShortCells.withOwnHover(table);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(columns);
        detail = new StyledText(list, SWT.READ_ONLY | SWT.WRAP | SWT.MULTI | SWT.V_SCROLL);
        detail.setData("test.id", "sql.messages.detail");
        detail.setMargins(8, 4, 8, 4);
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .hint(SWT.DEFAULT, detail.getLineHeight() * DETAIL_LINES)
                .applyTo(detail);
        staged = new StagedOffer(list);
        table.addListener(SWT.Selection, event -> showDetail());
        table.addListener(SWT.DefaultSelection, event -> selected().ifPresent(reveal));
        table.addListener(SWT.MouseUp, event -> at(event, LINE).ifPresent(reveal));
        table.addListener(
                SWT.MouseMove,
                event -> table.setCursor(
                        at(event, LINE).isPresent() ? getDisplay().getSystemCursor(SWT.CURSOR_HAND) : null));
        table.addListener(SWT.MouseHover, event -> table.setToolTipText(hover(event)));
        Palette.onChange(this, this::recolour);
    }

    /** Shows a statement that began, or how it stands now. */
    void show(SqlStep step) {
        TableItem item = item(step).orElseGet(() -> begun(step));
        QueryJob job = step.job();
        boolean keptBack = job.failure().filter(QueryFailure::isKeptBack).isPresent();
        item.setImage(0, (keptBack ? Icons.STOP : icon(job.phase())).image());
        cells.set(item, OUTCOME, outcome(job));
        item.setText(REQUESTS, Integer.toString(job.requests()));
        item.setText(TOOK, ElapsedText.of(job.elapsed()));
        item.setForeground(LINE, Palette.ACCENT.color());
        item.setForeground(OUTCOME, (job.failure().isPresent() && !keptBack ? Palette.ERROR : Palette.TEXT).color());
        showDetail();
    }

    /** Shows what became of a script. */
    void show(ScriptSummary summary) {
        TableItem item = line(new Script(summary, Instant.now()));
        item.setText(0, CLOCK.format(Instant.now().atZone(ZoneId.systemDefault())));
        item.setText(REQUESTS, Integer.toString(summary.requests()));
        item.setText(TOOK, ElapsedText.of(summary.took()));
        cells.set(item, STATEMENT, "Script of " + RunSummary.counted(summary.statements(), "statement"));
        cells.set(item, OUTCOME, summary.words());
        colour(item, summary);
        // The first error is what a person looks for; without one, the sum.
        TableItem shown = Stream.of(table.getItems())
                .skip(Math.max(0, table.getItemCount() - 1 - summary.statements()))
                .filter(other -> other.getData() instanceof SqlStep step
                        && step.job().failure().isPresent())
                .findFirst()
                .orElse(item);
        table.setSelection(shown);
        showDetail();
    }

    private static void colour(TableItem item, ScriptSummary summary) {
        item.setImage(0, (summary.isGood() ? Icons.SUCCESS : summary.failed() > 0 ? Icons.ERROR : Icons.STOP).image());
        item.setForeground(STATEMENT, Palette.SECONDARY.color());
        item.setForeground(OUTCOME, (summary.failed() > 0 ? Palette.ERROR : Palette.TEXT).color());
    }

    private TableItem begun(SqlStep step) {
        TableItem item = line(step);
        item.setText(0, CLOCK.format(step.begun().atZone(ZoneId.systemDefault())));
        item.setText(LINE, Integer.toString(step.statement().line()));
        cells.set(item, STATEMENT, step.wish().title());
        return item;
    }

    private TableItem line(Object data) {
        if (pages.topControl != list) {
            pages.topControl = list;
            layout();
        }
        if (table.getItemCount() == MOST) {
            table.remove(0);
        }
        TableItem item = new TableItem(table, SWT.NONE);
        item.setData(data);
        table.setSelection(item);
        return item;
    }

    private Optional<TableItem> item(SqlStep step) {
        return Stream.of(table.getItems())
                .filter(item -> item.getData() == step)
                .findFirst();
    }

    private Optional<SqlStep> selected() {
        return Stream.of(table.getSelection()).findFirst().flatMap(MessagesPane::step);
    }

    private static Optional<SqlStep> step(TableItem item) {
        return item.getData() instanceof SqlStep step ? Optional.of(step) : Optional.empty();
    }

    private Optional<SqlStep> at(Event event, int column) {
        Point point = new Point(event.x, event.y);
        return Optional.ofNullable(table.getItem(point))
                .filter(item -> item.getBounds(column).contains(point))
                .flatMap(MessagesPane::step);
    }

    private String hover(Event event) {
        return at(event, LINE)
                .map(step -> "Show it in the text")
                .or(() -> at(event, STATEMENT).map(step -> step.statement().text()))
                .or(() -> at(event, OUTCOME).map(MessagesPane::detail))
                .orElse(null);
    }

    private void showDetail() {
        detail.setText(Stream.of(table.getSelection())
                .findFirst()
                .map(item -> item.getData() instanceof Script script
                        ? script.summary().words()
                        : step(item).map(MessagesPane::detail).orElse(""))
                .orElse(""));
        staged.show(selected().flatMap(step -> step.job().result()));
    }

    /** Puts the selected line on the clipboard, with what is to say of it. */
    void copy() {
        Stream.of(table.getSelection()).findFirst().ifPresent(item -> new CopiedText(
                        step(item).map(step -> step.statement().text() + "\n\n").orElse("") + detail.getText())
                .put(getDisplay()));
    }

    /** Tells whether the keyboard is in the list. */
    boolean hasKeyboard() {
        return table.isFocusControl();
    }

    @Override
    public boolean setFocus() {
        return pages.topControl == list ? table.setFocus() : super.setFocus();
    }

    private static String detail(SqlStep step) {
        Optional<QueryFailure> failure = step.job().failure();
        if (failure.isEmpty()) {
            return RunSummary.of(step.job());
        }
        String where = failure.get()
                .position()
                .map(place ->
                        "Line " + (step.statement().line() + place.line() - 1) + ", column " + place.column() + ": ")
                .orElseGet(() -> failure.get().problem().asked().isEmpty()
                        ? ""
                        : failure.get().problem().asked() + ": ");
        String remedy = failure.get().problem().remedy();
        return where + failure.get().problem().cameBack() + (remedy.isEmpty() ? "" : "\n" + remedy) + "\nSQLState "
                + failure.get().sqlState();
    }

    private static String outcome(QueryJob job) {
        return job.failure()
                .map(failure -> failure.problem().cameBack().replaceAll("\\s+", " "))
                .orElseGet(() -> RunSummary.outcome(job));
    }

    private static Icons icon(QueryPhase phase) {
        return switch (phase) {
            case WAITING, PREPARING, RUNNING -> Icons.LOADING;
            case PARKED, COMPLETE -> Icons.SUCCESS;
            case STOPPED -> Icons.STOP;
            case FAILED -> Icons.ERROR;
        };
    }

    private void recolour() {
        for (TableItem item : table.getItems()) {
            step(item).ifPresent(this::show);
            if (item.getData() instanceof Script script) {
                colour(item, script.summary());
            }
        }
    }
}
