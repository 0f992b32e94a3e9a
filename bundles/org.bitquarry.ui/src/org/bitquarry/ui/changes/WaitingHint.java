package org.bitquarry.ui.changes;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.bitquarry.ui.PartIds;
import org.bitquarry.ui.notify.Notice;
import org.bitquarry.ui.notify.NoticePopup;
import org.bitquarry.ui.parts.UiExecutor;
import org.bitquarry.workbench.core.edit.PendingChanges;
import org.bitquarry.workbench.core.edit.WaitingEdits;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.jspecify.annotations.Nullable;

/** Tells at the start of changes that an earlier session left: after a crash no editor comes back that would show them. */
public final class WaitingHint {
    private WaitingHint() {}

    /** Looks in the background whether changes wait, and tells it beside a window. */
    public static void begin(IWorkbenchWindow window, PendingChanges changes) {
        Shell shell = window.getShell();
        UiExecutor ui = new UiExecutor(shell);
        Job looking = Job.createSystem("Look for changes that wait", monitor -> {
            changes.scan();
            ui.execute(() ->
                    notice(changes.waiting(), () -> show(window)).ifPresent(notice -> NoticePopup.show(shell, notice)));
        });
        looking.schedule();
    }

    /** Returns what to tell of changes that wait; empty when none do. */
    public static Optional<Notice> notice(List<WaitingEdits> waiting, Runnable show) {
        Map<String, Integer> rows = waiting.stream()
                .collect(Collectors.groupingBy(
                        edits -> edits.target().datasource(),
                        () -> new TreeMap<>(String.CASE_INSENSITIVE_ORDER),
                        Collectors.summingInt(WaitingEdits::rows)));
        int all = rows.values().stream().mapToInt(Integer::intValue).sum();
        return all == 0
                ? Optional.empty()
                : Optional.of(new Notice(
                        counted(all) + (all == 1 ? " waits from before" : " wait from before"),
                        "Nothing of it is sent yet. "
                                + rows.entrySet().stream()
                                        .map(of -> of.getKey() + ": " + counted(of.getValue()))
                                        .collect(Collectors.joining(", "))
                                + ".",
                        false,
                        Optional.of("Show pending changes"),
                        show));
    }

    private static String counted(int rows) {
        return "%,d %s".formatted(rows, rows == 1 ? "change" : "changes");
    }

    private static void show(IWorkbenchWindow window) {
        @Nullable IWorkbenchPage page = window.getActivePage();
        if (page == null) {
            return;
        }
        try {
            page.showView(PartIds.PENDING_CHANGES);
        } catch (PartInitException refused) {
            Platform.getLog(WaitingHint.class).error("The view of pending changes can't be opened", refused);
        }
    }
}
