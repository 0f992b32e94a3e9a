package org.bitquarry.ui.changes;

import java.util.List;
import java.util.function.Predicate;
import org.bitquarry.ui.parts.MenuEntry;
import org.bitquarry.ui.parts.ThemedAction;
import org.bitquarry.ui.theme.Icons;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Widget;
import org.eclipse.ui.menus.CommandContributionItem;
import org.eclipse.ui.menus.CommandContributionItemParameter;

/** What can be done to the selected changes: in the view's tool bar and its context menu. */
final class PendingActions {
    private static final String COMMAND = "org.bitquarry.ui.command.";

    private PendingActions() {}

    static void contribute(PendingChangesView view, Widget owner, PendingOpener opener) {
        IAction open = new ThemedAction("Go to row", Icons.TABLE, owner, view::open);
        IAction load = new ThemedAction(
                "Take up", Icons.REFRESH, owner, () -> waiting(view).forEach(opener::load));
        load.setToolTipText("Connects, so that what an earlier session left can be looked at and committed");
        IToolBarManager tools = view.tools();
        tools.add(open);
        tools.add(load);
        tools.add(new Separator());
        tools.add(command(view, "discard", Icons.DISCARD));
        tools.add(command(view, "preview", Icons.PREVIEW));
        tools.add(command(view, "commit", Icons.COMMIT_CHANGES));
        tools.update(true);
        view.onSelection(() -> load.setEnabled(!waiting(view).isEmpty()));
        MenuManager menu = new MenuManager();
        menu.setRemoveAllWhenShown(true);
        menu.addMenuListener(manager -> {
            List.of(open, load).forEach(manager::add);
            manager.add(new Separator());
            manager.add(command(view, "preview", Icons.PREVIEW));
            manager.add(command(view, "commit", Icons.COMMIT_CHANGES));
            manager.add(command(view, "discard", Icons.DISCARD));
            MenuEntry again = new MenuEntry("Send again at the next commit", Icons.REFRESH, () -> view.scope()
                    .sendAgain());
            again.setEnabled(view.scope().hasUnknown());
            manager.add(again);
            manager.add(command(view, "undocommit", Icons.HISTORY));
            manager.add(new Separator());
            MenuEntry drop = new MenuEntry("Discard what waits", Icons.REMOVE, () -> drop(view, opener));
            drop.setEnabled(!waiting(view).isEmpty());
            manager.add(drop);
        });
        view.hang(menu);
    }

    private static List<PendingNode.OfWaiting> waiting(PendingChangesView view) {
        Predicate<PendingNode.InTable> waits = PendingNode.OfWaiting.class::isInstance;
        return view.selected().stream()
                .filter(waits)
                .map(PendingNode.OfWaiting.class::cast)
                .toList();
    }

    /** Nothing brings it back, and nobody has seen it in this session. */
    private static void drop(PendingChangesView view, PendingOpener opener) {
        List<PendingNode.OfWaiting> waiting = waiting(view);
        int rows = waiting.stream().mapToInt(node -> node.waiting().rows()).sum();
        String question = rows == 1 ? "Discard 1 row for good?" : "Discard " + rows + " rows for good?";
        if (MessageDialog.openQuestion(view.getSite().getShell(), "Discard what waits", question)) {
            waiting.forEach(opener::discard);
        }
    }

    private static CommandContributionItem command(PendingChangesView view, String name, Icons icon) {
        CommandContributionItemParameter item = new CommandContributionItemParameter(
                view.getSite(), null, COMMAND + name, CommandContributionItem.STYLE_PUSH);
        item.icon = icon.descriptor();
        return new CommandContributionItem(item);
    }
}
