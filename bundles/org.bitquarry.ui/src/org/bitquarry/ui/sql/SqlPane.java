package org.bitquarry.ui.sql;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.bitquarry.engine.StatementText;
import org.bitquarry.ui.parts.TableTopic;
import org.bitquarry.ui.parts.UiExecutor;
import org.bitquarry.ui.theme.Palette;
import org.bitquarry.workbench.core.Registration;
import org.bitquarry.workbench.core.query.QueryPhase;
import org.bitquarry.workbench.core.query.QueryResult;
import org.bitquarry.workbench.core.query.RunSummary;
import org.bitquarry.workbench.core.query.ScratchText;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;

/** A session as a whole: tools, text, results. Belongs to the UI thread. */
final class SqlPane extends Composite implements SqlToolbar.Actions, SqlRuns.Listener {
    private static final int[] WEIGHTS = {45, 55};

    private final SqlSource source;
    private final Consumer<ScratchText> keep;
    private final UiExecutor ui;
    private final SqlToolbar toolbar;
    private final SqlText text;
    private final ResultTabs results;
    private final SqlRuns runs;
    private final SqlParameters parameters = new SqlParameters(this);
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private Optional<SqlStep> latest = Optional.empty();
    /** Hovers read it in a thread of their own. */
    private volatile ScratchText scratch;

    private boolean completesWhenConnected;

    /**
     * Shows a session.
     *
     * @param keep is given the session whenever something of it changed; must not block
     */
    SqlPane(Composite parent, SqlSource source, InstantSource clock, ScratchText scratch, Consumer<ScratchText> keep) {
        super(parent, SWT.NONE);
        this.source = source;
        this.scratch = scratch;
        this.keep = keep;
        this.ui = new UiExecutor(this);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(this);
        toolbar = new SqlToolbar(this, this, this::choose);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(toolbar);
        SashForm sash = new SashForm(this, SWT.VERTICAL | SWT.SMOOTH);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
        text = new SqlText(sash, new SourceInsight(source, this::place));
        results = new ResultTabs(sash, this::reveal);
        sash.setWeights(WEIGHTS);
        runs = new SqlRuns(ui, clock, this);
        text.begin(scratch.text(), scratch.caret());
        // The caret moves after the text has changed.
        text.onEdit(ui.merging(this::keepText));
        results.onChange(this::tell);
        Registration known = source.onChange(ui.merging(this::showPlace));
        text.widget().addDisposeListener(gone -> keepText());
        addDisposeListener(gone -> {
            known.close();
            runs.stop();
        });
        Palette.onChange(this, this::showPlace);
        showPlace();
        source.refresh(scratch.datasource());
    }

    SqlText text() {
        return text;
    }

    ResultTabs results() {
        return results;
    }

    SessionPlace place() {
        return SessionPlace.of(scratch);
    }

    /** Runs an action after each change of the line for the status line, or of what is at work. */
    Registration onChange(Runnable action) {
        listeners.add(action);
        return () -> listeners.remove(action);
    }

    /** Returns the line for the status line. */
    Optional<String> status() {
        return results.selected().map(ResultTab::status).or(() -> latest.map(step -> RunSummary.of(step.job())));
    }

    /** Returns the table at the caret: its name stands there or ends there, or that of one of its columns does. */
    Optional<TableTopic> topic() {
        String typed = text.text();
        int caret = text.caret();
        return source.tableAt(typed, caret, place()).or(() -> source.tableAt(typed, caret - 1, place()));
    }

    boolean isBusy() {
        return runs.isBusy();
    }

    /** Proposes what could stand at the caret; when the source is not connected yet, as soon as it is. */
    void complete() {
        completesWhenConnected = !source.isConnected(scratch.datasource());
        if (completesWhenConnected) {
            source.connect(scratch.datasource());
        } else {
            text.operate(ISourceViewer.CONTENTASSIST_PROPOSALS);
        }
    }

    /** Does an operation of {@link org.eclipse.jface.text.ITextOperationTarget} where the keyboard is. */
    void operate(int operation) {
        if (text.hasFocus()) {
            text.operate(operation);
        } else {
            results.operate(operation);
        }
    }

    @Override
    public boolean setFocus() {
        return !isDisposed() && text.setFocus();
    }

    /** Keeps text and caret as they are now. */
    void keepText() {
        scratch = scratch.withText(text.text(), text.caret());
        keep.accept(scratch);
    }

    @Override
    public void run() {
        begin(text.chosen());
    }

    @Override
    public void runScript() {
        begin(text.all());
    }

    @Override
    public void plan() {
        start(text.chosen().stream().limit(1).map(SqlWish::plan).toList());
    }

    @Override
    public void stop() {
        runs.stop();
    }

    @Override
    public void look() {
        source.refresh(scratch.datasource());
    }

    /** Runs statements in the place of those that ran before. */
    private void begin(List<StatementText> statements) {
        String script = text.text();
        List<SqlWish> wishes = statements.stream()
                .map(statement -> SqlWish.run(statement, script))
                .toList();
        if (!runs.isBusy()) {
            parameters.fill(wishes).ifPresent(this::beginAll);
        }
    }

    private void beginAll(List<SqlWish> wishes) {
        if (!wishes.isEmpty() && !runs.isBusy()) {
            results.makeRoom();
            start(wishes);
        }
    }

    private void start(List<SqlWish> wishes) {
        if (!wishes.isEmpty() && !runs.isBusy()) {
            text.clearMarks();
            SessionPlace place = place();
            runs.start(wishes, request -> source.job(request, place));
        }
    }

    @Override
    public void began(SqlStep step) {
        latest = Optional.of(step);
        if (!step.job().request().planOnly()) {
            Runnable again = () -> ui.later(() -> beginAll(List.of(step.wish())));
            results.open(step, source.edits(scratch.datasource()), again);
        }
    }

    @Override
    public void changed(SqlStep step) {
        results.messages().show(step);
        if (step.job().phase() == QueryPhase.FAILED) {
            failed(step);
        } else if (step.job().result().orElse(null) instanceof QueryResult.Planned planned) {
            closeEmpty(step);
            results.showPlan(planned.plan());
            results.selectPlan();
        }
        tell();
    }

    /** What came in before it broke stays; what gave nothing has no tab, the message says why. */
    private void failed(SqlStep step) {
        step.job().failure().ifPresent(failure -> text.mark(step.statement(), failure));
        if (step.job().result().isEmpty()) {
            closeEmpty(step);
            results.selectMessages();
        }
    }

    private void closeEmpty(SqlStep step) {
        results.tabs().stream().filter(tab -> tab.step() == step).forEach(ResultTab::close);
    }

    @Override
    public void busyChanged(boolean busy) {
        toolbar.showBusy(busy);
        tell();
    }

    private void choose(SessionPlace place) {
        scratch = scratch.against(place.datasource(), place.schema());
        keepText();
        showPlace();
        source.refresh(place.datasource());
    }

    private void showPlace() {
        SessionPlace place = place();
        text.readAgain();
        if (completesWhenConnected && source.isConnected(place.datasource()) && text.hasFocus()) {
            complete();
        }
        toolbar.show(
                place,
                source.datasources(),
                source.schemas(place.datasource()),
                source.isConnected(place.datasource()));
    }

    private void reveal(SqlStep step) {
        text.reveal(step.statement().offset(), step.statement().length());
    }

    private void tell() {
        listeners.forEach(Runnable::run);
    }
}
