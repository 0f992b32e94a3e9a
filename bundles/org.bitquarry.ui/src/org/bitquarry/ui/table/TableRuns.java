package org.bitquarry.ui.table;

import java.util.List;
import java.util.Optional;
import org.bitquarry.connections.ConnectionProfile;
import org.bitquarry.engine.PreparedQuery;
import org.bitquarry.model.error.CostExceededException.Cost;
import org.bitquarry.model.error.Problem;
import org.bitquarry.model.error.ProfileRejectedException;
import org.bitquarry.model.error.QueryRejectedException;
import org.bitquarry.model.exchange.Budget;
import org.bitquarry.model.exchange.ExchangeListener;
import org.bitquarry.model.exchange.RequestContext;
import org.bitquarry.model.plan.RequestPlan;
import org.bitquarry.model.table.TableRef;
import org.bitquarry.ui.grid.EditsOpener;
import org.bitquarry.ui.grid.SourceView;
import org.bitquarry.ui.parts.TableTopic;
import org.bitquarry.workbench.core.WorkbenchCore;
import org.bitquarry.workbench.core.datasource.DataSource;
import org.bitquarry.workbench.core.edit.EditTarget;
import org.bitquarry.workbench.core.edit.StagedEdits;
import org.bitquarry.workbench.core.pick.PickSource;
import org.bitquarry.workbench.core.query.CostConsent;
import org.bitquarry.workbench.core.query.CostQuestion;
import org.bitquarry.workbench.core.query.CostlyQuery;
import org.bitquarry.workbench.core.query.QueryJob;
import org.bitquarry.workbench.core.query.QueryRequest;

/**
 * Runs the statements of a table editor on its datasource, which is connected when it is not.
 *
 * @param core where datasources, edits and the log are
 * @param input the table
 * @param cost asks before more requests are sent than the cost gate allows
 */
record TableRuns(WorkbenchCore core, TableInput input, CostConsent cost) implements EditsOpener {
    private static final int FIRST_ROWS = 200;

    /** Runs what the cost gate allows, and nothing else. */
    TableRuns(WorkbenchCore core, TableInput input) {
        this(core, input, CostConsent.NONE);
    }

    /** Returns a job that reads the table. */
    QueryJob read(SourceView view) {
        return job(input.sql(view), reading());
    }

    /** Returns a job that reads the table and may send so many requests. */
    QueryJob read(SourceView view, int allowed) {
        return job(CostlyQuery.allowing(input.sql(view), allowed), reading());
    }

    private String reading() {
        return "Open " + input.getName();
    }

    /** Tells what reading the table would send; blocks, and may connect. */
    RequestPlan plan(SourceView view, RequestContext context) {
        return prepare(input.sql(view), context).plan();
    }

    /** Returns what is told of the requests of {@link #plan}; there are seldom any. */
    ExchangeListener planning() {
        return core.httpLog().beginOnFirst(input.target().datasource(), "Plan " + input.getName());
    }

    /** Returns a job that counts its rows. */
    QueryJob count() {
        return job(input.countSql(), "Count rows of " + input.getName());
    }

    private QueryJob job(String sql, String title) {
        String datasource = input.target().datasource();
        return new QueryJob(
                new QueryRequest(title, sql, List.of(), false, FIRST_ROWS),
                this::prepare,
                core.httpLog().begin(datasource, title).listener(),
                core.clock());
    }

    /** Returns what is asked before a statement sends what it would take. */
    CostQuestion question(Cost taken, RequestPlan plan) {
        Optional<Budget> budget = core.dataSources()
                .connected(input.target().datasource())
                .map(live -> live.connector().budget());
        return new CostQuestion(input.target().datasource(), input.getName(), taken, plan, budget);
    }

    private PreparedQuery prepare(String sql, RequestContext context) {
        PreparedQuery query = bare(sql, context);
        return new CostlyQuery(
                query,
                taken -> question(taken, query.plan()),
                cost,
                allowed -> bare(CostlyQuery.allowing(sql, allowed), context));
    }

    private PreparedQuery bare(String sql, RequestContext context) {
        DataSource live = core.dataSources().connect(profile(), context);
        try {
            return live.engine().prepare(sql, live.session(), context);
        } catch (QueryRejectedException rejected) {
            // Nobody typed the statement: where it is wrong says nothing to the person who opened a table.
            Problem problem = new Problem(
                    reading(), rejected.problem().cameBack(), rejected.problem().remedy());
            throw new QueryRejectedException(problem, rejected.sqlState(), rejected.position(), rejected);
        }
    }

    /** Connects the datasource and looks for the table's schema; blocks. */
    void lookUp(RequestContext context) {
        core.dataSources()
                .connect(profile(), context)
                .catalog()
                .schema(input.target().schema(), context);
    }

    private ConnectionProfile profile() {
        return known().orElseThrow(() -> new ProfileRejectedException(
                new Problem(
                        reading(),
                        "there is no datasource " + input.target().datasource() + " any more.",
                        "Register it again, or close this editor."),
                null));
    }

    /** Returns the datasource as it is described now, unless it was removed. */
    Optional<ConnectionProfile> known() {
        return core.dataSources().profile(input.target().datasource());
    }

    /** Returns the table to tell about, as far as its datasource is known. */
    Optional<TableTopic> topic() {
        EditTarget target = input.target();
        return core.dataSources().connected(target.datasource()).flatMap(live -> live.catalog().knownSchemas().stream()
                .filter(schema -> schema.name().equalsIgnoreCase(target.schema()))
                .flatMap(schema -> live.catalog().table(schema.kind(), target.table()).stream())
                .findFirst()
                .map(table ->
                        new TableTopic(target.datasource(), Optional.of(target.schema()), table, Optional.empty())));
    }

    @Override
    public PickSource picks() {
        return core.picks();
    }

    @Override
    public Optional<String> datasource() {
        return Optional.of(
                known().map(ConnectionProfile::name).orElse(input.target().datasource()));
    }

    /** Opens the pending edits under the editor's names, however the engine spells them. */
    @Override
    public Optional<StagedEdits> open(TableRef table) {
        EditTarget target = new EditTarget(
                known().map(ConnectionProfile::name).orElse(input.target().datasource()),
                table.schema().name(),
                table.table().name());
        boolean readOnly = known().filter(ConnectionProfile::readOnly).isPresent();
        return Optional.of(core.pendingChanges().open(target, table, readOnly));
    }
}
