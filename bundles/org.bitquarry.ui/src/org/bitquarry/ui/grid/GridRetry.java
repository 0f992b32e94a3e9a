package org.bitquarry.ui.grid;

import java.util.Optional;
import org.bitquarry.workbench.core.query.LoadState;
import org.bitquarry.workbench.core.query.QueryFailure;
import org.bitquarry.workbench.core.query.QueryJob;
import org.bitquarry.workbench.core.query.QueryResult;

/**
 * What Retry does: reading goes on where it broke, and begins anew where that can't be. For use on the UI thread.
 */
final class GridRetry {
    private static final String ANEW = "The place where reading broke is gone at the source: everything is read anew.";

    private final ResultGrid owner;
    private Optional<Runnable> anew = Optional.empty();
    private Optional<QueryJob> resumed = Optional.empty();
    private boolean readsAnew;

    GridRetry(ResultGrid owner) {
        this.owner = owner;
    }

    /** Says how everything is read anew; without it only what broke can go on. */
    void anew(Runnable action) {
        anew = Optional.of(action);
    }

    /** Goes on with a job, or reads anew. */
    void run(Optional<QueryJob> job) {
        resumed = job.filter(QueryJob::resume);
        if (resumed.isEmpty()) {
            anew.ifPresent(Runnable::run);
        }
    }

    /** Says with the first rows why they are read anew; what is said of those before holds until then. */
    void shown() {
        if (readsAnew) {
            readsAnew = false;
            owner.hint(ANEW);
        }
    }

    /** Reads anew when a job could not go on, because the source no longer knows the next page. */
    void look(QueryJob job) {
        if (resumed.filter(job::equals).isEmpty() || !(job.result().orElse(null) instanceof QueryResult.Rows rows)) {
            return;
        }
        if (rows.rows().state() instanceof LoadState.Failed(QueryFailure failure)) {
            resumed = Optional.empty();
            if (failure.outlook() == QueryFailure.Outlook.PLACE_GONE && anew.isPresent()) {
                readsAnew = true;
                anew.get().run();
            }
        }
    }
}
