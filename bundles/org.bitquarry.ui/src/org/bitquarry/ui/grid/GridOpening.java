package org.bitquarry.ui.grid;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.bitquarry.engine.ResultColumn;
import org.bitquarry.workbench.core.edit.StagedEdits;
import org.bitquarry.workbench.core.query.QueryJob;
import org.bitquarry.workbench.core.query.QueryResult;
import org.eclipse.core.runtime.jobs.Job;

/**
 * Looks up what belongs to the rows of a job before they are shown, as soon as it is known which these are: beside the first
 * page, which is on its way, and whatever the UI thread does. For use in any thread.
 */
final class GridOpening {
    private final QueryJob job;
    private final EditsOpener opener;
    private final Function<List<ResultColumn>, Optional<KeptLayout>> layouts;
    private final Runnable ready;
    private final AtomicBoolean begun = new AtomicBoolean();
    private volatile Optional<Opened> opened = Optional.empty();

    /** Rows, their pending edits, and how a person left their columns. */
    record Opened(QueryResult.Rows rows, Optional<StagedEdits> edits, Optional<KeptLayout> layout) {}

    /**
     * Looks nothing up yet.
     *
     * @param ready runs once everything is there, in whatever thread
     */
    GridOpening(
            QueryJob job,
            EditsOpener opener,
            Function<List<ResultColumn>, Optional<KeptLayout>> layouts,
            Runnable ready) {
        this.job = job;
        this.opener = opener;
        this.layouts = layouts;
        this.ready = ready;
    }

    /** Begins if the job has rows by now, and nothing was begun before. */
    void look() {
        if (job.result().orElse(null) instanceof QueryResult.Rows rows && begun.compareAndSet(false, true)) {
            Job.createSystem("Open pending edits", monitor -> {
                        GridLibrary.start();
                        Optional<StagedEdits> edits = rows.editable().flatMap(opener::open);
                        opened = Optional.of(new Opened(
                                rows, edits, layouts.apply(rows.rows().columns())));
                        ready.run();
                    })
                    .schedule();
        }
    }

    /** Returns what was found; empty as long as it isn't all there. */
    Optional<Opened> opened() {
        return opened;
    }
}
