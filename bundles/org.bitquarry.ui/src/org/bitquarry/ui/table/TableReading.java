package org.bitquarry.ui.table;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.bitquarry.engine.ResultColumn;
import org.bitquarry.model.error.CostExceededException.Cost;
import org.bitquarry.model.error.Problem;
import org.bitquarry.model.plan.RequestPlan;
import org.bitquarry.ui.cost.CostDialog;
import org.bitquarry.ui.grid.KeptView;
import org.bitquarry.ui.grid.Requery;
import org.bitquarry.ui.grid.ResultGrid;
import org.bitquarry.ui.grid.SourceView;
import org.bitquarry.ui.parts.UiExecutor;
import org.bitquarry.workbench.core.query.CostQuestion;
import org.bitquarry.workbench.core.query.QueryFailure;
import org.bitquarry.workbench.core.query.QueryJob;
import org.bitquarry.workbench.core.query.QueryPhase;
import org.bitquarry.workbench.core.query.QueryResult;
import org.bitquarry.workbench.core.work.RequestJob;

/** Reads the rows of a table into a grid, again and again, as a person wants them. For use on the UI thread. */
final class TableReading implements Requery {
    private static final String SORTED_HERE = "sorted here";

    private final TableRuns runs;
    private final ResultGrid grid;
    private final UiExecutor ui;
    private SourceView view = SourceView.ALL;
    private SourceView worked = SourceView.ALL;
    private boolean hasWorked;
    private Optional<KeptView> kept = Optional.empty();

    TableReading(TableRuns runs, ResultGrid grid) {
        this.runs = runs;
        this.grid = grid;
        this.ui = new UiExecutor(grid);
    }

    /** Reads the table as a person wanted it the last time, and keeps how they want it from now on. */
    void begin(KeptView last) {
        kept = Optional.of(last);
        view = last.atSource();
        refresh();
    }

    @Override
    public Optional<KeptView> kept() {
        return kept;
    }

    /** Reads the table anew, in the same way; what is pending stays. */
    void refresh() {
        read(view, runs.read(view));
    }

    /** Reads the table anew, in the same way, with so many requests. */
    private void allow(int requests) {
        read(view, runs.read(view, requests));
    }

    /** Reads the table anew. What the cost gate has stopped would be stopped there again: a person is asked for more. */
    void again() {
        grid.job()
                .flatMap(QueryJob::failure)
                .flatMap(QueryFailure::cost)
                .filter(Cost::begun)
                .ifPresentOrElse(this::ask, this::refresh);
    }

    private void ask(Cost taken) {
        CostQuestion more = runs.question(taken, RequestPlan.empty());
        new CostDialog(grid.getShell(), more, false)
                .ask(answer -> answer.allowed().ifPresent(this::allow));
    }

    private void read(SourceView read, QueryJob job) {
        grid.job().ifPresent(QueryJob::stop);
        job.onChange(() -> ui.execute(() -> learn(job, read)));
        grid.follow(job);
        job.schedule();
    }

    /** A way of reading that fails is not tried again: Retry reads as it last went well. */
    private void learn(QueryJob job, SourceView read) {
        if (job.result().isPresent()) {
            worked = read;
            hasWorked = true;
        } else if (job.phase() == QueryPhase.FAILED && view.equals(read)) {
            fallBack(job, read);
        }
        if (job.phase() == QueryPhase.COMPLETE
                && !runs.input().where().isEmpty()
                && grid.job().filter(job::equals).isPresent()
                && job.result().orElse(null) instanceof QueryResult.Rows rows
                && rows.rows().loaded() == 0) {
            grid.hint("No row has " + runs.input().where().replace("\"", "")
                    + (isOneRow(rows.rows().columns())
                            ? ": it is gone, or the token may not see it. Refresh (F5) looks again."
                            : "."));
        }
    }

    /** Tells whether what is asked for names the whole key, and so a row that was seen somewhere. */
    private boolean isOneRow(List<ResultColumn> columns) {
        List<String> keys = columns.stream()
                .filter(column ->
                        column.origin().filter(origin -> origin.column().key()).isPresent())
                .map(column -> '"' + column.name() + '"')
                .toList();
        return !keys.isEmpty() && keys.stream().allMatch(runs.input().where()::contains);
    }

    /** Whoever opens a table sees its rows, even if what was wanted the last time can't be had any more. */
    private void fallBack(QueryJob job, SourceView read) {
        if (hasWorked || kept.isEmpty()) {
            view = worked;
            keep();
        } else if (isFault(job) && !read.equals(SourceView.ALL)) {
            view = SourceView.ALL;
            keep();
            refresh();
            grid.hint("The filter or order of the last time is left out: "
                    + job.failure().map(failure -> failure.problem().cameBack()).orElse(""));
        }
        // Else nothing is wrong with the way: Retry takes it once the source can be reached.
    }

    /** Without its conditions a table would take no fewer requests. */
    private static boolean isFault(QueryJob job) {
        return job.failure()
                .filter(failure -> failure.statementFault() && failure.cost().isEmpty())
                .isPresent();
    }

    private void keep() {
        kept.ifPresent(known -> known.asking(view));
    }

    @Override
    public SourceView view() {
        return view;
    }

    @Override
    public void read(SourceView wanted, Consumer<String> refused) {
        if (wanted.order().isEmpty()) {
            take(wanted);
            return;
        }
        plan(wanted, plan -> decide(wanted, plan, refused), problem -> refused.accept(problem.text()));
    }

    @Override
    public void plan(SourceView wanted, Consumer<RequestPlan> known) {
        plan(wanted, known, problem -> {
            // What can't be planned can still be tried, and then says why.
        });
    }

    private void plan(SourceView wanted, Consumer<RequestPlan> known, Consumer<Problem> unknown) {
        RequestJob planning = new RequestJob(
                "Plan " + runs.input().getName(),
                runs.planning(),
                context -> {
                    RequestPlan plan = runs.plan(wanted, context);
                    ui.execute(() -> known.accept(plan));
                },
                problem -> ui.execute(() -> unknown.accept(problem)));
        planning.schedule();
    }

    private void decide(SourceView wanted, RequestPlan plan, Consumer<String> refused) {
        if (plan.checkedLocally().stream().anyMatch(step -> step.startsWith(SORTED_HERE))) {
            String column = wanted.order().map(SourceView.Order::column).orElse("");
            refused.accept("The source doesn't sort by " + column + " as SQL does.");
        } else {
            take(wanted);
        }
    }

    private void take(SourceView wanted) {
        view = wanted;
        keep();
        refresh();
    }
}
