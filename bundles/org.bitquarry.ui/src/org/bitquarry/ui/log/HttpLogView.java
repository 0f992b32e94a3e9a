package org.bitquarry.ui.log;

import org.bitquarry.ui.UiPlugin;
import org.bitquarry.ui.parts.MenuEntry;
import org.bitquarry.ui.parts.ThemedAction;
import org.bitquarry.ui.theme.Icons;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IWorkbenchActionConstants;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.part.ViewPart;
import org.jspecify.annotations.Nullable;

/** Shows every request that the application sent, below the statement it was sent for. */
public final class HttpLogView extends ViewPart {
    private HttpLogPane pane;

    @Override
    public void createPartControl(Composite parent) {
        pane = new HttpLogPane(parent, UiPlugin.core().httpLog());
        pane.add(new ThemedAction("Show or hide details", Icons.INFO, pane, pane::toggleDetails));
        pane.add(new ThemedAction("Export as HAR…", Icons.EXPORT, pane, pane::exportShown));
        pane.add(new ThemedAction("Clear", Icons.CLEAR, pane, pane::clear));
        MenuManager menu = new MenuManager();
        menu.setRemoveAllWhenShown(true);
        menu.addMenuListener(this::fill);
        Control tree = pane.tree().viewer().getTree();
        tree.setMenu(menu.createContextMenu(tree));
        getSite().registerContextMenu(menu, pane.tree().viewer());
        getSite().setSelectionProvider(pane.tree().viewer());
        getSite()
                .getService(IHandlerService.class)
                .activateHandler(IWorkbenchCommandConstants.EDIT_COPY, new AbstractHandler() {
                    @Override
                    public @Nullable Object execute(ExecutionEvent event) {
                        pane.copyAddresses();
                        return null;
                    }
                });
    }

    private void fill(IMenuManager menu) {
        if (pane.hasSelectedRequests()) {
            menu.add(new MenuEntry("Copy URL\tCtrl+C", Icons.COPY, pane::copyAddresses));
            menu.add(new MenuEntry("Copy as cURL", Icons.COPY, pane::copyCurl));
            menu.add(new MenuEntry("Copy details", Icons.COPY, pane::copyDetails));
            menu.add(new Separator());
            menu.add(new MenuEntry("Export selected as HAR…", Icons.EXPORT, pane::exportSelected));
        }
        menu.add(new MenuEntry("Export shown as HAR…", Icons.EXPORT, pane::exportShown));
        menu.add(new Separator());
        menu.add(new MenuEntry("Clear", Icons.CLEAR, pane::clear));
        menu.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));
    }

    @Override
    public void setFocus() {
        pane.setFocus();
    }
}
