package org.bitquarry.ui.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.bitquarry.ui.CommandIds;
import org.bitquarry.ui.PartIds;
import org.bitquarry.ui.UiPlugin;
import org.bitquarry.ui.bot.UiBot;
import org.bitquarry.ui.grid.ResultGrid;
import org.bitquarry.ui.parts.Commands;
import org.bitquarry.workbench.core.Registration;
import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.IJobChangeListener;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Synchronizer;
import org.eclipse.ui.IEditorReference;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** While nobody does anything the window sleeps: nothing is painted, run or sent, and nothing waits for a time to come. */
class IdleTest {
    private static final int SPAN_SECONDS = 3;
    /** After the last thing that was asked for some more is done, and then nothing. */
    private static final int MOST_SECONDS = 60;

    private final UiBot bot = new UiBot();
    private final Display display = PlatformUI.getWorkbench().getDisplay();
    private final BlockingQueue<String> stirrings = new LinkedBlockingQueue<>();
    private final Synchronizer own = bot.ask(display::getSynchronizer);
    private final Synchronizer noting = bot.ask(Noting::new);

    @BeforeEach
    void openAllThatFollowsSomething() {
        Commands commands = bot.ask(() -> new Commands(PlatformUI.getWorkbench()));
        List.of(
                        PartIds.EXPLORER,
                        PartIds.INSPECTOR,
                        PartIds.DOCUMENTATION,
                        PartIds.GUIDE,
                        PartIds.TOUR,
                        PartIds.HISTORY,
                        PartIds.PENDING_CHANGES,
                        PartIds.BUDGET,
                        PartIds.HTTP_LOG)
                .forEach(bot::showView);
        bot.run(() -> commands.run(CommandIds.OPEN_DEMO));
        bot.waitUntil(
                "the demo",
                () -> UiPlugin.core().dataSources().connected("demo").isPresent());
        bot.run(() -> commands.run(
                CommandIds.NEW_SQL,
                Map.of(
                        CommandIds.DATASOURCE, "demo",
                        CommandIds.TEXT, "SELECT Slug FROM Information.Repositories",
                        CommandIds.RUN, "true")));
        bot.waitUntil("the session", () -> areLoaded(1));
        bot.run(() -> commands.run(
                CommandIds.OPEN_TABLE,
                Map.of(
                        CommandIds.DATASOURCE, "demo",
                        CommandIds.SCHEMA, "web",
                        CommandIds.TABLE, "PullRequests")));
        bot.waitUntil("the table", () -> areLoaded(2));
        // A text that has the keyboard blinks.
        bot.run(() -> grids().filter(ResultGrid::isVisible).forEach(ResultGrid::setFocus));
    }

    @Test
    void aWindowThatNobodyUsesSleeps() throws InterruptedException {
        Listener paints = event -> stirrings.add("painted " + event.widget);
        IJobChangeListener jobs = new JobChangeAdapter() {
            @Override
            public void aboutToRun(IJobChangeEvent event) {
                stirrings.add("ran " + event.getJob());
            }
        };
        Registration requests = UiPlugin.core().httpLog().onChange(() -> stirrings.add("sent a request"));
        Job.getJobManager().addJobChangeListener(jobs);
        bot.run(() -> {
            display.addFilter(SWT.Paint, paints);
            display.setSynchronizer(noting);
        });
        try {
            // The window system may stir by itself, but then nothing of ours follows.
            assertThat(lastStirred()).isEmpty();
            assertThat(waitingJobs()).isEmpty();
            assertThat(waitingThreads()).isEmpty();
            assertThat(bot.<List<String>>ask(this::waitingTimers)).isEmpty();
        } finally {
            Job.getJobManager().removeJobChangeListener(jobs);
            requests.close();
            bot.run(() -> {
                display.removeFilter(SWT.Paint, paints);
                display.setSynchronizer(own);
            });
        }
    }

    /** Notes what other threads give to the UI thread. */
    private final class Noting extends Synchronizer {
        Noting() {
            super(display);
        }

        @Override
        protected void asyncExec(Runnable work) {
            stirrings.add("run later: " + work);
            super.asyncExec(work);
        }
    }

    /** Waits for a span in which nothing stirs; returns what goes on stirring. */
    private List<String> lastStirred() throws InterruptedException {
        List<String> stirred = new ArrayList<>();
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(MOST_SECONDS);
        do {
            stirred.clear();
            String first = stirrings.poll(SPAN_SECONDS, TimeUnit.SECONDS);
            if (first != null) {
                stirred.add(first);
                stirrings.drainTo(stirred);
            }
        } while (!stirred.isEmpty() && System.nanoTime() < deadline);
        return stirred;
    }

    /** The platform's own jobs have classes of their own. */
    private static List<String> waitingJobs() {
        return Stream.of(Job.getJobManager().find(null))
                .filter(job -> Stream.of("org.bitquarry.", Job.class.getName())
                        .anyMatch(job.getClass().getName()::startsWith))
                .map(Job::toString)
                .toList();
    }

    /** Returns threads in our code, or in that of the grid, that wait for a time to come. */
    private static List<String> waitingThreads() {
        return Thread.getAllStackTraces().entrySet().stream()
                .filter(thread -> thread.getKey() != Thread.currentThread()
                        && thread.getKey().getState() == Thread.State.TIMED_WAITING)
                .filter(thread -> thread.getKey().getName().startsWith("EventConflaterChain")
                        || Stream.of(thread.getValue())
                                .anyMatch(frame -> frame.getClassName().startsWith("org.bitquarry.")))
                .map(thread -> thread.getKey() + " in " + List.of(thread.getValue()))
                .toList();
    }

    private List<String> waitingTimers() {
        try {
            var list = Display.class.getDeclaredField("timerList");
            list.setAccessible(true);
            Runnable[] timers = (Runnable[]) list.get(display);
            return Stream.of(timers == null ? new Runnable[0] : timers)
                    .filter(timer -> timer != null && timer.getClass().getName().startsWith("org.bitquarry."))
                    .map(timer -> timer.getClass().getName())
                    .toList();
        } catch (ReflectiveOperationException otherwise) {
            throw new AssertionError("SWT keeps its timers elsewhere now", otherwise);
        }
    }

    private boolean areLoaded(int editors) {
        return grids().filter(grid -> grid.rows()
                                .filter(shown -> shown.rows().size().isPresent())
                                .isPresent())
                        .count()
                == editors;
    }

    private Stream<ResultGrid> grids() {
        return Stream.of(bot.page().getEditorReferences())
                .map((IEditorReference editor) -> editor.getEditor(true))
                .flatMap(editor -> Stream.ofNullable(editor.getAdapter(ResultGrid.class)));
    }
}
