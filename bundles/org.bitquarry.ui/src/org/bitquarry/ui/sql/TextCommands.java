package org.bitquarry.ui.sql;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.jface.text.source.projection.ProjectionViewer;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.texteditor.ITextEditorActionDefinitionIds;
import org.jspecify.annotations.Nullable;

/** Lets the workbench's commands reach the text of a session while its editor is active. Belongs to the UI thread. */
final class TextCommands {
    private static final String PREFIX = "org.bitquarry.ui.command.";

    private final IHandlerService handlers;
    private final SqlText text;

    TextCommands(IHandlerService handlers, SqlText text) {
        this.handlers = handlers;
        this.text = text;
    }

    /** Holds until the site of the handlers is gone. */
    void activate() {
        on(PREFIX + "togglecomment", text::toggleComment);
        on(PREFIX + "comment", () -> text.comment(true));
        on(PREFIX + "uncomment", () -> text.comment(false));
        on(PREFIX + "format", () -> text.format(false));
        on(PREFIX + "formatall", () -> text.format(true));
        on(PREFIX + "quickfix", () -> text.operate(ISourceViewer.QUICK_ASSIST));
        on(PREFIX + "nextproblem", () -> goToProblem(true));
        on(PREFIX + "previousproblem", () -> goToProblem(false));
        on(PREFIX + "foldall", () -> text.operate(ProjectionViewer.COLLAPSE_ALL));
        on(PREFIX + "unfoldall", () -> text.operate(ProjectionViewer.EXPAND_ALL));
        on(PREFIX + "matchingbracket", text::goToBracket);
        on(ITextEditorActionDefinitionIds.SHOW_INFORMATION, this::showInformation);
        on(
                ITextEditorActionDefinitionIds.CONTENT_ASSIST_CONTEXT_INFORMATION,
                () -> text.operate(ISourceViewer.CONTENTASSIST_CONTEXT_INFORMATION));
    }

    private void goToProblem(boolean behind) {
        text.marks()
                .beside(text.viewer().getSelectedRange().x, behind)
                .ifPresent(place -> text.reveal(place.getOffset(), place.getLength()));
    }

    /** The platform's key for it means to rename where the tabs of results have the keyboard. */
    private void showInformation() {
        if (text.hasFocus()) {
            text.operate(ISourceViewer.INFORMATION);
        } else if (Display.getCurrent().getFocusControl() instanceof CTabFolder tabs) {
            ResultFolder.of(tabs).ifPresent(ResultFolder::rename);
        }
    }

    private void on(String command, Runnable action) {
        handlers.activateHandler(command, new AbstractHandler() {
            @Override
            public @Nullable Object execute(ExecutionEvent event) {
                action.run();
                return null;
            }
        });
    }
}
