package org.bitquarry.ui.sql;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bitquarry.connections.CategoryRules;
import org.bitquarry.connections.ConnectionProfile;
import org.bitquarry.engine.Completion;
import org.bitquarry.engine.SessionChanges;
import org.bitquarry.engine.SqlCall;
import org.bitquarry.engine.SqlFinding;
import org.bitquarry.engine.SqlName;
import org.bitquarry.engine.SqlSession;
import org.bitquarry.model.exchange.Budget;
import org.bitquarry.model.exchange.CancellationToken;
import org.bitquarry.model.table.Column;
import org.bitquarry.model.table.Schema;
import org.bitquarry.model.table.SchemaKind;
import org.bitquarry.ui.grid.EditsOpener;
import org.bitquarry.ui.parts.TableTopic;
import org.bitquarry.workbench.core.Registration;
import org.bitquarry.workbench.core.WorkbenchCore;
import org.bitquarry.workbench.core.datasource.ConnectJob;
import org.bitquarry.workbench.core.datasource.ConsentingPreparer;
import org.bitquarry.workbench.core.datasource.DataSource;
import org.bitquarry.workbench.core.datasource.DataSources;
import org.bitquarry.workbench.core.datasource.SchemasJob;
import org.bitquarry.workbench.core.datasource.SessionPreparer;
import org.bitquarry.workbench.core.history.SecretLiterals;
import org.bitquarry.workbench.core.history.SqlHistory;
import org.bitquarry.workbench.core.query.Consent;
import org.bitquarry.workbench.core.query.CostConsent;
import org.bitquarry.workbench.core.query.QueryJob;
import org.bitquarry.workbench.core.query.QueryRequest;
import org.eclipse.core.runtime.jobs.Job;

/** Runs one editor's session on the application's datasources. */
final class CoreSqlSource implements SqlSource {
    private final WorkbenchCore core;
    private final Consent consent;
    private final CostConsent cost;
    private final DataSources dataSources;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final Map<String, SessionChanges> changes = new ConcurrentHashMap<>();
    private StageMode stage = StageMode.of("");
    private volatile List<String> names = List.of();
    private volatile Optional<ConnectJob> connecting = Optional.empty();
    private volatile Optional<SchemasJob> asking = Optional.empty();

    /**
     * Makes a source.
     *
     * @param consent asks before a statement changes something, where the datasource's category wants that
     * @param cost asks before a statement sends more requests than the cost gate allows
     */
    CoreSqlSource(WorkbenchCore core, Consent consent, CostConsent cost) {
        this.core = core;
        this.consent = consent;
        this.cost = cost;
        this.dataSources = core.dataSources();
    }

    /** Stages or sends, as a session wants, from the next statement on. */
    CoreSqlSource staging(StageMode mode) {
        stage = mode;
        return this;
    }

    @Override
    public QueryJob job(QueryRequest request, SessionPlace place) {
        SqlHistory.Place kept =
                new SqlHistory.Place(place.datasource(), place.schema(), () -> secretColumns(place.datasource()));
        QueryJob job = new QueryJob(
                request,
                stage.over(
                        new ConsentingPreparer(
                                new SessionPreparer(
                                        dataSources,
                                        place.datasource(),
                                        place.schema(),
                                        changes.computeIfAbsent(place.datasource(), name -> new SessionChanges())),
                                core.categories(),
                                consent,
                                cost),
                        core.pendingChanges()),
                core.httpLog()
                        .begin(place.datasource(), kept.hidden(request.sql()))
                        .listener(),
                core.clock());
        if (!request.planOnly()) {
            core.history().follow(job, kept, core.clock().instant());
        }
        return job;
    }

    private Optional<Set<String>> secretColumns(String datasource) {
        return dataSources.connected(datasource).map(live -> Stream.of(SchemaKind.values())
                .flatMap(kind -> live.engine().catalog().tables(kind).stream())
                .flatMap(table -> table.columns().stream())
                .filter(Column::sensitive)
                .map(Column::name)
                .collect(Collectors.toSet()));
    }

    @Override
    public List<Completion> complete(String text, int caret, SessionPlace place) {
        return dataSources
                .connected(place.datasource())
                .map(live -> live.engine().complete(text, caret, session(live, place)))
                .orElse(List.of());
    }

    @Override
    public Optional<String> describe(String text, int offset, SessionPlace place) {
        return dataSources.connected(place.datasource()).flatMap(live -> live.engine()
                .describe(text, offset, session(live, place)));
    }

    @Override
    public Optional<SqlCall> call(String text, int caret, SessionPlace place) {
        return dataSources.connected(place.datasource()).flatMap(live -> live.engine()
                .call(text, caret, session(live, place)));
    }

    @Override
    public List<SqlName> names(String text, SessionPlace place) {
        return dataSources
                .connected(place.datasource())
                .map(live -> live.engine().names(text, session(live, place)))
                .orElse(List.of());
    }

    @Override
    public List<SqlFinding> inspect(String text, SessionPlace place, CancellationToken cancellation) {
        return dataSources
                .connected(place.datasource())
                .map(live -> live.engine().inspect(text, session(live, place), cancellation))
                .orElse(List.of());
    }

    @Override
    public Optional<TableTopic> tableAt(String text, int offset, SessionPlace place) {
        return dataSources.connected(place.datasource()).flatMap(live -> live.engine()
                .tableAt(text, offset, session(live, place))
                .map(table -> new TableTopic(place.datasource(), place.schema(), table, Optional.empty())));
    }

    private static SqlSession session(DataSource live, SessionPlace place) {
        return place.schema().isPresent() ? new SqlSession(place.schema()) : live.session();
    }

    @Override
    public void connect(String datasource) {
        if (connecting.filter(job -> job.outcome().isEmpty()).isEmpty()) {
            Job job = Job.createSystem("Find datasource " + datasource, monitor -> {
                dataSources.profile(datasource).ifPresent(this::connect);
            });
            job.schedule();
        }
    }

    private void connect(ConnectionProfile profile) {
        ConnectJob job = new ConnectJob(dataSources, profile, core.httpLog());
        connecting = Optional.of(job);
        job.onOutcome(outcome -> refresh(profile.name()));
        job.schedule();
    }

    @Override
    public EditsOpener edits(String datasource) {
        return EditsOpener.of(core.pendingChanges(), datasource, () -> isReadOnly(datasource))
                .picking(core.picks());
    }

    private boolean isReadOnly(String datasource) {
        return dataSources
                .profile(datasource)
                .filter(ConnectionProfile::readOnly)
                .isPresent();
    }

    @Override
    public List<String> datasources() {
        return names;
    }

    @Override
    public boolean isConnected(String datasource) {
        return dataSources.connected(datasource).isPresent();
    }

    @Override
    public Optional<CategoryRules> category(String datasource) {
        return dataSources.profile(datasource).flatMap(core.categories()::of);
    }

    @Override
    public boolean mayTakeSecret(String sql, String datasource) {
        return new SecretLiterals(secretColumns(datasource)).mayTakeSecret(sql);
    }

    @Override
    public Optional<Budget> budget(String datasource) {
        return dataSources.connected(datasource).map(live -> live.connector().budget());
    }

    @Override
    public List<String> schemas(String datasource) {
        return dataSources
                .connected(datasource)
                .map(live -> live.engine().catalog().knownSchemas())
                .orElse(List.of())
                .stream()
                .map(Schema::name)
                .toList();
    }

    @Override
    public void refresh(String datasource) {
        Job job = Job.createSystem("Read datasources", monitor -> {
            names = dataSources.profiles().stream().map(ConnectionProfile::name).toList();
            listeners.forEach(Runnable::run);
            dataSources.connected(datasource).ifPresent(this::askSchemas);
        });
        job.schedule();
    }

    /** The source is asked once; the explorer says what keeps its schemas from being known. */
    private void askSchemas(DataSource live) {
        if (asking.filter(job -> job.outcome().isEmpty()).isEmpty()) {
            SchemasJob job = new SchemasJob(live, false, 1, core.httpLog());
            asking = Optional.of(job);
            job.onOutcome(outcome -> listeners.forEach(Runnable::run));
            job.schedule();
        }
    }

    @Override
    public Registration onChange(Runnable action) {
        listeners.add(action);
        Registration events = dataSources.onChange(event -> action.run());
        return () -> {
            listeners.remove(action);
            events.close();
        };
    }
}
