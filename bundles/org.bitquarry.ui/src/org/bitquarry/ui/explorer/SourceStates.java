package org.bitquarry.ui.explorer;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.bitquarry.connections.ConnectionProfile;
import org.bitquarry.model.SchemaListing;
import org.bitquarry.model.table.SchemaKind;
import org.bitquarry.workbench.core.WorkbenchCore;
import org.bitquarry.workbench.core.datasource.ConnectJob;
import org.bitquarry.workbench.core.datasource.ConnectOutcome;
import org.bitquarry.workbench.core.datasource.DataSource;
import org.bitquarry.workbench.core.datasource.SchemasJob;
import org.bitquarry.workbench.core.datasource.SchemasOutcome;

/** Opens datasources in jobs and remembers how far each has come. Belongs to one thread, that of the executor. */
final class SourceStates {
    /** All there are. */
    static final long ALL = Long.MAX_VALUE;

    private static final SourceState CLOSED = new SourceState.Closed();
    /** One answer of the source. */
    private static final long FIRST = 100;
    /** So many repositories are listed again after something was written: ten requests. */
    private static final long MOST_UNASKED = 1_000;

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

    /** Asks for the schemas of a connected datasource again, as many as are shown; opens any other. */
    void reload(ConnectionProfile profile) {
        if (of(profile.name()) instanceof SourceState.Ready ready) {
            ask(ready.live(), Optional.of(ready.listing()), true, repositories(ready.listing()));
        } else {
            open(profile);
        }
    }

    /** Asks for so many more schemas of a datasource. */
    void more(ConnectionProfile profile, long more) {
        if (of(profile.name()) instanceof SourceState.Ready ready) {
            long shown = repositories(ready.listing());
            ask(ready.live(), Optional.of(ready.listing()), false, more == ALL ? ALL : shown + more);
        }
    }

    private static long repositories(SchemaListing listing) {
        return listing.isComplete()
                ? ALL
                : listing.schemas().stream()
                        .filter(schema -> schema.kind() == SchemaKind.REPOSITORY)
                        .count();
    }

    /**
     * Asks for the schemas of a datasource that was written to, when its catalogue no longer knows them as they are
     * shown.
     */
    void follow(ConnectionProfile profile) {
        if (of(profile.name()) instanceof SourceState.Ready ready
                && !ready.live().catalog().knownSchemas().equals(ready.listing().schemas())) {
            ask(
                    ready.live(),
                    Optional.of(ready.listing()),
                    false,
                    Math.min(MOST_UNASKED, repositories(ready.listing())));
        }
    }

    /** Shows the schemas that the catalogue has come to know. */
    void learn(String name) {
        if (of(name) instanceof SourceState.Ready ready) {
            SchemaListing listing = ready.listing();
            put(
                    name,
                    new SourceState.Ready(
                            ready.live(),
                            new SchemaListing(
                                    ready.live().catalog().knownSchemas(), listing.left(), listing.pageLength()),
                            Optional.empty()));
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
            case ConnectOutcome.Connected connected -> ask(connected.dataSource(), Optional.empty(), false, FIRST);
            case ConnectOutcome.Failed failed -> put(name, new SourceState.Failed(failed.problem(), false));
            case ConnectOutcome.SignInNeeded needed -> put(name, new SourceState.Failed(needed.problem(), true));
            case ConnectOutcome.Stopped stopped -> put(name, CLOSED);
        }
    }

    private void ask(DataSource live, Optional<SchemaListing> before, boolean anew, long atLeast) {
        SchemasJob job = new SchemasJob(live, anew, atLeast, core.httpLog());
        put(live.name(), new SourceState.Loading(live, job, before));
        job.onOutcome(outcome -> thread.execute(() -> answered(live, job, outcome)));
        job.schedule();
    }

    private void answered(DataSource live, SchemasJob job, SchemasOutcome outcome) {
        if (!(of(live.name()) instanceof SourceState.Loading current) || current.job() != job) {
            return;
        }
        Optional<SchemaListing> before = current.before();
        put(
                live.name(),
                switch (outcome) {
                    case SchemasOutcome.Loaded loaded ->
                        new SourceState.Ready(live, loaded.listing(), Optional.empty());
                    case SchemasOutcome.Failed failed ->
                        before.<SourceState>map(
                                        known -> new SourceState.Ready(live, known, Optional.of(failed.problem())))
                                .orElseGet(() -> new SourceState.Failed(failed.problem(), false));
                    case SchemasOutcome.Stopped stopped ->
                        before.<SourceState>map(known -> new SourceState.Ready(live, known, Optional.empty()))
                                .orElse(CLOSED);
                });
    }

    private void put(String name, SourceState state) {
        states.put(folded(name), state);
        changed.run();
    }

    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
