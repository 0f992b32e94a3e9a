package org.bitquarry.ui.explorer;

import java.util.List;
import java.util.stream.Stream;
import org.bitquarry.connections.ConnectionProfile;
import org.bitquarry.ui.CommandIds;
import org.bitquarry.ui.UiPlugin;
import org.bitquarry.ui.parts.Commands;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.IHandler;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IViewSite;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.part.ViewPart;
import org.jspecify.annotations.Nullable;

/** Shows the registered datasources and what is in them. */
public final class ExplorerView extends ViewPart {
    private static final String EXPANDED = "expanded";

    private List<String> remembered = List.of();
    private Explorer explorer;

    @Override
    public void init(IViewSite site, @Nullable IMemento memento) throws PartInitException {
        super.init(site, memento);
        if (memento != null) {
            remembered = Stream.of(memento.getChildren(EXPANDED))
                    .map(IMemento::getID)
                    .toList();
        }
    }

    @Override
    public void createPartControl(Composite parent) {
        explorer = new Explorer(parent, UiPlugin.core(), new Commands(getSite()));
        explorer.restore(remembered);
        getSite().setSelectionProvider(explorer.selectionProvider());
        MenuManager menu = new MenuManager();
        menu.setRemoveAllWhenShown(true);
        menu.addMenuListener(new ExplorerMenu(explorer.model(), explorer.tree(), explorer.actions())::fill);
        explorer.tree().control().setMenu(menu.createContextMenu(explorer.tree().control()));
        getSite().registerContextMenu(menu, explorer.selectionProvider());
        handle(IWorkbenchCommandConstants.FILE_REFRESH, explorer::refresh);
        handle(IWorkbenchCommandConstants.EDIT_COPY, this::copyNames);
        handle(CommandIds.COPY_NAME, this::copyNames);
        getSite().getService(IContextService.class).activateContext("org.bitquarry.ui.context.explorer");
    }

    private void copyNames() {
        explorer.actions().copyNames(explorer.tree().selection());
    }

    private void handle(String command, Runnable action) {
        IHandler handler = new AbstractHandler() {
            @Override
            public @Nullable Object execute(ExecutionEvent event) {
                action.run();
                return null;
            }
        };
        getSite().getService(IHandlerService.class).activateHandler(command, handler);
    }

    /** Shows a datasource with what is in it; connects it. */
    public void open(ConnectionProfile profile) {
        explorer.open(new ExplorerNode.Source(profile));
    }

    @Override
    public void saveState(IMemento memento) {
        // Before the part is shown for the first time there is nothing new to remember.
        (explorer == null ? remembered : explorer.expandedKeys())
                .stream()
                        .filter(key -> !key.startsWith("datasource:") || key.contains("/"))
                        .forEach(key -> memento.createChild(EXPANDED, key));
    }

    @Override
    public void setFocus() {
        explorer.setFocus();
    }
}
