package org.bitquarry.ui.status;

import java.util.List;
import java.util.stream.Stream;
import org.bitquarry.ui.parts.ToolUpdates;
import org.bitquarry.workbench.core.work.Stoppable;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.jspecify.annotations.Nullable;

/** Ends all work that runs, where the active part has none of its own to end. */
public final class StopHandler extends AbstractHandler {
    private final JobChangeAdapter jobs = new JobChangeAdapter() {
        @Override
        public void running(IJobChangeEvent event) {
            lookAgain(event.getJob());
        }

        @Override
        public void done(IJobChangeEvent event) {
            lookAgain(event.getJob());
        }
    };

    /** Follows all jobs: there is nothing to end while nothing runs. */
    public StopHandler() {
        setBaseEnabled(!running().isEmpty());
        Job.getJobManager().addJobChangeListener(jobs);
    }

    private void lookAgain(Job job) {
        Display display = PlatformUI.getWorkbench().getDisplay();
        if (job instanceof Stoppable && !display.isDisposed()) {
            display.asyncExec(this::lookAgain);
        }
    }

    private void lookAgain() {
        boolean before = isEnabled();
        setBaseEnabled(!running().isEmpty());
        if (before != isEnabled() && PlatformUI.isWorkbenchRunning()) {
            ToolUpdates.request(PlatformUI.getWorkbench());
        }
    }

    @Override
    public void dispose() {
        Job.getJobManager().removeJobChangeListener(jobs);
        super.dispose();
    }

    @Override
    public @Nullable Object execute(ExecutionEvent event) {
        running().forEach(Stoppable::stop);
        return null;
    }

    private static List<Stoppable> running() {
        return Stream.of(Job.getJobManager().find(null))
                .filter(job -> job.getState() == Job.RUNNING && !job.isSystem())
                .filter(Stoppable.class::isInstance)
                .map(Stoppable.class::cast)
                .toList();
    }
}
