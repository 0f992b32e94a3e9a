package org.bitquarry.app;

import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.bitquarry.ui.UiPlugin;
import org.bitquarry.ui.changes.WaitingHint;
import org.bitquarry.ui.close.CloseQuestion;
import org.bitquarry.ui.preferences.OfferedPages;
import org.bitquarry.ui.theme.PlatformIcons;
import org.bitquarry.ui.theme.ToolBarHandles;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.application.IWorkbenchConfigurer;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchAdvisor;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;

/** Says how the workbench behaves: one perspective, restored at the next start. */
final class BitquarryWorkbenchAdvisor extends WorkbenchAdvisor {
    private final Runnable whenOpen;
    private final BooleanSupplier isEnding;

    /**
     * Makes an advisor.
     *
     * @param whenOpen is run on the UI thread once the window stands
     * @param isEnding tells whether the application is being ended from outside, so that nobody is asked
     */
    BitquarryWorkbenchAdvisor(Runnable whenOpen, BooleanSupplier isEnding) {
        this.whenOpen = whenOpen;
        this.isEnding = isEnding;
    }

    @Override
    public void postStartup() {
        super.postStartup();
        OfferedPages.only(PlatformUI.getWorkbench().getPreferenceManager());
        // Once a session, not in each window that it opens.
        Stream.of(PlatformUI.getWorkbench().getWorkbenchWindows())
                .findFirst()
                .ifPresent(window -> WaitingHint.begin(window, UiPlugin.core().pendingChanges()));
        whenOpen.run();
    }

    @Override
    public void initialize(IWorkbenchConfigurer configurer) {
        super.initialize(configurer);
        configurer.setSaveAndRestore(true);
        ToolBarHandles.hide();
        PlatformIcons.replace(configurer);
    }

    /** Nothing is lost silently; whatever ends the application from outside is not kept waiting. */
    @Override
    public boolean preShutdown() {
        IWorkbenchWindow[] windows = getWorkbenchConfigurer().getWorkbench().getWorkbenchWindows();
        return isEnding.getAsBoolean()
                || windows.length == 0
                || new CloseQuestion(UiPlugin.core()).mayClose(windows[0].getShell());
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
