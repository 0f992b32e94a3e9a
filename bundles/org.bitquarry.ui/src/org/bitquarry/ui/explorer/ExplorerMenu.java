package org.bitquarry.ui.explorer;

import java.util.List;
import java.util.Optional;
import org.bitquarry.connections.ConnectionProperties;
import org.bitquarry.connections.GroupPath;
import org.bitquarry.ui.CommandIds;
import org.bitquarry.ui.explorer.ExplorerNode.Group;
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
        source.filter(found -> selected.size() == 1).ifPresent(found -> connection(menu, found));
        List<Source> all = model.sourcesOf(selected);
        if (selected.size() > 1 || first.filter(Group.class::isInstance).isPresent()) {
            connections(menu, all);
        }
        menu.add(new Separator());
        if (!selected.isEmpty()) {
            add(menu, "Copy name\tCtrl+C", Icons.COPY, () -> actions.copyNames(selected));
            add(menu, "Refresh\tF5", Icons.REFRESH, () -> actions.reload(selected));
        }
        menu.add(new Separator());
        profiles(menu, selected);
        menu.add(new Separator());
        GroupPath place = actions.place(selected);
        add(menu, "Register datasource…", Icons.REGISTER, () -> actions.register(place));
        add(menu, "New group…", Icons.GROUP, () -> actions.groups().make(place));
        menu.add(new Separator());
        add(menu, "Import datasources…", Icons.LOAD_MORE, () -> actions.run(CommandIds.IMPORT));
        if (!all.isEmpty()) {
            add(menu, "Export…", Icons.EXPORT, () -> actions.run(CommandIds.EXPORT, all));
        }
        menu.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));
        source.filter(found -> selected.size() == 1).ifPresent(found -> {
            menu.add(new Separator());
            add(menu, "Properties\tAlt+Enter", Icons.INFO, () -> actions.run(CommandIds.PROPERTIES, found));
        });
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
            add(menu, "Reconnect", Icons.REFRESH, () -> actions.run(CommandIds.RECONNECT, source));
        } else {
            add(menu, "Connect", Icons.CONNECT, () -> actions.connect(source));
        }
        if (source.profile().value(ConnectionProperties.AUTH_SCHEME).equals(Optional.of("OAuth"))) {
            add(menu, "Sign in…", Icons.USER, () -> actions.run(CommandIds.SIGN_IN, source));
        }
    }

    private void connections(IMenuManager menu, List<Source> sources) {
        List<Source> live = sources.stream().filter(model::isConnected).toList();
        if (live.size() < sources.size()) {
            add(menu, "Connect all", Icons.CONNECT, () -> sources.stream()
                    .filter(source -> !model.isConnected(source))
                    .forEach(actions::connect));
        }
        if (!live.isEmpty()) {
            add(menu, "Disconnect all", Icons.DISCONNECT, () -> actions.run(CommandIds.DISCONNECT, live));
            add(menu, "Reconnect all", Icons.REFRESH, () -> actions.run(CommandIds.RECONNECT, live));
        }
    }

    /** What is done with datasources and groups as such, where nothing else is selected. */
    private void profiles(IMenuManager menu, List<ExplorerNode> selected) {
        if (selected.isEmpty()
                || !selected.stream().allMatch(node -> node instanceof Source || node instanceof Group)) {
            return;
        }
        boolean single = selected.size() == 1;
        if (single && selected.getFirst() instanceof Source source) {
            add(menu, "Edit…\tF2", Icons.EDIT, () -> actions.run(CommandIds.EDIT_DATASOURCE, source));
            add(menu, "Register like this…", Icons.DUPLICATE, () -> actions.run(CommandIds.REGISTER_LIKE, source));
        }
        if (single && selected.getFirst() instanceof Group) {
            add(menu, "Rename group…\tF2", Icons.EDIT, () -> actions.rename(selected));
        }
        add(menu, "Move to group…", Icons.GROUP, () -> actions.groups().move(selected));
        if (selected.stream().allMatch(Source.class::isInstance)) {
            copies(menu, model.sourcesOf(selected));
        }
        if (single || selected.stream().anyMatch(Source.class::isInstance)) {
            String what = single && selected.getFirst() instanceof Group ? "Remove group…" : "Remove…";
            add(menu, what + "\tDelete", Icons.REMOVE, () -> actions.remove(selected));
        }
        if (single
                && selected.getFirst() instanceof Source source
                && source.profile().isDemo()) {
            add(menu, "Reset demo…", Icons.DISCARD, () -> actions.run(CommandIds.RESET_DEMO));
        }
    }

    private void copies(IMenuManager menu, List<Source> sources) {
        add(menu, "Copy as JDBC URL, without secrets", Icons.COPY, () -> actions.run(CommandIds.COPY_URL, sources));
        add(
                menu,
                "Copy as connection string, without secrets",
                Icons.COPY,
                () -> actions.run(CommandIds.COPY_STRING, sources));
    }

    private static void add(IMenuManager menu, String text, Icons icon, Runnable action) {
        menu.add(new MenuEntry(text, icon, action));
    }
}
