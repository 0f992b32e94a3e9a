package org.bitquarry.ui.sql;

import java.util.ListResourceBundle;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.bitquarry.ui.parts.ToolUpdates;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.text.ITextOperationTarget;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.IWorkbenchPartSite;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.texteditor.FindReplaceAction;
import org.eclipse.ui.texteditor.ITextEditorActionDefinitionIds;
import org.jspecify.annotations.Nullable;

/** Lets the workbench's commands reach a session while its editor is active. Belongs to the UI thread. */
final class SqlCommands {
    private static final String PREFIX = "org.bitquarry.ui.command.";

    private final IWorkbenchPartSite site;
    private final IHandlerService handlers;
    private final SqlPane pane;

    SqlCommands(IWorkbenchPartSite site, SqlPane pane) {
        this.site = site;
        this.handlers = site.getService(IHandlerService.class);
        this.pane = pane;
    }

    /** Holds until the site is gone. */
    void activate() {
        Handler run = on("run", () -> !pane.isBusy(), pane::run);
        Handler script = on("runscript", () -> !pane.isBusy(), pane::runScript);
        Handler beside = on("runnewtab", () -> !pane.isBusy(), pane::runBeside);
        Handler plan = on("requestplan", () -> !pane.isBusy(), pane::plan);
        Handler stop = on("stop", pane::isBusy, pane::stop);
        pane.onChange(() -> {
            boolean changed = Stream.of(run, script, beside, plan, stop)
                    .map(Handler::refresh)
                    .reduce(false, Boolean::logicalOr);
            if (changed) {
                ToolUpdates.request(site);
            }
        });
        new ResultCommands(handlers, pane).activate();
        handlers.activateHandler(IWorkbenchCommandConstants.FILE_SAVE, new Handler(() -> true, pane.file()::save));
        handlers.activateHandler(IWorkbenchCommandConstants.FILE_SAVE_AS, new Handler(() -> true, pane.file()::saveAs));
        new TextCommands(handlers, pane.text()).activate();
        text(IWorkbenchCommandConstants.EDIT_UNDO, ITextOperationTarget.UNDO);
        text(IWorkbenchCommandConstants.EDIT_REDO, ITextOperationTarget.REDO);
        text(IWorkbenchCommandConstants.EDIT_CUT, ITextOperationTarget.CUT);
        text(IWorkbenchCommandConstants.EDIT_COPY, ITextOperationTarget.COPY);
        text(IWorkbenchCommandConstants.EDIT_PASTE, ITextOperationTarget.PASTE);
        text(IWorkbenchCommandConstants.EDIT_DELETE, ITextOperationTarget.DELETE);
        text(IWorkbenchCommandConstants.EDIT_SELECT_ALL, ITextOperationTarget.SELECT_ALL);
        handlers.activateHandler(
                ITextEditorActionDefinitionIds.CONTENT_ASSIST_PROPOSALS, new Handler(() -> true, pane::complete));
        handlers.activateHandler(
                IWorkbenchCommandConstants.EDIT_FIND_AND_REPLACE,
                new Handler(() -> true, () -> new FindReplaceAction(NO_WORDS, "find.", site.getPart()).run()));
    }

    private Handler on(String command, BooleanSupplier enabled, Runnable action) {
        Handler handler = new Handler(enabled, action);
        handlers.activateHandler(PREFIX + command, handler);
        return handler;
    }

    private void text(String command, int operation) {
        handlers.activateHandler(command, new Handler(() -> true, () -> pane.operate(operation)));
    }

    /** The action has words of its own in the platform; we use none of them. */
    private static final ListResourceBundle NO_WORDS = new ListResourceBundle() {
        @Override
        protected Object[][] getContents() {
            return new Object[0][];
        }
    };

    /** A handler that says when it can be used. */
    static final class Handler extends AbstractHandler {
        private final BooleanSupplier enabled;
        private final Runnable action;

        Handler(BooleanSupplier enabled, Runnable action) {
            this.enabled = enabled;
            this.action = action;
            refresh();
        }

        /** Looks again; tells whether it can be used now where it could not, or the other way round. */
        boolean refresh() {
            boolean before = isEnabled();
            setBaseEnabled(enabled.getAsBoolean());
            return before != isEnabled();
        }

        @Override
        public @Nullable Object execute(ExecutionEvent event) {
            action.run();
            return null;
        }
    }
}
