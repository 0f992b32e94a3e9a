package org.bitquarry.ui.grid;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.bitquarry.workbench.core.query.QueryJob;
import org.bitquarry.workbench.core.query.QueryPhase;
import org.jspecify.annotations.Nullable;

/** What was read to choose from, for as long as a grid shows the same rows. For use on the UI thread. */
final class PickCache {
    private final Map<String, QueryJob> jobs = new LinkedHashMap<>();

    /** Returns the job that reads something, begun now or before; one that failed or was stopped is begun anew. */
    QueryJob job(String key, Supplier<QueryJob> reading) {
        @Nullable QueryJob known = jobs.get(key);
        if (known != null && known.phase() != QueryPhase.FAILED && known.phase() != QueryPhase.STOPPED) {
            return known;
        }
        QueryJob begun = reading.get();
        jobs.put(key, begun);
        begun.schedule();
        return begun;
    }

    /** Ends what is read, and forgets what was. */
    void clear() {
        jobs.values().forEach(QueryJob::stop);
        jobs.clear();
    }
}
