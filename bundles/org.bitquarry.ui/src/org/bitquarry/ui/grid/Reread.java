package org.bitquarry.ui.grid;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.bitquarry.workbench.core.edit.GridRows;
import org.bitquarry.workbench.core.query.LoadState;
import org.bitquarry.workbench.core.query.QueryJob;
import org.bitquarry.workbench.core.query.QueryResult;
import org.bitquarry.workbench.core.query.RowsView;

/**
 * Rows of a table that are shown while the same ones are read anew: they stay until others have come, and when none come. For use
 * on the UI thread.
 */
final class Reread {
    private final Supplier<Optional<GridRows>> rows;
    private final BooleanSupplier allowed;
    private Optional<QueryJob> shown = Optional.empty();

    /**
     * Keeps nothing yet.
     *
     * @param rows that are shown
     * @param allowed whether equal statements give the same rows: that of a session may have gone to another place
     */
    Reread(Supplier<Optional<GridRows>> rows, BooleanSupplier allowed) {
        this.rows = rows;
        this.allowed = allowed;
    }

    /** Says whose rows are shown from now on. */
    void shows(QueryJob job) {
        shown = Optional.of(job);
    }

    /** Returns whose rows are shown. */
    Optional<QueryJob> shown() {
        return shown;
    }

    /** Tells whether the rows that are shown are better than what a job has given. */
    boolean keeps(QueryJob next) {
        return allowed.getAsBoolean()
                && shown.filter(before -> before != next && before.request().equals(next.request()))
                        .isPresent()
                && rows.get().filter(here -> here.count() > 0).isPresent()
                && !hasCome(next);
    }

    private static boolean hasCome(QueryJob job) {
        return job.result().orElse(null) instanceof QueryResult.Rows read
                && (read.rows().loaded() > 0 || read.rows().state() instanceof LoadState.Complete);
    }

    /** Says how many rows are here, and that they are read anew or why they were not. */
    FooterText said(RowsView here, Optional<QueryJob> job) {
        return job.filter(this::keeps)
                .map(next -> FooterText.rereading(here, next))
                .orElseGet(() -> FooterText.of(here));
    }
}
