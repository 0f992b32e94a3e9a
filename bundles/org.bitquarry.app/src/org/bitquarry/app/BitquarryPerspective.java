package org.bitquarry.app;

import org.bitquarry.ui.PartIds;
import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;

/**
 * The only perspective: the explorer on the left, editors, below them what happened and what waits; inspector,
 * outline and help on the right.
 */
public final class BitquarryPerspective implements IPerspectiveFactory {
    static final String ID = "org.bitquarry.app.perspective";
    private static final float EXPLORER_WIDTH = 0.24f;
    private static final float EDITORS_WIDTH = 0.7f;
    private static final float EDITORS_HEIGHT = 0.67f;

    @Override
    public void createInitialLayout(IPageLayout layout) {
        layout.addView(PartIds.EXPLORER, IPageLayout.LEFT, EXPLORER_WIDTH, layout.getEditorArea());
        IFolderLayout beside = layout.createFolder(
                "org.bitquarry.app.beside", IPageLayout.RIGHT, EDITORS_WIDTH, layout.getEditorArea());
        beside.addView(PartIds.INSPECTOR);
        beside.addView(PartIds.OUTLINE);
        beside.addPlaceholder(PartIds.GUIDE);
        beside.addPlaceholder(PartIds.TOUR);
        IFolderLayout below = layout.createFolder(
                "org.bitquarry.app.below", IPageLayout.BOTTOM, EDITORS_HEIGHT, layout.getEditorArea());
        below.addView(PartIds.HTTP_LOG);
        below.addPlaceholder(PartIds.BUDGET);
        below.addView(PartIds.HISTORY);
        below.addView(PartIds.PENDING_CHANGES);
        below.addView(PartIds.DOCUMENTATION);
        below.addView(IPageLayout.ID_PROGRESS_VIEW);
    }
}
