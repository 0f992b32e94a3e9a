package org.bitquarry.ui.changes;

import java.util.List;
import java.util.function.Predicate;
import org.bitquarry.ui.theme.Icons;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.menus.CommandContributionItem;
import org.eclipse.ui.menus.CommandContributionItemParameter;

/** What can be done to the selected changes: in the view's tool bar and its context menu. */
final class PendingActions {
    private static final String COMMAND = "org.bitquarry.ui.command.";

    private PendingActions() {}

    static void contribute(PendingChangesView view, PendingOpener opener) {
        IAction open = action("Go to row", Icons.TABLE, view::open);
        IAction load = action("Take up", Icons.REFRESH, () -> waiting(view).forEach(opener::load));
        load.setToolTipText("Connects, so that what an earlier session left can be looked at and committed");
        IAction drop = action("Discard what waits", Icons.REMOVE, () -> drop(view, opener));
        drop.setToolTipText("Throws away what an earlier session left on the selected tables");
        IActionBars bars = view.getViewSite().getActionBars();
        IToolBarManager tools = bars.getToolBarManager();
        tools.add(open);
        tools.add(load);
        tools.add(new Separator());
        tools.add(command(view, "discard", Icons.DISCARD));
        tools.add(command(view, "preview", Icons.PREVIEW));
        tools.add(command(view, "commit", Icons.COMMIT_CHANGES));
        bars.updateActionBars();
        MenuManager menu = new MenuManager();
        menu.setRemoveAllWhenShown(true);
        menu.addMenuListener(manager -> {
            boolean waits = !waiting(view).isEmpty();
            load.setEnabled(waits);
            drop.setEnabled(waits);
            List.of(open, load).forEach(manager::add);
            manager.add(new Separator());
            manager.add(command(view, "preview", Icons.PREVIEW));
            manager.add(command(view, "commit", Icons.COMMIT_CHANGES));
            manager.add(command(view, "discard", Icons.DISCARD));
            manager.add(drop);
        });
        view.hang(menu);
    }

    private static List<PendingNode.OfWaiting> waiting(PendingChangesView view) {
        Predicate<PendingNode> waits = PendingNode.OfWaiting.class::isInstance;
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

    private static IAction action(String words, Icons icon, Runnable run) {
        Action action = new Action(words, icon.descriptor()) {
            @Override
            public void run() {
                run.run();
            }
        };
        action.setToolTipText(words);
        return action;
    }

    private static CommandContributionItem command(PendingChangesView view, String name, Icons icon) {
        CommandContributionItemParameter item = new CommandContributionItemParameter(
                view.getSite(), null, COMMAND + name, CommandContributionItem.STYLE_PUSH);
        item.icon = icon.descriptor();
        return new CommandContributionItem(item);
    }
}
