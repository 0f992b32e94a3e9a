package org.bitquarry.ui.table;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.IWorkbenchPartSite;
import org.eclipse.ui.handlers.IHandlerService;
import org.jspecify.annotations.Nullable;

/**
 * Goes from page to page by the keys that do so in every editor of several pages: Ctrl+PageUp and Ctrl+PageDown.
 *
 * @param pages of the editor
 */
record PageKeys(TablePages pages) {
    private static final String NEXT = "org.eclipse.ui.navigate.nextTab";
    private static final String PREVIOUS = "org.eclipse.ui.navigate.previousTab";

    /** Handles the keys while the editor is active; the site takes the handlers back with it. */
    void activate(IWorkbenchPartSite site) {
        IHandlerService handlers = site.getService(IHandlerService.class);
        handlers.activateHandler(NEXT, moving(1));
        handlers.activateHandler(PREVIOUS, moving(-1));
    }

    private AbstractHandler moving(int by) {
        return new AbstractHandler() {
            @Override
            public @Nullable Object execute(ExecutionEvent event) {
                pages.move(by);
                return null;
            }
        };
    }
}
