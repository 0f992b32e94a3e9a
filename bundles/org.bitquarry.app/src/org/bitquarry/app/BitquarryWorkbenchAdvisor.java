package org.bitquarry.app;

import org.bitquarry.ui.preferences.OfferedPages;
import org.bitquarry.ui.theme.ToolBarHandles;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.application.IWorkbenchConfigurer;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchAdvisor;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;

/** Says how the workbench behaves: one perspective, restored at the next start. */
final class BitquarryWorkbenchAdvisor extends WorkbenchAdvisor {
    private final Runnable whenOpen;

    /** Runs an action on the UI thread once the window stands. */
    BitquarryWorkbenchAdvisor(Runnable whenOpen) {
        this.whenOpen = whenOpen;
    }

    @Override
    public void postStartup() {
        super.postStartup();
        OfferedPages.only(PlatformUI.getWorkbench().getPreferenceManager());
        whenOpen.run();
    }

    @Override
    public void initialize(IWorkbenchConfigurer configurer) {
        super.initialize(configurer);
        configurer.setSaveAndRestore(true);
        ToolBarHandles.hide();
    }

    @Override
    public String getInitialWindowPerspectiveId() {
        return BitquarryPerspective.ID;
    }

    @Override
    public WorkbenchWindowAdvisor createWorkbenchWindowAdvisor(IWorkbenchWindowConfigurer configurer) {
        return new BitquarryWindowAdvisor(configurer);
    }
}
