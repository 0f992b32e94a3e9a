package org.bitquarry.ui.status;

import java.util.List;
import java.util.stream.Stream;
import org.bitquarry.workbench.core.Stoppable;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.jobs.Job;
import org.jspecify.annotations.Nullable;

/** Ends all work that runs, where the active part has none of its own to end. */
public final class StopHandler extends AbstractHandler {
    @Override
    public @Nullable Object execute(ExecutionEvent event) {
        running().forEach(Stoppable::stop);
        return null;
    }

    private static List<Stoppable> running() {
        return Stream.of(Job.getJobManager().find(null))
                .filter(job -> job.getState() == Job.RUNNING)
                .filter(Stoppable.class::isInstance)
                .map(Stoppable.class::cast)
                .toList();
    }
}
