package org.bitquarry.ui.sql;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.bitquarry.ui.UiPlugin;
import org.bitquarry.ui.grid.EditsOpener;
import org.bitquarry.ui.grid.ResultGrid;
import org.bitquarry.ui.parts.ShortText;
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

/**
 * The tab of one statement: its rows while they come, or what became of the rows that it changed. When the statement runs
 * again the tab shows that, sorted and filtered as before. Belongs to the UI thread.
 */
final class ResultTab {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);
    private static final int HOVERED = 2_000;
    private static final int LONGEST = 40;
    private static final String TITLE = "org.bitquarry.title";

    private final Composite page;
    private final StackLayout stack = new StackLayout();
    private final ResultGrid grid;
    private final UiExecutor ui;
    private Optional<ChangedPane> changed = Optional.empty();
    private Optional<StatementParts> parts = Optional.empty();
    private SqlStep step;
    private Registration changes;
    private CTabItem item;
    private boolean pinned;

    ResultTab(CTabFolder folder, int index, String title, SqlStep step, EditsOpener edits) {
        this.step = step;
        page = new Composite(folder, SWT.NONE);
        page.setLayout(stack);
        ui = new UiExecutor(page);
        grid = new ResultGrid(page, ZoneId.systemDefault(), edits);
        grid.keepLayouts(UiPlugin.core().columnLayouts(), false);
        stack.topControl = grid;
        item = item(folder, index, title);
        changes = listen();
        grid.follow(step.job());
        Palette.onChange(page, this::update);
        update();
    }

    private CTabItem item(CTabFolder folder, int index, String title) {
        CTabItem made = new CTabItem(folder, SWT.CLOSE, index);
        name(made, title);
        made.setData(this);
        made.setControl(page);
        made.addDisposeListener(gone -> {
            if (item == made) {
                changes.close();
                step.job().stop();
                page.dispose();
            }
        });
        return made;
    }

    private Registration listen() {
        return step.job().onChange(ui.merging(this::update));
    }

    /** Lets what the grid shows be added to the statement in a text. */
    void selectFrom(SqlText text) {
        StatementParts made = new StatementParts(text, this);
        parts = Optional.of(made);
        grid.cursor().statement(made);
    }

    /** Is told that the text of the session changed. */
    void textChanged() {
        parts.ifPresent(StatementParts::changed);
    }

    /** Shows what the statement gives this time; what is shown stays until that comes. */
    void follow(SqlStep next) {
        changes.close();
        step.job().stop();
        step = next;
        changes = listen();
        grid.follow(next.job());
        update();
    }

    /** Moves it into a folder, at a place among its tabs, and to the front. */
    void moveTo(CTabFolder folder, int index) {
        CTabItem old = item;
        String title = title();
        old.setControl(null);
        page.setParent(folder);
        item = item(folder, index, title);
        old.dispose();
        folder.setSelection(item);
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

    CTabFolder folder() {
        return item.getParent();
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
        name(item, title);
        update();
    }

    /** Returns the whole title: the tab shows as much of it as leaves room for others. */
    String title() {
        return String.valueOf(item.getData(TITLE));
    }

    private static void name(CTabItem tab, String title) {
        tab.setData(TITLE, title);
        tab.setText(ShortText.of(title, LONGEST).replace("&", "&&"));
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
        if (job().result().orElse(null) instanceof QueryResult.Changed result) {
            showChanged(result);
        } else if (changed.isPresent()) {
            showGrid();
        }
        item.setImage(icon().image());
        item.setToolTipText(hover());
    }

    private void showChanged(QueryResult.Changed result) {
        if (changed.filter(shown -> shown.result() == result).isEmpty()) {
            changed.ifPresent(ChangedPane::dispose);
            ChangedPane made = new ChangedPane(page, result);
            changed = Optional.of(made);
            stack.topControl = made;
            page.layout();
        }
    }

    private void showGrid() {
        stack.topControl = grid;
        changed.ifPresent(ChangedPane::dispose);
        changed = Optional.empty();
        page.layout();
    }

    /** Says which statement it was, and when; and why the tab stays. */
    private String hover() {
        String sql = step.statement().text();
        String shown = sql.length() <= HOVERED ? sql : sql.substring(0, HOVERED) + "…";
        String named = title().length() <= LONGEST ? "" : title() + "\n\n";
        return named + shown
                + "\n\nRun " + CLOCK.format(step.begun().atZone(ZoneId.systemDefault())) + " on "
                + step.wish().place().words() + " · " + RunSummary.of(job())
                + (pinned ? "\nPinned: stays when other statements run." : "");
    }

    private Icons icon() {
        if (pinned) {
            return Icons.PIN;
        }
        QueryPhase phase = job().phase();
        if (phase == QueryPhase.FAILED) {
            return Icons.ERROR;
        }
        if (phase == QueryPhase.STOPPED && grid.rows().isEmpty()) {
            return Icons.STOP;
        }
        return job().result()
                .map(result -> result instanceof QueryResult.Changed ? Icons.CHANGES : Icons.TABLE)
                .orElse(Icons.LOADING);
    }
}
