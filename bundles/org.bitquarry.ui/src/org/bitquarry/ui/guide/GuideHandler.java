package org.bitquarry.ui.guide;

import java.util.Optional;
import org.bitquarry.ui.PartIds;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.jspecify.annotations.Nullable;

/** Opens the guide at the page that is named, else at that of the active part. */
public final class GuideHandler extends AbstractHandler {
    private static final String PAGE = "org.bitquarry.ui.command.guide.page";

    @Override
    public @Nullable Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchPage page = HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage();
        GuidePlace place = Optional.ofNullable(event.getParameter(PAGE))
                .map(GuidePlace.CONTENTS::follow)
                .orElseGet(() -> GuideTopics.of(page.getActivePart()));
        try {
            if (page.showView(PartIds.GUIDE) instanceof GuideView guide) {
                guide.go(place);
            }
        } catch (PartInitException refused) {
            throw new ExecutionException("The guide can't be shown", refused);
        }
        return null;
    }
}
