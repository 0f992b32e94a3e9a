package org.bitquarry.ui.notify;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.bitquarry.ui.parts.ShortText;
import org.bitquarry.ui.parts.UiExecutor;
import org.bitquarry.workbench.core.work.NoticeSettings;
import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.jspecify.annotations.Nullable;

/** Tells that long work has ended while no window of ours has the focus. Belongs to the UI thread. */
public final class Notifier {
    private static final int TITLE = 60;

    private final Consumer<Notice> shown;
    private final BooleanSupplier hasFocus;
    private final Supplier<NoticeSettings> settings;
    private final Supplier<Runnable> wayBack;
    private final Map<Job, Begin> running = new HashMap<>();

    /** When work began, and how one gets back to where that was. */
    private record Begin(Instant at, Runnable back) {}

    Notifier(
            Consumer<Notice> shown,
            BooleanSupplier hasFocus,
            Supplier<NoticeSettings> settings,
            Supplier<Runnable> wayBack) {
        this.shown = shown;
        this.hasFocus = hasFocus;
        this.settings = settings;
        this.wayBack = wayBack;
    }

    /** Follows all jobs as long as a window lives. */
    public static void follow(IWorkbenchWindow window, InstantSource clock) {
        Shell shell = window.getShell();
        Notifier notifier = new Notifier(
                notice -> NoticePopup.show(shell, notice),
                () -> shell.getDisplay().getActiveShell() != null,
                NoticeSettings::saved,
                () -> back(window));
        UiExecutor ui = new UiExecutor(shell);
        JobChangeAdapter jobs = new JobChangeAdapter() {
            @Override
            public void running(IJobChangeEvent event) {
                Instant now = clock.instant();
                ui.later(() -> notifier.begun(event.getJob(), now));
            }

            @Override
            public void done(IJobChangeEvent event) {
                Instant now = clock.instant();
                ui.later(() -> notifier.ended(event.getJob(), now));
            }
        };
        Job.getJobManager().addJobChangeListener(jobs);
        shell.addDisposeListener(gone -> Job.getJobManager().removeJobChangeListener(jobs));
    }

    void begun(Job job, Instant at) {
        if (!job.isSystem()) {
            running.put(job, new Begin(at, wayBack.get()));
        }
    }

    void ended(Job job, Instant at) {
        Begin begin = running.remove(job);
        if (begin == null || hasFocus.getAsBoolean()) {
            return;
        }
        NoticeSettings wanted = settings.get();
        if (wanted.shown() && Duration.between(begin.at(), at).compareTo(wanted.after()) >= 0) {
            String title = ShortText.of(job.getName().strip().replaceAll("\\s+", " "), TITLE);
            WorkEnd.of(job).ifPresent(end -> shown.accept(new Notice(title, end.text(), end.failed(), begin.back())));
        }
    }

    /** The editor in front now, wherever the person is then. */
    private static Runnable back(IWorkbenchWindow window) {
        @Nullable IWorkbenchPage page = window.getActivePage();
        Optional<IEditorPart> editor = Optional.ofNullable(page).map(IWorkbenchPage::getActiveEditor);
        return () -> {
            window.getShell().setMinimized(false);
            window.getShell().forceActive();
            @Nullable IWorkbenchPage now = window.getActivePage();
            if (now != null) {
                editor.filter(part -> now.findEditor(part.getEditorInput()) != null)
                        .ifPresent(now::activate);
            }
        };
    }
}
