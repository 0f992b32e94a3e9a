package org.bitquarry.app;

import java.util.List;
import org.bitquarry.ui.UiPlugin;
import org.bitquarry.ui.guide.DialogHelp;
import org.bitquarry.ui.notify.Notifier;
import org.bitquarry.ui.parts.FocusKeeper;
import org.bitquarry.ui.parts.KeyMenus;
import org.bitquarry.ui.parts.UncoveredAreas;
import org.bitquarry.ui.preferences.PageRoom;
import org.bitquarry.ui.preferences.StorageStart;
import org.bitquarry.ui.sql.SqlFileDrop;
import org.bitquarry.ui.table.RenamedTables;
import org.bitquarry.ui.theme.IconFollower;
import org.bitquarry.ui.welcome.EmptyEditorArea;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IPerspectiveDescriptor;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PerspectiveAdapter;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;

/** Says what a window of the application has: menu, tool bar, status line, and its first size. */
final class BitquarryWindowAdvisor extends WorkbenchWindowAdvisor {
    private static final Point FIRST_SIZE = new Point(1440, 900);

    /** What the platform brings for files in projects: nothing of it does anything here, or we have it ourselves. */
    private static final List<String> OF_FILES = List.of(
            "org.eclipse.ui.actionSet.keyBindings",
            "org.eclipse.ui.edit.text.actionSet.annotationNavigation",
            "org.eclipse.ui.edit.text.actionSet.navigation",
            "org.eclipse.ui.edit.text.actionSet.convertLineDelimitersTo",
            "org.eclipse.ui.actionSet.openFiles");

    BitquarryWindowAdvisor(IWorkbenchWindowConfigurer configurer) {
        super(configurer);
    }

    @Override
    public void preWindowOpen() {
        IWorkbenchWindowConfigurer configurer = getWindowConfigurer();
        // The platform opens a window as large as it is told, on a smaller screen too.
        Rectangle screen = Display.getCurrent().getPrimaryMonitor().getClientArea();
        configurer.setInitialSize(
                new Point(Math.min(FIRST_SIZE.x, screen.width), Math.min(FIRST_SIZE.y, screen.height)));
        configurer.setTitle("Bitquarry");
        configurer.setShowMenuBar(true);
        configurer.setShowCoolBar(true);
        // Our own status stands in its place: datasource, rows, requests, budget, and what runs.
        configurer.setShowStatusLine(false);
        configurer.setShowProgressIndicator(false);
        configurer.setShowPerspectiveBar(false);
        configurer.addEditorAreaTransfer(FileTransfer.getInstance());
        configurer.configureEditorAreaDropListener(new SqlFileDrop());
    }

    @Override
    public void postWindowOpen() {
        IconFollower.follow(getWindowConfigurer().getWorkbenchConfigurer().getWorkbench());
        IWorkbenchPage page = getWindowConfigurer().getWindow().getActivePage();
        OF_FILES.forEach(page::hideActionSet);
        page.getWorkbenchWindow().addPerspectiveListener(new AgainWithoutFiles());
        DialogHelp.install(page.getWorkbenchWindow().getShell().getDisplay());
        FocusKeeper.install(page.getWorkbenchWindow().getShell().getDisplay());
        KeyMenus.install(page.getWorkbenchWindow().getShell().getDisplay());
        UncoveredAreas.install(page.getWorkbenchWindow().getShell().getDisplay());
        PageRoom.install(page.getWorkbenchWindow().getShell().getDisplay());
        new EmptyEditorArea(getWindowConfigurer().getWindow()).install();
        Notifier.follow(getWindowConfigurer().getWindow(), UiPlugin.core().clock());
        RenamedTables.follow(getWindowConfigurer().getWindow(), UiPlugin.core().dataSources());
        StorageStart.begin(getWindowConfigurer().getWindow().getShell(), UiPlugin.core());
    }

    /** A perspective that is reset has them again. */
    private static final class AgainWithoutFiles extends PerspectiveAdapter {
        @Override
        public void perspectiveChanged(IWorkbenchPage page, IPerspectiveDescriptor perspective, String change) {
            if (change.equals(IWorkbenchPage.CHANGE_RESET_COMPLETE)) {
                OF_FILES.forEach(page::hideActionSet);
            }
        }
    }
}
