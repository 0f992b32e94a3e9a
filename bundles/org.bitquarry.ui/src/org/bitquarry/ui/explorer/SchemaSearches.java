package org.bitquarry.ui.explorer;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.bitquarry.model.error.Problem;
import org.bitquarry.workbench.core.WorkbenchCore;
import org.bitquarry.workbench.core.datasource.DataSource;
import org.bitquarry.workbench.core.datasource.SchemaSearchJob;
import org.bitquarry.workbench.core.datasource.SchemaSearchOutcome;

/** Searches datasources for schemas that are not listed yet. Belongs to one thread, that of the executor. */
final class SchemaSearches {
    private final WorkbenchCore core;
    private final Executor thread;
    private final Consumer<String> learnt;
    private final Map<String, Search> searches = new HashMap<>();

    /** How far a search has come. */
    sealed interface Search {
        /**
         * The source is being asked.
         *
         * @param job asks
         */
        record Asking(SchemaSearchJob job) implements Search {}

        /**
         * The source has answered.
         *
         * @param count how many schemas it has
         */
        record Done(int count) implements Search {}

        /**
         * The source could not be asked.
         *
         * @param problem why
         */
        record Failed(Problem problem) implements Search {}
    }

    /** Makes one that tells the name of each datasource of whose search there is something new. */
    SchemaSearches(WorkbenchCore core, Executor thread, Consumer<String> learnt) {
        this.core = core;
        this.thread = thread;
        this.learnt = learnt;
    }

    /** Returns the search in a datasource since the filter was changed; empty when there was none. */
    Optional<Search> of(String datasource) {
        return Optional.ofNullable(searches.get(datasource));
    }

    /** Looks for names that hold a text. */
    void begin(DataSource live, String part) {
        SchemaSearchJob job = SchemaSearchJob.holding(live, part, core.httpLog());
        searches.put(live.name(), new Search.Asking(job));
        job.onOutcome(outcome -> thread.execute(() -> answered(live.name(), job, outcome)));
        job.schedule();
        learnt.accept(live.name());
    }

    private void answered(String name, SchemaSearchJob job, SchemaSearchOutcome outcome) {
        if (!(searches.get(name) instanceof Search.Asking current) || current.job() != job) {
            return;
        }
        switch (outcome) {
            case SchemaSearchOutcome.Found found ->
                searches.put(name, new Search.Done(found.schemas().size()));
            case SchemaSearchOutcome.Failed failed -> searches.put(name, new Search.Failed(failed.problem()));
            case SchemaSearchOutcome.Stopped stopped -> searches.remove(name);
        }
        learnt.accept(name);
    }

    /** Looks for one schema; tells whether there is one, or nothing when nobody knows. */
    void find(DataSource live, String schema, Consumer<Boolean> found) {
        SchemaSearchJob job = SchemaSearchJob.named(live, schema, core.httpLog());
        job.onOutcome(outcome -> thread.execute(() -> {
            if (outcome instanceof SchemaSearchOutcome.Found asked) {
                found.accept(!asked.schemas().isEmpty());
                learnt.accept(live.name());
            }
        }));
        job.schedule();
    }

    /** Ends the search in a datasource. */
    void stop(String datasource) {
        if (searches.get(datasource) instanceof Search.Asking asking) {
            asking.job().stop();
        }
    }

    /** Forgets all searches: they were for another text. */
    void clear() {
        searches.keySet().forEach(this::stop);
        searches.clear();
    }
}
