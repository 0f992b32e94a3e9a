package org.bitquarry.ui.bot;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bitquarry.workbench.core.work.Stoppable;
import org.eclipse.core.runtime.jobs.Job;

/** The jobs of the application that wait or run. */
final class Work {
    private Work() {}

    /** Stops what a person could stop, lets the rest come to its end, and waits until nothing is left, for the UI thread neither. */
    static void end(UiBot bot) {
        try {
            bot.waitUntil(
                    "all work of a test has ended",
                    () -> ours().peek(Work::hurry).count() == 0);
        } catch (AssertionError vain) {
            throw new AssertionError(vain.getMessage() + "; there is still " + told(), vain);
        }
        bot.run(() -> {
            // What the last job gave to the UI thread has run before this.
        });
    }

    /** The platform's own jobs have classes of their own. */
    private static Stream<Job> ours() {
        return Stream.of(Job.getJobManager().find(null)).filter(job -> Stream.of("org.bitquarry.", Job.class.getName())
                .anyMatch(job.getClass().getName()::startsWith));
    }

    private static void hurry(Job job) {
        job.wakeUp();
        if (job instanceof Stoppable stoppable) {
            stoppable.stop();
        }
    }

    private static List<String> told() {
        return ours().map(job -> job + " " + Arrays.toString(stack(job))).collect(Collectors.toList());
    }

    private static StackTraceElement[] stack(Job job) {
        Thread thread = job.getThread();
        return thread == null ? new StackTraceElement[0] : thread.getStackTrace();
    }
}
