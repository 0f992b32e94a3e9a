package org.bitquarry.ui.explorer;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executor;
import org.bitquarry.connections.ConnectionProfile;
import org.bitquarry.model.table.Schema;
import org.bitquarry.workbench.core.WorkbenchCore;
import org.bitquarry.workbench.core.datasource.ConnectJob;
import org.bitquarry.workbench.core.datasource.ConnectOutcome;
import org.bitquarry.workbench.core.datasource.DataSource;
import org.bitquarry.workbench.core.datasource.SchemasJob;
import org.bitquarry.workbench.core.datasource.SchemasOutcome;

/** Opens datasources in jobs and remembers how far each has come. Belongs to one thread, that of the executor. */
final class SourceStates {
    private static final SourceState CLOSED = new SourceState.Closed();

    private final WorkbenchCore core;
    private final Executor thread;
    private final Runnable changed;
    private final Map<String, SourceState> states = new HashMap<>();

    SourceStates(WorkbenchCore core, Executor thread, Runnable changed) {
        this.core = core;
        this.thread = thread;
        this.changed = changed;
    }

    SourceState of(String name) {
        return states.getOrDefault(folded(name), CLOSED);
    }

    /** Connects a datasource and asks for its schemas, unless that goes on already or is done. */
    void open(ConnectionProfile profile) {
        if (!of(profile.name()).isOpen()) {
            connect(profile);
        }
    }

    /** Asks for the schemas of a connected datasource again; opens any other. */
    void reload(ConnectionProfile profile) {
        if (of(profile.name()) instanceof SourceState.Ready ready) {
            ask(ready.live(), ready.schemas(), true);
        } else {
            open(profile);
        }
    }

    /**
     * Asks for the schemas of a datasource that was written to, when its catalogue no longer knows them as they are
     * shown.
     */
    void follow(ConnectionProfile profile) {
        if (of(profile.name()) instanceof SourceState.Ready ready
                && !ready.live().catalog().knownSchemas().equals(ready.schemas())) {
            ask(ready.live(), ready.schemas(), false);
        }
    }

    /** Ends what is being done to open a datasource. */
    void stop(String name) {
        of(name).stop().ifPresent(Runnable::run);
    }

    /** Forgets a datasource whose connection has ended. */
    void close(String name) {
        stop(name);
        put(name, CLOSED);
    }

    private void connect(ConnectionProfile profile) {
        ConnectJob job = new ConnectJob(core.dataSources(), profile, core.httpLog());
        put(profile.name(), new SourceState.Connecting(job));
        job.onOutcome(outcome -> thread.execute(() -> connected(job, outcome)));
        job.schedule();
    }

    private void connected(ConnectJob job, ConnectOutcome outcome) {
        String name = job.profile().name();
        if (!(of(name) instanceof SourceState.Connecting current) || current.job() != job) {
            return;
        }
        switch (outcome) {
            case ConnectOutcome.Connected connected -> ask(connected.dataSource(), List.of(), false);
            case ConnectOutcome.Failed failed -> put(name, new SourceState.Failed(failed.problem(), false));
            case ConnectOutcome.SignInNeeded needed -> put(name, new SourceState.Failed(needed.problem(), true));
            case ConnectOutcome.Stopped stopped -> put(name, CLOSED);
        }
    }

    private void ask(DataSource live, List<Schema> before, boolean anew) {
        SchemasJob job = new SchemasJob(live, anew, core.httpLog());
        put(live.name(), new SourceState.Loading(live, job, before));
        job.onOutcome(outcome -> thread.execute(() -> answered(live, job, outcome)));
        job.schedule();
    }

    private void answered(DataSource live, SchemasJob job, SchemasOutcome outcome) {
        if (!(of(live.name()) instanceof SourceState.Loading current) || current.job() != job) {
            return;
        }
        switch (outcome) {
            case SchemasOutcome.Loaded loaded -> put(live.name(), new SourceState.Ready(live, loaded.schemas()));
            case SchemasOutcome.Failed failed -> put(live.name(), new SourceState.Failed(failed.problem(), false));
            case SchemasOutcome.Stopped stopped ->
                put(live.name(), current.before().isEmpty() ? CLOSED : new SourceState.Ready(live, current.before()));
        }
    }

    private void put(String name, SourceState state) {
        states.put(folded(name), state);
        changed.run();
    }

    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
