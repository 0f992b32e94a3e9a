package org.bitquarry.ui.guide;

import org.bitquarry.ui.PartIds;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.jspecify.annotations.Nullable;

/** Opens the tour. */
public final class TourHandler extends AbstractHandler {
    @Override
    public @Nullable Object execute(ExecutionEvent event) throws ExecutionException {
        try {
            HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage().showView(PartIds.TOUR);
        } catch (PartInitException refused) {
            throw new ExecutionException("The tour can't be shown", refused);
        }
        return null;
    }
}
