package org.bitquarry.ui.grid;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.bitquarry.engine.ResultColumn;
import org.bitquarry.ui.parts.UiExecutor;
import org.bitquarry.workbench.core.Registration;
import org.bitquarry.workbench.core.edit.CellText;
import org.bitquarry.workbench.core.edit.GridRows;
import org.bitquarry.workbench.core.edit.RowId;
import org.bitquarry.workbench.core.edit.StagedEdits;
import org.bitquarry.workbench.core.export.ExportFormat;
import org.bitquarry.workbench.core.layout.ColumnLayouts;
import org.bitquarry.workbench.core.query.QueryFailure;
import org.bitquarry.workbench.core.query.QueryJob;
import org.bitquarry.workbench.core.query.QueryPhase;
import org.bitquarry.workbench.core.query.QueryResult;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.jspecify.annotations.Nullable;

/**
 * Shows the rows of a statement while they come, with their pending edits laid over them, and in their place what went
 * wrong. {@link #follow} a job that is scheduled, or about to be; the job stays the caller's to stop. Where a job gives
 * no rows the grid keeps what it shows. For use on the UI thread.
 */
public final class ResultGrid extends Composite {
    static final int MORE_ROWS = 200;

    private final EditsOpener opener;
    private final CellText text;
    private final UiExecutor ui;
    private final StackLayout stack = new StackLayout();
    private final Composite pages;
    private final GridMessage message;
    final GridFooter footer;
    private final GridCursor cursor;
    private final List<Runnable> listeners = new ArrayList<>();
    private final PickCache picks = new PickCache();
    private final List<Registration> followed = new ArrayList<>();
    private Optional<QueryJob> job = Optional.empty();
    private Optional<GridParts> parts = Optional.empty();
    private final AwaitedCell awaited = new AwaitedCell(this::tables);
    private Optional<GridOpening> opening = Optional.empty();
    private Optional<QueryResult.Rows> shown = Optional.empty();
    private final Reread reread = new Reread(this::rows, () -> requery().isPresent());
    private final GridRetry retry = new GridRetry(this);
    private Optional<Requery> requery = Optional.empty();
    private Function<List<ResultColumn>, Optional<KeptLayout>> layouts = columns -> Optional.empty();

    /**
     * Makes an empty grid.
     *
     * @param zone in which moments are shown
     * @param opener where the edits of a table's rows come from
     */
    public ResultGrid(Composite parent, ZoneId zone, EditsOpener opener) {
        super(parent, SWT.NONE);
        this.opener = opener;
        this.text = new CellText(zone);
        this.ui = new UiExecutor(this);
        this.cursor = new GridCursor(this, text, opener);
        setData("test.id", "grid");
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(this);
        GridPage.mark(this);
        pages = new Composite(this, SWT.NONE);
        GridPage.mark(pages);
        pages.setLayout(stack);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(pages);
        message = new GridMessage(pages);
        footer = new GridFooter(
                this,
                this::loadMore,
                () -> job.ifPresent(QueryJob::loadAll),
                () -> job.ifPresent(QueryJob::stop),
                this::runAgain,
                () -> parts.ifPresent(own -> own.filter.atSource()));
        GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(footer);
        footer.setVisible(false);
        footer.onSummary(this::copySummary);
        addDisposeListener(gone -> leave());
        onChange(UndoWords::refresh);
    }

    /** Says how to read anew, such as by running the statement again: what Retry does where reading can't go on. */
    public void onRetry(Runnable action) {
        retry.anew(action);
    }

    /** Lets the source sort rows of which only some are here. */
    public void onRequery(Requery source) {
        requery = Optional.of(source);
    }

    /** Shows columns as a person left them the last time; {@code isTable} says that rows are those of a table. */
    public void keepLayouts(ColumnLayouts store, boolean isTable) {
        layouts = columns -> Optional.of(KeptLayout.find(store, isTable, columns));
    }

    /** Shows what a job gives, from now on. Rows that are shown stay until the first answer. */
    public void follow(QueryJob next) {
        followed.forEach(Registration::close);
        followed.clear();
        picks.clear();
        job = Optional.of(next);
        shown = Optional.empty();
        Runnable update = ui.merging(() -> {
            if (job.filter(next::equals).isPresent()) {
                update(next);
            }
        });
        GridOpening ahead = new GridOpening(next, opener, layouts, update);
        opening = Optional.of(ahead);
        followed.add(next.onChange(() -> {
            ahead.look();
            update.run();
        }));
        ahead.look();
        update(next);
    }

    /** Returns the job that is followed. */
    public Optional<QueryJob> job() {
        return job;
    }

    /** Returns the rows that are shown. */
    public Optional<GridRows> rows() {
        return tables().map(GridTable::rows);
    }

    /** Runs the action after each change of what the grid has to say, on the UI thread. */
    public Registration onChange(Runnable action) {
        listeners.add(action);
        return () -> listeners.remove(action);
    }

    /** Returns rows, requests, time and pending edits in one line for the status line. */
    public Optional<String> statusText() {
        return job.map(running -> StatusText.of(running, rows()));
    }

    /** Returns the table of cells that is shown; for this package and its tests. */
    GridTable table() {
        return tables().orElseThrow();
    }

    /** Paints the rows on a picture that is thrown away: for what is loaded before somebody looks at rows. */
    public void paintUnseen() {
        tables().ifPresent(GridTable::paintUnseen);
    }

    private Optional<GridTable> tables() {
        return parts.map(own -> own.table);
    }

    /** Returns what can be done to the rows; empty while none are shown. */
    public Optional<GridEditing> editing() {
        return parts.map(own -> own.editing);
    }

    /** Says something below the rows, until there is something else to say. */
    public void hint(String words) {
        footer.hint(words);
    }

    /** Says below the rows what became of a commit, and offers to take it back beside it. */
    public void hint(String words, Runnable undo) {
        footer.hint(words, undo);
    }

    /** Returns the cell that keys go to, for what shows more of it. */
    public GridCursor cursor() {
        return cursor;
    }

    /** Says below the rows what the selected cells hold; empty for nothing. */
    void summary(Optional<String> words) {
        footer.summary(words);
    }

    /** Copies the exact figures of what the selected cells hold. */
    public void copySummary() {
        parts.filter(own -> own.summary.copy()).ifPresent(copied -> hint("The figures of the selection are copied."));
    }

    /** Returns the selected cell. */
    public Optional<CellPlace> selected() {
        return tables().flatMap(GridTable::selected);
    }

    /** Selects a row that is loaded and scrolls it into view; tells whether it is there. */
    public boolean reveal(RowId row) {
        return awaited.reveal(row);
    }

    /** Selects a row's cell in a column as soon as it is loaded, unless other rows are shown before. */
    public void revealWhenLoaded(RowId row, Optional<String> column) {
        awaited.await(row, column);
    }

    /** Selects every cell. */
    public void selectAll() {
        tables().ifPresent(grid -> grid.layers.selection.selectAll());
    }

    /** Loads the next rows, if more can come. */
    public void loadMore() {
        job.ifPresent(running -> running.loadMore(MORE_ROWS));
    }

    /** Sorts by the column of the selected cell: ascending, then descending, then not. */
    public void sort() {
        selected().ifPresent(cell -> sorting().ifPresent(sorts -> sorts.next(cell.column(), false)));
    }

    /** Opens the row of fields that filter, or ends the filter and closes it. */
    public void toggleFilter() {
        parts.ifPresent(own -> own.filter.toggle());
    }

    /** Opens the bar that finds a text in the cells. */
    public void find() {
        parts.ifPresent(own -> own.finding.begin());
    }

    /** Asks for a row's number and goes there. */
    public void goToRow() {
        tables().ifPresent(grid -> new GridGoTo(grid).row());
    }

    /** Asks for a column's name and goes there. */
    public void goToColumn() {
        tables().ifPresent(grid -> new GridGoTo(grid).column());
    }

    /** Returns which columns are shown and how; empty while no rows are. */
    public Optional<GridColumns> columns() {
        return tables().map(grid -> grid.columns);
    }

    /** Shows a chart of the rows beside them, or closes it. */
    public void toggleChart() {
        parts.ifPresent(own -> own.page.toggleChart(own.table, text));
    }

    /** Returns what sorts the rows; empty while none are shown. */
    Optional<GridSorting> sorting() {
        return parts.map(own -> own.sorting);
    }

    /** Copies the selected cells. */
    public void copy(boolean withHeaders) {
        tables().ifPresent(
                        grid -> new GridCopy(grid.rows(), text).put(getDisplay(), grid.layers.selection, withHeaders));
    }

    /** Asks what of the rows shall be exported, and does it. */
    public void export() {
        tables().ifPresent(grid -> reread.shown().ifPresent(read -> new GridExport(grid, this::hint).ask(read)));
    }

    /** Copies the selected rows and columns in a format that is text. */
    public void copyAs(ExportFormat format) {
        tables().ifPresent(grid -> new GridExport(grid, this::hint).copyAs(format));
    }

    @Override
    public boolean setFocus() {
        @Nullable Control page = stack.topControl;
        return page != null && !page.isDisposed() && page.setFocus();
    }

    private void update(QueryJob running) {
        Optional<QueryResult> result = running.result();
        if (reread.keeps(running)) {
            showPage(parts.orElseThrow().page, true);
        } else if (result.isPresent() && result.get() instanceof QueryResult.Rows) {
            if (shown.isEmpty()) {
                opening.flatMap(GridOpening::opened).ifPresent(opened -> {
                    shown = Optional.of(opened.rows());
                    reread.shows(running);
                    show(opened.rows(), opened.edits(), opened.layout());
                });
            }
        } else if (running.failure().isPresent()) {
            QueryFailure failure = running.failure().get();
            showMessage(() -> message.showProblem(failure.problem(), this::runAgain));
        } else if (running.phase() == QueryPhase.STOPPED) {
            showMessage(() -> message.showStopped(this::runAgain));
        } else if (parts.isEmpty() && running.phase().isBusy()) {
            showMessage(() -> message.showLoading(running.request().title(), running::stop));
        }
        refresh();
        retry.look(running);
    }

    private void runAgain() {
        retry.run(job);
    }

    private void show(QueryResult.Rows result, Optional<StagedEdits> edits, Optional<KeptLayout> layout) {
        GridRows rows = new GridRows(result.rows(), edits, ui, AddedColumns.of(rows(), result.rows(), layout));
        rows().ifPresent(GridRows::close);
        parts.filter(known -> known.fit(rows)).ifPresentOrElse(known -> known.table.show(rows), () -> {
            parts.ifPresent(known -> known.page.dispose());
            parts = Optional.of(new GridParts(this, pages, rows, text, layout));
        });
        Runnable refresh = refreshing();
        followed.add(result.rows().onChange(change -> refresh.run()));
        showPage(parts.orElseThrow().page, true);
        follow(rows);
        retry.shown();
    }

    /** Shows from now on what becomes of rows that the table shows. */
    void follow(GridRows rows) {
        followed.add(rows.onChange(refreshing()));
        parts.ifPresent(own -> own.added.follow(rows));
        refresh();
    }

    /** Returns what can be opened below editors of cells. */
    DropDowns drops() {
        return new CellDropDowns(opener.picks(), picks, text.zone());
    }

    /** Returns what reads rows anew, where that is possible. */
    Optional<Requery> requery() {
        return requery;
    }

    /** Returns an action that shows soon what there is to say. */
    Runnable refreshing() {
        return ui.merging(this::refresh);
    }

    private void refresh() {
        parts.ifPresent(now -> {
            now.table.refresh();
            now.sorting.update();
            now.editing.updateMessage();
            footer.show(reread.said(now.table.rows().rows(), job).filtered(now.filter.words()));
            footer.offer(now.filter.offer());
            now.finding.lookAnew();
            now.summary.update();
            now.page.drawAnew();
            now.table.lost().ifPresent(why -> showMessage(() -> message.showProblem(why, this::runAgain)));
            // Rows of a job that goes on stand where it was said that none came.
            if (now.table.lost().isEmpty() && shown.isPresent() && stack.topControl == message) {
                showPage(now.page, true);
            }
        });
        awaited.look();
        cursor.tell();
        listeners.forEach(Runnable::run);
    }

    private void showMessage(Runnable fill) {
        fill.run();
        showPage(message, false);
    }

    private void showPage(Control page, boolean withFooter) {
        if (stack.topControl != page) {
            boolean hadFocus = stack.topControl != null && stack.topControl.isFocusControl();
            stack.topControl = page;
            ((GridData) footer.getLayoutData()).exclude = !withFooter;
            footer.setVisible(withFooter);
            layout(true, true);
            if (hadFocus && page instanceof GridSplit) {
                page.setFocus();
            }
        }
    }

    private void leave() {
        picks.clear();
        followed.forEach(Registration::close);
        rows().ifPresent(GridRows::close);
    }
}
