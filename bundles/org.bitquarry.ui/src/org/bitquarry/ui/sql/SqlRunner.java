package org.bitquarry.ui.sql;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.bitquarry.engine.StatementText;
import org.bitquarry.model.error.CostExceededException.Cost;
import org.bitquarry.model.exchange.Budget;
import org.bitquarry.model.plan.RequestPlan;
import org.bitquarry.ui.cost.CostDialog;
import org.bitquarry.ui.parts.UiExecutor;
import org.bitquarry.workbench.core.query.CostQuestion;
import org.bitquarry.workbench.core.query.QueryFailure;
import org.bitquarry.workbench.core.query.QueryPhase;
import org.bitquarry.workbench.core.query.QueryResult;
import org.bitquarry.workbench.core.query.RunSummary;
import org.bitquarry.workbench.core.query.ScriptErrors;
import org.bitquarry.workbench.core.query.ScriptSummary;
import org.bitquarry.workbench.core.query.SqlSettings;
import org.eclipse.swt.custom.SashForm;

/** Runs a session's statements and shows below the text what becomes of them. Belongs to the UI thread. */
final class SqlRunner implements SqlRuns.Listener, PlanPane.Actions {
    private final UiExecutor ui;
    private final SqlSource source;
    private final SqlText text;
    private final Supplier<SessionPlace> place;
    private final SqlParameters parameters;
    private final ResultTabs results;
    private final SqlRuns runs;
    private final Runnable changed;
    private Optional<SqlStep> latest = Optional.empty();
    private Optional<String> notice = Optional.empty();
    private Optional<ScriptErrorDialog> question = Optional.empty();
    private Optional<RequestPlan> wantedPlan = Optional.empty();
    private ScriptErrors errors = ScriptErrors.ASK;

    /**
     * Makes the lower half of a session.
     *
     * @param changed is run after anything of it changed
     */
    SqlRunner(
            SashForm parent,
            SqlSource source,
            InstantSource clock,
            SqlText text,
            SqlParameters parameters,
            Supplier<SessionPlace> place,
            Runnable changed) {
        this.ui = new UiExecutor(parent);
        this.source = source;
        this.text = text;
        this.parameters = parameters;
        this.place = place;
        this.changed = changed;
        results = new ResultTabs(parent, this::reveal, this);
        results.onAgain(this::again);
        results.onChange(changed);
        text.onEdit(ui.merging(this::edited));
        runs = new SqlRuns(ui, clock, this);
    }

    ResultTabs results() {
        return results;
    }

    boolean isBusy() {
        return runs.isBusy();
    }

    /** Says what is at work beyond a single statement. */
    Optional<String> progress() {
        return runs.progress();
    }

    /** Returns the line for the status line. */
    Optional<String> status() {
        return notice.or(() -> results.selected().map(ResultTab::status)).or(() -> latest.map(this::summary));
    }

    /** What one of several statements would send is less than the plan tab says. */
    private String summary(SqlStep step) {
        return Optional.of(step)
                .filter(asked -> asked.job().request().planOnly())
                .flatMap(asked -> results.plan().summary())
                .orElseGet(() -> RunSummary.of(step.job()));
    }

    /** Runs statements in the place of those that ran before. */
    void run(List<StatementText> statements) {
        fill(statements, this::runAll);
    }

    private void runAll(List<SqlWish> wishes) {
        results.makeRoom(wishes);
        start(wishes);
    }

    /** Runs statements in tabs of their own; those of others stay. */
    void runBeside(List<StatementText> statements) {
        fill(statements, wishes -> {
            results.keepRoom(wishes.size());
            start(wishes);
        });
    }

    private void edited() {
        results.tabs().forEach(ResultTab::textChanged);
        say(Optional.empty());
    }

    private void say(Optional<String> now) {
        if (!notice.equals(now)) {
            notice = now;
            changed.run();
        }
    }

    /** Says in the status line why there is nothing to do, or that no more. */
    private void sayWhenNothing(List<StatementText> statements, String verb) {
        say(
                statements.isEmpty()
                        ? Optional.of("Nothing to " + verb + ": "
                                + (text.all().isEmpty() ? "write a statement first." : "no statement stands here."))
                        : Optional.empty());
    }

    private void fill(List<StatementText> statements, Consumer<List<SqlWish>> then) {
        String script = text.text();
        SessionPlace against = place.get();
        if (runs.isBusy()) {
            return;
        }
        sayWhenNothing(statements, "run");
        if (!statements.isEmpty()) {
            parameters
                    .fill(statements.stream()
                            .map(statement -> SqlWish.run(statement, script, against))
                            .toList())
                    .filter(wishes -> !runs.isBusy())
                    .ifPresent(then);
        }
    }

    /** Runs the statement of a tab again, with the same parameters on the same datasource, in the same tab if it is not pinned. */
    void again(ResultTab tab) {
        ui.later(() -> {
            if (!runs.isBusy() && !tab.item().isDisposed()) {
                Optional<Cost> stopped = tab.job().failure().flatMap(QueryFailure::cost);
                stopped.filter(Cost::begun)
                        .ifPresentOrElse(
                                cost -> allow(tab, cost),
                                () -> again(tab, tab.step().wish()));
            }
        });
    }

    private void again(ResultTab tab, SqlWish wish) {
        if (!runs.isBusy() && !tab.item().isDisposed()) {
            results.makeRoom(tab);
            start(List.of(wish));
        }
    }

    /** What the cost gate has stopped would be stopped there again: a person is asked for more. */
    private void allow(ResultTab tab, Cost cost) {
        SqlWish wish = tab.step().wish();
        CostQuestion more = new CostQuestion(
                wish.place().datasource(), wish.title(), cost, RequestPlan.empty(), budget(wish.place()));
        new CostDialog(results.area().getShell(), more, true).ask(answer -> {
            answer.allowed().ifPresent(most -> ui.later(() -> again(tab, wish.allowing(most))));
            if (answer.plan()) {
                ui.later(() -> planOf(wish));
            }
        });
    }

    private void planOf(SqlWish wish) {
        if (!runs.isBusy()) {
            results.plan().begin();
            start(List.of(wish.planned()));
        }
    }

    /** Shows a plan that a person wanted to see before deciding, once its statement has ended. */
    void want(RequestPlan plan) {
        wantedPlan = Optional.of(plan);
    }

    /** Asks for the plans of statements. */
    void plan(List<StatementText> statements) {
        String script = text.text();
        if (runs.isBusy()) {
            return;
        }
        sayWhenNothing(statements, "plan");
        if (!statements.isEmpty()) {
            results.plan().begin();
            start(statements.stream()
                    .map(statement -> SqlWish.plan(statement, script, place.get()))
                    .toList());
        }
    }

    @Override
    public void runPlanned(List<SqlWish> wishes) {
        run(wishes.stream().map(SqlWish::statement).toList());
    }

    private void start(List<SqlWish> wishes) {
        if (!wishes.isEmpty() && !runs.isBusy()) {
            text.clearMarks();
            say(Optional.empty());
            errors = SqlSettings.saved().errors();
            runs.start(wishes, wish -> source.job(wish.request(), wish.place()));
        }
    }

    /** Ends what is at work; rows that are here stay. */
    void stop() {
        question.ifPresent(ScriptErrorDialog::close);
        runs.stop();
    }

    @Override
    public void began(SqlStep step) {
        latest = Optional.of(step);
        if (!step.job().request().planOnly()) {
            results.open(step, source.edits(step.wish().place().datasource())).selectFrom(text);
        }
    }

    @Override
    public void changed(SqlStep step) {
        results.messages().show(step);
        if (step.job().phase() == QueryPhase.FAILED) {
            broke(step);
        } else if (step.job().result().orElse(null) instanceof QueryResult.Planned planned) {
            closeEmpty(step);
            if (step.job().request().planOnly()) {
                results.plan().show(step.wish(), planned.plan());
                results.selectPlan();
            } else {
                show(step, planned.plan());
            }
        } else if (step.job().result().orElse(null) instanceof QueryResult.Staged) {
            closeEmpty(step);
            results.selectMessages();
        }
        changed.run();
    }

    /**
     * What came in before it broke stays. A statement at fault that gave nothing has no tab: the message says why. Where the
     * source is at fault the tab says so, and tries again.
     */
    private void broke(SqlStep step) {
        step.job().failure().ifPresent(failure -> {
            if (failure.cost().isEmpty() && !failure.isKeptBack()) {
                text.mark(step.statement(), failure);
            }
            if (step.job().result().isEmpty() && failure.statementFault()) {
                closeEmpty(step);
                wantedPlan.ifPresentOrElse(plan -> show(step, plan), results::selectMessages);
                wantedPlan = Optional.empty();
            }
        });
    }

    private void show(SqlStep step, RequestPlan plan) {
        results.plan().begin();
        results.plan().show(step.wish(), plan);
        results.selectPlan();
    }

    private void closeEmpty(SqlStep step) {
        results.tabs().stream().filter(tab -> tab.step() == step).forEach(results::close);
    }

    @Override
    public void failed(SqlStep step, int left, Consumer<Boolean> answer) {
        switch (errors) {
            case STOP -> answer.accept(false);
            case CONTINUE -> answer.accept(true);
            case ASK -> {
                ScriptErrorDialog dialog = new ScriptErrorDialog(results.area().getShell(), step, left);
                question = Optional.of(dialog);
                dialog.ask(goOn -> {
                    question = Optional.empty();
                    errors = dialog.isForAll() ? ScriptErrors.CONTINUE : errors;
                    answer.accept(goOn);
                });
            }
        }
    }

    @Override
    public void busyChanged(boolean busy) {
        changed.run();
    }

    @Override
    public void ended(ScriptSummary summary) {
        results.messages().show(summary);
        if (summary.failed() > 0) {
            results.selectMessages();
        }
    }

    @Override
    public Optional<Budget> budget(SessionPlace of) {
        return source.budget(of.datasource());
    }

    /** Shows where a statement stands in the text now, or where its error is. */
    private void reveal(SqlStep step) {
        text.reveal(step.statement(), step.job().failure());
    }
}
