package org.bitquarry.ui.table;

import java.util.Optional;
import java.util.function.Consumer;
import org.bitquarry.model.error.Problem;
import org.bitquarry.model.table.Relations;
import org.bitquarry.workbench.core.work.RequestJob;

/**
 * What is known of a table that an editor shows.
 *
 * @param runs asks its datasource
 */
record TableDescription(TableRuns runs) {
    /** Returns the table as far as its datasource is connected; asks nothing. */
    Optional<Described> now() {
        return runs.topic().flatMap(topic -> runs.core()
                .dataSources()
                .connected(topic.datasource())
                .map(live -> new Described(
                        topic,
                        new Relations(live.catalog()::tables),
                        live.catalog().knownSchemas())));
    }

    /**
     * Connects the datasource and looks for the table's schema, in a job.
     *
     * @param known runs in the job's thread when it is known
     * @param refused is told there why not
     */
    void ask(Runnable known, Consumer<Problem> refused) {
        RequestJob asking = new RequestJob(
                "Describe " + runs.input().getName(),
                runs.planning(),
                context -> {
                    runs.lookUp(context);
                    known.run();
                },
                refused);
        asking.schedule();
    }
}
