package org.bitquarry.ui.status;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bitquarry.ui.parts.UiExecutor;
import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;
import org.eclipse.swt.widgets.Widget;

/**
 * The jobs that a person waits for: those that run longer than half a second and are no housekeeping. Lives as long as a
 * widget; belongs to the UI thread.
 */
final class RunningWork {
    private static final int PATIENCE_MILLIS = 500;

    private final Widget owner;
    private final Runnable changed;
    private final Map<Job, Object> running = new HashMap<>();
    private final List<Job> shown = new ArrayList<>();

    private RunningWork(Widget owner, Runnable changed) {
        this.owner = owner;
        this.changed = changed;
    }

    /** Follows all jobs from now on; runs an action whenever {@link #shown} is another list. */
    static RunningWork follow(Widget owner, Runnable changed) {
        RunningWork work = new RunningWork(owner, changed);
        UiExecutor ui = new UiExecutor(owner);
        JobChangeAdapter listener = new JobChangeAdapter() {
            @Override
            public void running(IJobChangeEvent event) {
                if (!event.getJob().isSystem()) {
                    ui.later(() -> work.begun(event.getJob()));
                }
            }

            @Override
            public void done(IJobChangeEvent event) {
                if (!event.getJob().isSystem()) {
                    ui.later(() -> work.ended(event.getJob()));
                }
            }
        };
        Job.getJobManager().addJobChangeListener(listener);
        owner.addDisposeListener(gone -> Job.getJobManager().removeJobChangeListener(listener));
        return work;
    }

    /** Returns the jobs that a person waits for, the oldest first. */
    List<Job> shown() {
        return List.copyOf(shown);
    }

    private void begun(Job job) {
        Object run = new Object();
        running.put(job, run);
        owner.getDisplay().timerExec(PATIENCE_MILLIS, () -> {
            if (!owner.isDisposed() && running.get(job) == run) {
                shown.add(job);
                changed.run();
            }
        });
    }

    private void ended(Job job) {
        running.remove(job);
        if (shown.remove(job)) {
            changed.run();
        }
    }
}
