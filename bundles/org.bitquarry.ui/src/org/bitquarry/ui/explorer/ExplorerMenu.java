package org.bitquarry.ui.explorer;

import java.util.List;
import java.util.Optional;
import org.bitquarry.connections.ConnectionProperties;
import org.bitquarry.ui.CommandIds;
import org.bitquarry.ui.explorer.ExplorerNode.Source;
import org.bitquarry.ui.explorer.ExplorerNode.Table;
import org.bitquarry.ui.explorer.ExplorerNode.TableColumn;
import org.bitquarry.ui.parts.MenuEntry;
import org.bitquarry.ui.theme.Icons;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.ui.IWorkbenchActionConstants;

/** Fills the context menu for what is selected. */
final class ExplorerMenu {
    private final ExplorerModel model;
    private final ExplorerTree tree;
    private final ExplorerActions actions;

    ExplorerMenu(ExplorerModel model, ExplorerTree tree, ExplorerActions actions) {
        this.model = model;
        this.tree = tree;
        this.actions = actions;
    }

    void fill(IMenuManager menu) {
        List<ExplorerNode> selected = tree.selection();
        Optional<ExplorerNode> first = selected.stream().findFirst();
        Optional<Source> source = first.flatMap(ExplorerNode::datasource);
        if (first.isPresent() && first.get() instanceof Table table) {
            add(menu, "Open data\tEnter", Icons.TABLE, () -> actions.openTable(table));
        }
        first.filter(node -> source.isPresent())
                .ifPresent(node -> add(menu, "New SQL session", Icons.NEW_SQL, () -> actions.newSql(node)));
        first.filter(node -> node instanceof Table || node instanceof TableColumn)
                .ifPresent(node -> add(
                        menu,
                        "Table documentation\tF1",
                        Icons.DOCUMENTATION,
                        () -> actions.run(CommandIds.TABLE_DOCUMENTATION)));
        menu.add(new Separator());
        source.ifPresent(found -> connection(menu, found));
        menu.add(new Separator());
        if (!selected.isEmpty()) {
            add(menu, "Copy name\tCtrl+C", Icons.COPY, () -> actions.copyNames(selected));
            add(menu, "Refresh\tF5", Icons.REFRESH, () -> actions.reload(selected));
        }
        menu.add(new Separator());
        first.filter(Source.class::isInstance).map(Source.class::cast).ifPresent(found -> profile(menu, found));
        menu.add(new Separator());
        add(menu, "Register datasource…", Icons.REGISTER, () -> actions.run(CommandIds.REGISTER));
        menu.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));
    }

    private void connection(IMenuManager menu, Source source) {
        switch (model.state(source)) {
            case SourceState.Connecting connecting -> add(menu, "Stop", Icons.STOP, () -> actions.stop(source));
            case SourceState.Loading loading -> add(menu, "Stop", Icons.STOP, () -> actions.stop(source));
            case SourceState.Closed closed -> connectOrDisconnect(menu, source);
            case SourceState.Ready ready -> connectOrDisconnect(menu, source);
            case SourceState.Failed failed -> connectOrDisconnect(menu, source);
        }
    }

    private void connectOrDisconnect(IMenuManager menu, Source source) {
        if (model.isConnected(source)) {
            add(menu, "Disconnect", Icons.DISCONNECT, () -> actions.run(CommandIds.DISCONNECT, source));
        } else {
            add(menu, "Connect", Icons.CONNECT, () -> actions.connect(source));
        }
        if (source.profile().value(ConnectionProperties.AUTH_SCHEME).equals(Optional.of("OAuth"))) {
            add(menu, "Sign in…", Icons.USER, () -> actions.run(CommandIds.SIGN_IN, source));
        }
    }

    private void profile(IMenuManager menu, Source source) {
        add(menu, "Edit…", Icons.EDIT, () -> actions.run(CommandIds.EDIT_DATASOURCE, source));
        add(menu, "Remove…", Icons.REMOVE, () -> actions.run(CommandIds.REMOVE_DATASOURCE, source));
        if (source.profile().isDemo()) {
            add(menu, "Reset demo…", Icons.DISCARD, () -> actions.run(CommandIds.RESET_DEMO));
        }
    }

    private static void add(IMenuManager menu, String text, Icons icon, Runnable action) {
        menu.add(new MenuEntry(text, icon, action));
    }
}
