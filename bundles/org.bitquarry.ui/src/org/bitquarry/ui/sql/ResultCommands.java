package org.bitquarry.ui.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.bitquarry.ui.sql.SqlCommands.Handler;
import org.eclipse.swt.SWT;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.handlers.IHandlerService;

/** Lets the workbench's commands reach the results of a session. Belongs to the UI thread. */
final class ResultCommands {
    private static final String PREFIX = "org.bitquarry.ui.command.";

    private final IHandlerService handlers;
    private final SqlPane pane;
    private final ResultTabs results;
    private final List<Handler> made = new ArrayList<>();

    ResultCommands(IHandlerService handlers, SqlPane pane) {
        this.handlers = handlers;
        this.pane = pane;
        this.results = pane.results();
    }

    void activate() {
        BooleanSupplier any = () -> results.selected().isPresent();
        BooleanSupplier divisible =
                () -> results.selected().filter(ResultMenu::canSplit).isPresent();
        on(
                IWorkbenchCommandConstants.FILE_REFRESH,
                () -> results.selected().isPresent() && !pane.isBusy(),
                pane::again);
        front("splitright", divisible, tab -> results.split(tab, SWT.RIGHT));
        front("splitbelow", divisible, tab -> results.split(tab, SWT.BOTTOM));
        on(PREFIX + "joinresults", results::isSplit, results::join);
        front("pinresult", any, tab -> tab.pin(!tab.isPinned()));
        front("renameresult", any, results::rename);
        front("closeresult", any, results::close);
        BooleanSupplier crowded = () ->
                results.selected().filter(tab -> !results.others(tab).isEmpty()).isPresent();
        front("closeotherresults", crowded, results::closeOthers);
        on(PREFIX + "nextresult", () -> true, () -> results.turn(1));
        on(PREFIX + "previousresult", () -> true, () -> results.turn(-1));
        on(PREFIX + "nextpane", () -> true, () -> pane.turn(1));
        on(PREFIX + "previouspane", () -> true, () -> pane.turn(-1));
        pane.onChange(() -> made.forEach(Handler::refresh));
    }

    private void front(String command, BooleanSupplier enabled, Consumer<ResultTab> action) {
        on(PREFIX + command, enabled, () -> results.selected().ifPresent(action));
    }

    private void on(String command, BooleanSupplier enabled, Runnable action) {
        Handler handler = new Handler(enabled, action);
        made.add(handler);
        handlers.activateHandler(command, handler);
    }
}
