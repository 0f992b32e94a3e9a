package org.bitquarry.ui.sql;

import java.time.ZoneId;
import java.util.Optional;
import org.bitquarry.ui.UiPlugin;
import org.bitquarry.ui.grid.EditsOpener;
import org.bitquarry.ui.grid.ResultGrid;
import org.bitquarry.ui.parts.UiExecutor;
import org.bitquarry.ui.theme.Icons;
import org.bitquarry.ui.theme.Palette;
import org.bitquarry.workbench.core.Registration;
import org.bitquarry.workbench.core.query.QueryJob;
import org.bitquarry.workbench.core.query.QueryPhase;
import org.bitquarry.workbench.core.query.QueryResult;
import org.bitquarry.workbench.core.query.RunSummary;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** The tab of one statement: its rows while they come, or what became of the rows that it changed. Belongs to the UI thread. */
final class ResultTab {
    private final SqlStep step;
    private final CTabItem item;
    private final Composite page;
    private final StackLayout stack = new StackLayout();
    private final ResultGrid grid;
    private boolean pinned;

    ResultTab(CTabFolder folder, int index, String title, SqlStep step, EditsOpener edits, Runnable again) {
        this.step = step;
        page = new Composite(folder, SWT.NONE);
        page.setLayout(stack);
        grid = new ResultGrid(page, ZoneId.systemDefault(), edits);
        grid.keepLayouts(UiPlugin.core().columnLayouts(), false);
        grid.onRetry(again);
        stack.topControl = grid;
        item = new CTabItem(folder, SWT.CLOSE, index);
        item.setText(title);
        item.setData(this);
        item.setControl(page);
        grid.follow(step.job());
        Registration changes = step.job().onChange(new UiExecutor(page).merging(this::update));
        item.addDisposeListener(gone -> {
            changes.close();
            step.job().stop();
            page.dispose();
        });
        Palette.onChange(page, this::update);
        update();
    }

    SqlStep step() {
        return step;
    }

    QueryJob job() {
        return step.job();
    }

    CTabItem item() {
        return item;
    }

    ResultGrid grid() {
        return grid;
    }

    /** Tells whether the tab stays when other statements run. */
    boolean isPinned() {
        return pinned;
    }

    void pin(boolean value) {
        pinned = value;
        update();
    }

    void rename(String title) {
        item.setText(title);
    }

    /** Closes the tab and ends what its statement still does. */
    void close() {
        if (!item.isDisposed()) {
            item.dispose();
        }
    }

    /** Returns the line for the status line. */
    String status() {
        boolean hasRows =
                job().result().filter(QueryResult.Rows.class::isInstance).isPresent();
        Optional<String> rows = hasRows ? grid.statusText() : Optional.empty();
        return rows.orElseGet(() -> RunSummary.of(job()));
    }

    boolean setFocus() {
        return stack.topControl.setFocus();
    }

    private void update() {
        if (item.isDisposed()) {
            return;
        }
        if (stack.topControl == grid && job().result().orElse(null) instanceof QueryResult.Changed changed) {
            show(new ChangedPane(page, changed));
        }
        item.setImage(icon().image());
        item.setToolTipText(step.statement().text());
    }

    private void show(Control content) {
        stack.topControl = content;
        page.layout();
    }

    private Icons icon() {
        QueryPhase phase = job().phase();
        if (phase == QueryPhase.FAILED) {
            return Icons.ERROR;
        }
        if (phase == QueryPhase.STOPPED && grid.rows().isEmpty()) {
            return Icons.STOP;
        }
        if (pinned) {
            return Icons.LOCK;
        }
        return job().result()
                .map(result -> result instanceof QueryResult.Changed ? Icons.CHANGES : Icons.TABLE)
                .orElse(Icons.LOADING);
    }
}
