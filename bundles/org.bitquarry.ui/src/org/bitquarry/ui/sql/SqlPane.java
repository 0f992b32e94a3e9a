package org.bitquarry.ui.sql;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.bitquarry.ui.parts.TableTopic;
import org.bitquarry.ui.parts.UiExecutor;
import org.bitquarry.ui.theme.Palette;
import org.bitquarry.workbench.core.Registration;
import org.bitquarry.workbench.core.query.ScratchText;
import org.bitquarry.workbench.core.query.SqlFile;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.ToolBar;

/** A session as a whole: tools, text, results. Belongs to the UI thread. */
final class SqlPane extends Composite implements SqlToolbar.Actions, SessionFile.Session {
    private static final int[] WEIGHTS = {45, 55};

    private final SqlSource source;
    private final Consumer<ScratchText> keep;
    private final UiExecutor ui;
    private final SqlToolbar toolbar;
    private final SqlText text;
    private final SqlRunner runner;
    private final SessionFile file;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
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
        file = new SessionFile(this, new NoticeBar(this));
        SashForm sash = new SashForm(this, SWT.VERTICAL | SWT.SMOOTH);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
        text = new SqlText(sash, new SourceInsight(source, this::place));
        runner = new SqlRunner(sash, source, clock, text, parameters(), this::place, this::runsChanged);
        sash.setWeights(WEIGHTS);
        text.begin(scratch.text(), scratch.caret());
        // The caret moves after the text has changed.
        text.onEdit(ui.merging(this::keepText));
        Registration known = source.onChange(ui.merging(this::showPlace));
        text.widget().addDisposeListener(gone -> keepText());
        addDisposeListener(gone -> {
            known.close();
            runner.stop();
        });
        Palette.onChange(this, this::showPlace);
        showPlace();
        source.refresh(scratch.datasource());
    }

    private SqlParameters parameters() {
        return new SqlParameters(
                this,
                scratch.parameters(),
                wish -> source.mayTakeSecret(
                        wish.statement().text(), wish.place().datasource()),
                given -> keep(scratch.withParameters(given)));
    }

    SqlText text() {
        return text;
    }

    SqlRunner runner() {
        return runner;
    }

    SessionFile file() {
        return file;
    }

    ResultTabs results() {
        return runner.results();
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
        return runner.status();
    }

    /** Returns the table at the caret: its name stands there or ends there, or that of one of its columns does. */
    Optional<TableTopic> topic() {
        String typed = text.text();
        int caret = text.caret();
        return source.tableAt(typed, caret, place()).or(() -> source.tableAt(typed, caret - 1, place()));
    }

    boolean isBusy() {
        return runner.isBusy();
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
            results().operate(operation);
        }
    }

    @Override
    public boolean setFocus() {
        return !isDisposed() && text.setFocus();
    }

    /** Keeps text and caret as they are now. */
    void keepText() {
        keep(scratch.withText(text.text(), text.caret()));
    }

    private void keep(ScratchText now) {
        scratch = now;
        keep.accept(now);
    }

    @Override
    public ScratchText scratch() {
        return scratch.withText(text.text(), text.caret());
    }

    @Override
    public void belongsTo(SqlFile saved) {
        keep(scratch().withFile(saved));
    }

    @Override
    public void replaceText(String theirs) {
        text.replace(theirs);
        keepText();
    }

    @Override
    public void run() {
        runner.run(text.chosen());
    }

    /** Runs what {@link #run} does, and keeps the results that are there. */
    void runBeside() {
        runner.runBeside(text.chosen());
    }

    @Override
    public void runScript() {
        runner.run(text.all());
    }

    @Override
    public void plan() {
        runner.plan(text.chosen());
    }

    @Override
    public void stop() {
        runner.stop();
    }

    /** Runs the statement of the result in front again. */
    void again() {
        results().selected().ifPresent(runner::again);
    }

    @Override
    public void look() {
        source.refresh(scratch.datasource());
    }

    /** Moves the keyboard to the next of text and results, or to the one before, around the end. */
    void turn(int by) {
        List<ResultFolder> folders = results().folders();
        int places = folders.size() + 1;
        int now = 0;
        for (int folder = 0; folder < folders.size(); folder++) {
            now = folders.get(folder).hasFocus() ? folder + 1 : now;
        }
        int next = Math.floorMod(now + by, places);
        if (next == 0) {
            text.setFocus();
        } else {
            folders.get(next - 1).setFocus();
        }
    }

    private void runsChanged() {
        toolbar.showBusy(runner.isBusy(), runner.progress());
        tell();
    }

    private void choose(SessionPlace place) {
        keep(scratch().against(place.datasource(), place.schema()));
        showPlace();
        source.refresh(place.datasource());
        tell();
    }

    /** Runs against what is selected in the explorer, unless the session is locked. */
    void follow(SessionPlace selected) {
        if (!scratch.locked() && !selected.equals(place())) {
            choose(selected);
        }
    }

    /** Follows the name of the datasource. */
    void rename(String before, String now) {
        if (place().datasource().equalsIgnoreCase(before)) {
            choose(new SessionPlace(now, place().schema()));
        }
    }

    @Override
    public void lock(boolean locked) {
        keep(scratch().withLock(locked));
        showPlace();
    }

    @Override
    public void connect() {
        source.connect(scratch.datasource());
    }

    private void showPlace() {
        SessionPlace place = place();
        text.readAgain();
        if (completesWhenConnected && source.isConnected(place.datasource()) && text.hasFocus()) {
            complete();
        }
        toolbar.show(new PlaceLook(
                place,
                source.datasources(),
                source.schemas(place.datasource()),
                source.isConnected(place.datasource()),
                source.category(place.datasource()),
                scratch.locked()));
    }

    private void tell() {
        listeners.forEach(Runnable::run);
    }

    /** Returns where further tools go. */
    ToolBar tools() {
        return toolbar.tools();
    }
}
