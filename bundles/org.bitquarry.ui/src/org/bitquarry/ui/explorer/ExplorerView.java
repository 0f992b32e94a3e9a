package org.bitquarry.ui.explorer;

import java.util.List;
import java.util.stream.Stream;
import org.bitquarry.connections.ConnectionProfile;
import org.bitquarry.ui.CommandIds;
import org.bitquarry.ui.PartIds;
import org.bitquarry.ui.UiPlugin;
import org.bitquarry.ui.notify.TellingBrowser;
import org.bitquarry.ui.parts.Commands;
import org.bitquarry.workbench.core.find.WebPlaces;
import org.bitquarry.workbench.core.places.Place;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.IHandler;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.ISelectionListener;
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
    private static final ISelectionListener FOLLOWED = (part, selection) -> {
        // That somebody asks is all that matters.
    };

    private List<String> remembered = List.of();
    private Explorer explorer;
    private TreeHasFocus tree;

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
        tree = new TreeHasFocus(getSite(), explorer.tree().control());
        getSite().setSelectionProvider(explorer.selectionProvider());
        // While somebody asks for this view's selection, the platform keeps following it; else it begins anew each
        // time that the view comes to the front, and each time leaves a listener.
        getSite().getPage().addPostSelectionListener(PartIds.EXPLORER, FOLLOWED);
        MenuManager menu = new MenuManager();
        menu.setRemoveAllWhenShown(true);
        NodePages pages = new NodePages(
                new WebPlaces(UiPlugin.core().dataSources()),
                new TellingBrowser(UiPlugin.browser(), getSite().getShell()));
        menu.addMenuListener(new ExplorerMenu(explorer.model(), explorer.tree(), explorer.actions(), pages)::fill);
        explorer.tree().control().setMenu(menu.createContextMenu(explorer.tree().control()));
        getSite().registerContextMenu(menu, explorer.selectionProvider());
        handle(IWorkbenchCommandConstants.FILE_REFRESH, explorer::refresh);
        inTree(IWorkbenchCommandConstants.EDIT_COPY, this::copyNames);
        handle(CommandIds.COPY_NAME, this::copyNames);
        inTree(IWorkbenchCommandConstants.EDIT_PASTE, () -> explorer.actions().run(CommandIds.PASTE_DATASOURCE));
        inTree(IWorkbenchCommandConstants.EDIT_DELETE, () -> explorer.actions().remove(selection()));
        inTree(IWorkbenchCommandConstants.FILE_RENAME, () -> explorer.actions().rename(selection()));
        handle(CommandIds.STAR, () -> explorer.actions().star(selection()));
        handle(CommandIds.COPY_QUALIFIED_NAME, () -> explorer.actions().copyQualifiedNames(selection()));
        handle(
                CommandIds.NEW_GROUP,
                () -> explorer.actions().groups().make(explorer.actions().place(selection())));
        handle(CommandIds.MOVE_TO_GROUP, () -> explorer.actions().groups().move(selection()));
        getSite().getService(IContextService.class).activateContext("org.bitquarry.ui.context.explorer");
    }

    private void copyNames() {
        explorer.actions().copyNames(selection());
    }

    private List<ExplorerNode> selection() {
        return explorer.tree().selection();
    }

    /** Connects datasources without expanding them; what fails is told in their lines. */
    public void connect(List<ConnectionProfile> profiles) {
        profiles.forEach(explorer.model()::connect);
    }

    private void handle(String command, Runnable action) {
        getSite().getService(IHandlerService.class).activateHandler(command, handler(action));
    }

    private void inTree(String command, Runnable action) {
        getSite().getService(IHandlerService.class).activateHandler(command, handler(action), tree);
    }

    private static IHandler handler(Runnable action) {
        return new AbstractHandler() {
            @Override
            public @Nullable Object execute(ExecutionEvent event) {
                action.run();
                return null;
            }
        };
    }

    /** Shows a datasource with what is in it; connects it. */
    public void open(ConnectionProfile profile) {
        explorer.open(new ExplorerNode.Source(profile));
    }

    /** Selects a datasource once it is there; connects nothing. */
    public void select(ConnectionProfile profile) {
        explorer.select(new ExplorerNode.Source(profile));
    }

    /** Shows a datasource or a schema; connects it. */
    public void open(Place place) {
        explorer.open(place);
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
    public void dispose() {
        getSite().getPage().removePostSelectionListener(PartIds.EXPLORER, FOLLOWED);
        super.dispose();
    }

    @Override
    public void setFocus() {
        explorer.setFocus();
    }
}
