package org.bitquarry.ui.sql;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.bitquarry.ui.parts.EmptyState;
import org.bitquarry.ui.theme.Icons;
import org.bitquarry.ui.theme.Palette;
import org.bitquarry.workbench.core.query.ElapsedText;
import org.bitquarry.workbench.core.query.QueryFailure;
import org.bitquarry.workbench.core.query.QueryJob;
import org.bitquarry.workbench.core.query.QueryPhase;
import org.bitquarry.workbench.core.query.QueryRequest;
import org.bitquarry.workbench.core.query.RunSummary;
import org.eclipse.e4.ui.css.swt.dom.WidgetElement;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;

/** What became of each statement, one line each, the latest at the end. Belongs to the UI thread. */
final class MessagesPane extends Composite {
    private static final int MOST = 500;
    private static final int DETAIL_LINES = 4;
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final String[] COLUMNS = {"Time", "Took", "Requests", "Statement", "Outcome"};
    private static final int[] WIDTHS = {100, 80, 90, 360, 480};
    private static final int TOOK = 1;
    private static final int REQUESTS = 2;
    private static final int STATEMENT = 3;
    private static final int OUTCOME = 4;

    private final StackLayout pages = new StackLayout();
    private final Composite list;
    private final Table table;
    private final StyledText detail;

    /** Makes it empty; {@code reveal} shows a statement in the text. */
    MessagesPane(Composite parent, Consumer<SqlStep> reveal) {
        super(parent, SWT.NONE);
        WidgetElement.setCSSClass(this, "page");
        setLayout(pages);
        EmptyState empty = new EmptyState(this, "What your statements did appears here.");
        empty.setData("test.id", "sql.messages.empty");
        pages.topControl = empty;
        list = new Composite(this, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(list);
        table = new Table(list, SWT.FULL_SELECTION | SWT.SINGLE);
        table.setData("test.id", "sql.messages");
        table.setHeaderVisible(true);
        for (int column = 0; column < COLUMNS.length; column++) {
            TableColumn made = new TableColumn(table, column == TOOK || column == REQUESTS ? SWT.RIGHT : SWT.LEFT);
            made.setText(COLUMNS[column]);
            made.setWidth(WIDTHS[column]);
        }
        GridDataFactory.fillDefaults().grab(true, true).applyTo(table);
        detail = new StyledText(list, SWT.READ_ONLY | SWT.WRAP | SWT.MULTI | SWT.V_SCROLL);
        detail.setData("test.id", "sql.messages.detail");
        detail.setMargins(8, 4, 8, 4);
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .hint(SWT.DEFAULT, detail.getLineHeight() * DETAIL_LINES)
                .applyTo(detail);
        table.addListener(SWT.Selection, event -> showDetail());
        table.addListener(SWT.DefaultSelection, event -> selected().ifPresent(reveal));
        Palette.onChange(this, this::recolour);
    }

    /** Shows a statement that began, or how it stands now. */
    void show(SqlStep step) {
        TableItem item = item(step).orElseGet(() -> begun(step));
        QueryJob job = step.job();
        item.setImage(0, icon(job.phase()).image());
        item.setText(OUTCOME, outcome(job));
        item.setText(REQUESTS, Integer.toString(job.requests()));
        item.setText(TOOK, ElapsedText.of(job.elapsed()));
        item.setForeground(OUTCOME, (job.failure().isPresent() ? Palette.ERROR : Palette.TEXT).color());
        showDetail();
    }

    private TableItem begun(SqlStep step) {
        if (pages.topControl != list) {
            pages.topControl = list;
            layout();
        }
        if (table.getItemCount() == MOST) {
            table.remove(0);
        }
        TableItem item = new TableItem(table, SWT.NONE);
        item.setData(step);
        item.setText(0, CLOCK.format(step.begun().atZone(ZoneId.systemDefault())));
        item.setText(STATEMENT, QueryRequest.titleOf(step.statement().text()));
        table.setSelection(item);
        return item;
    }

    private Optional<TableItem> item(SqlStep step) {
        return Stream.of(table.getItems())
                .filter(item -> item.getData() == step)
                .findFirst();
    }

    private Optional<SqlStep> selected() {
        return Stream.of(table.getSelection())
                .findFirst()
                .map(TableItem::getData)
                .map(SqlStep.class::cast);
    }

    private void showDetail() {
        detail.setText(selected().map(MessagesPane::detail).orElse(""));
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
        Stream.of(table.getItems())
                .map(TableItem::getData)
                .map(SqlStep.class::cast)
                .forEach(this::show);
    }
}
