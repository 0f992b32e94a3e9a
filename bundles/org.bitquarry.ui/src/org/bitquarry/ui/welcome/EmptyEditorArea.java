package org.bitquarry.ui.welcome;

import org.bitquarry.ui.parts.Commands;
import org.eclipse.e4.core.services.events.IEventBroker;
import org.eclipse.e4.ui.model.application.MApplicationElement;
import org.eclipse.e4.ui.model.application.ui.MUIElement;
import org.eclipse.e4.ui.model.application.ui.basic.MPartStack;
import org.eclipse.e4.ui.model.application.ui.basic.MWindow;
import org.eclipse.e4.ui.workbench.UIEvents;
import org.eclipse.e4.ui.workbench.modeling.EModelService;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.ui.IWorkbenchWindow;
import org.osgi.service.event.Event;
import org.osgi.service.event.EventHandler;

/**
 * Shows the welcome page where editors appear, as long as there is none. The platform leaves that place blank, and a page
 * of its own would be one more tab to close.
 */
public final class EmptyEditorArea {
    private static final String EDITORS = "org.eclipse.e4.primaryDataStack";
    private static final String PAGE = "org.bitquarry.welcome";

    private final IWorkbenchWindow window;

    /** Makes the area of a window. */
    public EmptyEditorArea(IWorkbenchWindow window) {
        this.window = window;
    }

    /** Begins to show the page when it is wanted; call it once the window is open, on the UI thread. */
    public void install() {
        EModelService model = window.getService(EModelService.class);
        model.findElements(
                        window.getService(MWindow.class),
                        MPartStack.class,
                        EModelService.ANYWHERE | EModelService.IN_SHARED_AREA,
                        EmptyEditorArea::isOfEditors)
                .forEach(this::show);
        // A window that is restored makes its folder after it opened, and another layout makes another one.
        IEventBroker events = window.getService(IEventBroker.class);
        EventHandler made = this::widgetMade;
        events.subscribe(UIEvents.UIElement.TOPIC_WIDGET, made);
        window.getShell().addDisposeListener(gone -> events.unsubscribe(made));
    }

    private void widgetMade(Event event) {
        EModelService model = window.getService(EModelService.class);
        if (event.getProperty(UIEvents.EventTags.ELEMENT) instanceof MPartStack element
                && isOfEditors(element)
                && model.getTopLevelWindowFor(element) == window.getService(MWindow.class)) {
            show(element);
        }
    }

    /** A perspective that is reset gives the stack another id, but never another tag. */
    private static boolean isOfEditors(MApplicationElement element) {
        return element.getTags().contains(EDITORS);
    }

    private void show(MUIElement stack) {
        if (stack.getWidget() instanceof CTabFolder folder && !folder.isDisposed() && folder.getData(PAGE) == null) {
            folder.setData(PAGE, true);
            show(folder);
        }
    }

    private void show(CTabFolder folder) {
        WelcomePage page = new WelcomePage(folder, new Commands(window));
        Runnable place = () -> place(folder, page);
        folder.addListener(SWT.Resize, event -> place.run());
        // An editor that comes or goes makes the folder paint its tabs; the platform tells nothing earlier.
        folder.addListener(SWT.Paint, event -> {
            if (page.getVisible() != (folder.getItemCount() == 0)) {
                folder.getDisplay().asyncExec(place);
            }
        });
        place.run();
    }

    private static void place(CTabFolder folder, WelcomePage page) {
        if (folder.isDisposed()) {
            return;
        }
        boolean wanted = folder.getItemCount() == 0;
        if (wanted) {
            Rectangle area = folder.getClientArea();
            page.setBounds(area);
            page.moveAbove(null);
        }
        page.setVisible(wanted);
    }
}
