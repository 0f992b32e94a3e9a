package org.bitquarry.ui.table;

import java.time.ZoneId;
import java.util.Optional;
import org.bitquarry.connections.ConnectionProfile;
import org.bitquarry.ui.UiPlugin;
import org.bitquarry.ui.commit.CommitScope;
import org.bitquarry.ui.commit.Commits;
import org.bitquarry.ui.cost.StatementCost;
import org.bitquarry.ui.grid.KeptView;
import org.bitquarry.ui.grid.ResultGrid;
import org.bitquarry.ui.parts.TableTopic;
import org.bitquarry.ui.parts.UiExecutor;
import org.bitquarry.ui.status.StatusSource;
import org.bitquarry.workbench.core.Registration;
import org.bitquarry.workbench.core.edit.GridRows;
import org.bitquarry.workbench.core.layout.TableViews;
import org.bitquarry.workbench.core.query.QueryJob;
import org.bitquarry.workbench.core.query.QueryResult;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.part.EditorPart;
import org.jspecify.annotations.Nullable;

/**
 * Shows the rows of a table and lets them be edited; further pages describe the table. Dirty while something is pending on the table; closing keeps that,
 * so it never asks.
 */
public final class TableEditor extends EditorPart {
    private @Nullable ResultGrid grid;
    private @Nullable TableRuns runs;
    private @Nullable TableReading reading;
    private @Nullable TablePages pages;
    private boolean wasDirty;

    @Override
    public void init(IEditorSite site, IEditorInput input) throws PartInitException {
        if (!(input instanceof TableInput table)) {
            throw new PartInitException("not a table: " + input);
        }
        setSite(site);
        setInput(table);
        setPartName(table.getName());
        runs = new TableRuns(UiPlugin.core(), table);
    }

    @Override
    public void createPartControl(Composite parent) {
        TableRuns mine = new TableRuns(UiPlugin.core(), runs().input(), new StatementCost(parent));
        runs = mine;
        TablePages tabs = new TablePages(parent);
        pages = tabs;
        ResultGrid made = new ResultGrid(tabs.folder(), ZoneId.systemDefault(), mine);
        made.keepLayouts(UiPlugin.core().columnLayouts(), true);
        made.onChange(this::checkDirty);
        grid = made;
        TableReading rows = new TableReading(mine, made);
        made.onRequery(rows);
        made.onRetry(rows::again);
        reading = rows;
        tabs.begin(made, new TableDescription(mine), new PageMaker(getSite())::make);
        made.onChange(tabs::lookAgain);
        new PageKeys(tabs).activate(getSite());
        begin(rows, made, mine);
    }

    /** Begins as the table was left; only the first table of a run has to wait for the disk. */
    private void begin(TableReading rows, ResultGrid made, TableRuns mine) {
        TableViews store = mine.core().tableViews();
        KeptView last = new KeptView(store, mine.input().key());
        if (store.isRead()) {
            rows.begin(last);
            return;
        }
        UiExecutor ui = new UiExecutor(made);
        Job.createSystem("Look how tables were filtered", monitor -> {
                    store.read();
                    ui.execute(() -> {
                        rows.begin(last);
                        takeKeyboard();
                    });
                })
                .schedule();
    }

    /** Nothing in an editor takes the keyboard before it begins. */
    private void takeKeyboard() {
        if (getSite().getPage().getActivePart() == this) {
            setFocus();
        }
    }

    private TableRuns runs() {
        if (runs == null) {
            throw new IllegalStateException("before init");
        }
        return runs;
    }

    private ResultGrid grid() {
        if (grid == null) {
            throw new IllegalStateException("before createPartControl");
        }
        return grid;
    }

    /** Reads the table anew; what is pending stays. */
    public void refresh() {
        if (reading != null) {
            reading.refresh();
        }
    }

    /** Tells whether rows are coming. */
    boolean isBusy() {
        return grid != null && grid.job().filter(job -> job.phase().isBusy()).isPresent();
    }

    /** Ends the loading; what is here stays. */
    public void stop() {
        grid().job().ifPresent(QueryJob::stop);
    }

    /** Asks how many rows there are, and says so below them. */
    public void count() {
        QueryJob job = runs().count();
        ResultGrid shown = grid();
        UiExecutor ui = new UiExecutor(shown);
        shown.hint("Counting…");
        job.onChange(() -> ui.later(() -> {
            job.failure().ifPresent(failure -> shown.hint(failure.problem().text()));
            if (job.phase().isFinal() && job.result().orElse(null) instanceof QueryResult.Rows rows) {
                shown.hint("%,d rows in all.".formatted(rows.rows().value(0, 0)));
            }
        }));
        job.schedule();
    }

    private void checkDirty() {
        if (wasDirty != isDirty()) {
            wasDirty = isDirty();
            firePropertyChange(PROP_DIRTY);
        }
    }

    @Override
    public boolean isDirty() {
        return grid != null
                && !grid.isDisposed()
                && grid.rows()
                        .flatMap(GridRows::edits)
                        .filter(edits -> !edits.isEmpty())
                        .isPresent();
    }

    /** Sends what is pending; returns at once, the rows tell how it went. */
    @Override
    public void doSave(IProgressMonitor monitor) {
        Commits.commit(new CommitScope.OfGrid(grid()), getSite().getShell());
    }

    @Override
    public void doSaveAs() {
        // A table is saved where it is.
    }

    @Override
    public boolean isSaveAsAllowed() {
        return false;
    }

    /** What is pending is in the journal and in the view of pending changes. */
    @Override
    public boolean isSaveOnCloseNeeded() {
        return false;
    }

    @Override
    public void setFocus() {
        if (pages == null || !pages.focusOther()) {
            grid().setFocus();
        }
    }

    @Override
    public <T> @Nullable T getAdapter(Class<T> type) {
        if (type == ResultGrid.class) {
            return type.cast(grid);
        }
        if (type == StatusSource.class) {
            return type.cast(new Status(grid()));
        }
        if (type == ConnectionProfile.class) {
            return type.cast(runs().known().orElse(null));
        }
        if (type == TableTopic.class) {
            return type.cast(runs().topic().orElse(null));
        }
        return super.getAdapter(type);
    }

    @Override
    public void dispose() {
        if (grid != null) {
            grid.job().ifPresent(QueryJob::stop);
        }
        super.dispose();
    }

    private record Status(ResultGrid grid) implements StatusSource {
        @Override
        public Optional<String> text() {
            return grid.isDisposed() ? Optional.empty() : grid.statusText();
        }

        @Override
        public Registration onChange(Runnable action) {
            return grid.onChange(action);
        }
    }
}
