package org.bitquarry.ui.explorer;

import java.util.List;
import java.util.Optional;
import org.bitquarry.connections.ConnectionProperties;
import org.bitquarry.connections.GroupPath;
import org.bitquarry.ui.CommandIds;
import org.bitquarry.ui.explorer.ExplorerNode.Favourite;
import org.bitquarry.ui.explorer.ExplorerNode.Group;
import org.bitquarry.ui.explorer.ExplorerNode.Procedure;
import org.bitquarry.ui.explorer.ExplorerNode.Schema;
import org.bitquarry.ui.explorer.ExplorerNode.Source;
import org.bitquarry.ui.explorer.ExplorerNode.Table;
import org.bitquarry.ui.explorer.ExplorerNode.TableColumn;
import org.bitquarry.ui.parts.MenuEntry;
import org.bitquarry.ui.parts.SqlOffers;
import org.bitquarry.ui.theme.Icons;
import org.bitquarry.workbench.core.places.Place;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.ui.IWorkbenchActionConstants;

/** Fills the context menu for what is selected. */
final class ExplorerMenu {
    private final ExplorerModel model;
    private final ExplorerTree tree;
    private final ExplorerActions actions;
    private final NodePages pages;

    ExplorerMenu(ExplorerModel model, ExplorerTree tree, ExplorerActions actions, NodePages pages) {
        this.pages = pages;
        this.model = model;
        this.tree = tree;
        this.actions = actions;
    }

    void fill(IMenuManager menu) {
        List<ExplorerNode> selected = tree.selection();
        Optional<ExplorerNode> first = selected.stream().findFirst();
        Optional<Source> source = first.flatMap(ExplorerNode::datasource);
        first.filter(node -> selected.size() == 1).ifPresent(node -> opening(menu, node));
        menu.add(new Separator());
        source.filter(found -> selected.size() == 1).ifPresent(found -> connection(menu, found));
        List<Source> all = model.sourcesOf(selected);
        if (selected.size() > 1 || first.filter(Group.class::isInstance).isPresent()) {
            connections(menu, all);
        }
        menu.add(new Separator());
        if (!selected.isEmpty()) {
            add(menu, "Copy name\tCtrl+C", Icons.COPY, () -> actions.copyNames(selected));
            if (selected.stream().anyMatch(node -> NodeOffers.of(node).isPresent())) {
                add(menu, "Copy qualified name", Icons.COPY, () -> actions.copyQualifiedNames(selected));
            }
            star(menu, selected);
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
            add(menu, "Export datasources…", Icons.EXPORT, () -> actions.run(CommandIds.EXPORT, all));
        }
        menu.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));
        source.filter(found -> selected.size() == 1).ifPresent(found -> {
            menu.add(new Separator());
            String whose = first.filter(found::equals).isPresent() ? "Properties" : "Properties of the datasource";
            add(menu, whose + "\tAlt+Enter", Icons.INFO, () -> actions.run(CommandIds.PROPERTIES, found));
        });
    }

    /** What opens something; the first of it is what Enter does. */
    private void opening(IMenuManager menu, ExplorerNode node) {
        if (node instanceof Table || node instanceof TableColumn) {
            add(menu, "Open data\tEnter", Icons.TABLE, () -> actions.open(node));
        }
        if (node instanceof Favourite favourite) {
            boolean table = favourite.place().table().isPresent();
            add(
                    menu,
                    (table ? "Open data" : "Show in the tree") + "\tEnter",
                    table ? Icons.TABLE : Icons.SEARCH,
                    () -> actions.open(node));
        }
        if (node.datasource().isPresent() || node instanceof Favourite) {
            add(menu, "New SQL session\tCtrl+T", Icons.NEW_SQL, () -> actions.newSql(node));
        }
        schemaOf(node).ifPresent(schema -> generate(menu, node, schema));
        pages.of(node).ifPresent(page -> add(menu, "Open in browser", Icons.WEB, () -> pages.open(page)));
        if (node instanceof Table || node instanceof TableColumn) {
            add(
                    menu,
                    "Table documentation\tF1",
                    Icons.DOCUMENTATION,
                    () -> actions.run(CommandIds.TABLE_DOCUMENTATION));
        }
    }

    private static Optional<Schema> schemaOf(ExplorerNode node) {
        if (node instanceof Table table) {
            return Optional.of(table.schema());
        }
        return node instanceof Procedure procedure ? Optional.of(procedure.schema()) : Optional.empty();
    }

    private void generate(IMenuManager menu, ExplorerNode node, Schema schema) {
        MenuManager statements = new MenuManager("Generate SQL", Icons.SQL.descriptor(), null);
        for (SqlOffers.Offer offer : NodeOffers.of(node).orElseThrow().offers()) {
            MenuEntry entry = new MenuEntry(offer.label(), Icons.SQL, () -> offer.statement()
                    .ifPresent(statement -> actions.newSql(schema, statement)));
            entry.setEnabled(offer.statement().isPresent());
            statements.add(entry);
        }
        menu.add(statements);
    }

    private void star(IMenuManager menu, List<ExplorerNode> selected) {
        List<Place> places =
                selected.stream().flatMap(node -> node.asPlace().stream()).toList();
        if (!places.isEmpty()) {
            boolean all = places.stream().allMatch(model.places()::isFavourite);
            add(
                    menu,
                    (all ? "Remove from favourites" : "Add to favourites") + "\tCtrl+D",
                    Icons.FAVOURITE,
                    () -> actions.star(selected));
        }
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
