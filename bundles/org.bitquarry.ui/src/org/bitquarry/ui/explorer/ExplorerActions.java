package org.bitquarry.ui.explorer;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bitquarry.connections.GroupPath;
import org.bitquarry.model.table.SchemaKind;
import org.bitquarry.ui.CommandIds;
import org.bitquarry.ui.explorer.ExplorerNode.Favourite;
import org.bitquarry.ui.explorer.ExplorerNode.Favourites;
import org.bitquarry.ui.explorer.ExplorerNode.Group;
import org.bitquarry.ui.explorer.ExplorerNode.Message;
import org.bitquarry.ui.explorer.ExplorerNode.Procedure;
import org.bitquarry.ui.explorer.ExplorerNode.Schema;
import org.bitquarry.ui.explorer.ExplorerNode.Source;
import org.bitquarry.ui.explorer.ExplorerNode.Table;
import org.bitquarry.ui.explorer.ExplorerNode.TableColumn;
import org.bitquarry.ui.parts.Commands;
import org.bitquarry.ui.parts.CopiedText;
import org.bitquarry.ui.parts.SqlOffers;
import org.bitquarry.workbench.core.places.Place;
import org.bitquarry.workbench.core.query.StatementTemplates;

/** What can be done with nodes of the explorer; what concerns other parts goes through their commands. */
final class ExplorerActions {
    private final ExplorerModel model;
    private final ExplorerTree tree;
    private final Commands commands;
    private final GroupActions groups;
    private final Runnable clearFilter;

    /** Makes them for a tree; {@code clearFilter} empties the field above it. */
    ExplorerActions(
            ExplorerModel model, ExplorerTree tree, Commands commands, GroupActions groups, Runnable clearFilter) {
        this.groups = groups;
        this.clearFilter = clearFilter;
        this.model = model;
        this.tree = tree;
        this.commands = commands;
    }

    /** Does what Enter and a double click do. */
    void open(ExplorerNode node) {
        switch (node) {
            case Table table -> openTable(table);
            case Message message -> follow(message);
            case TableColumn column -> openTable(column.table());
            case Procedure procedure -> newSql(procedure);
            case Favourites favourites -> toggle(favourites);
            case Favourite favourite -> open(favourite.place());
            case Group group -> toggle(group);
            case Source source -> toggle(source);
            case Schema schema -> toggle(schema);
        }
    }

    /** Opens a table, or shows a schema or a datasource in the tree; says so in its line when it is no more. */
    void open(Place place) {
        if (place.table().isPresent()) {
            openTable(
                    place.datasource(),
                    place.schema().orElseThrow(),
                    place.table().get());
            return;
        }
        model.seeker().seek(place);
        model.source(place.datasource())
                .ifPresent(source -> tree.selectSoon(place.schema()
                        .<ExplorerNode>map(name -> new Schema(
                                source,
                                new org.bitquarry.model.table.Schema(name, SchemaKind.REPOSITORY, Map.of(), "")))
                        .orElse(source)));
    }

    /** Makes favourites of nodes; of those that all are, none. */
    void star(List<ExplorerNode> nodes) {
        List<Place> places = nodes.stream()
                .flatMap(node -> node.asPlace().stream())
                .distinct()
                .toList();
        if (places.stream().allMatch(model.places()::isFavourite)) {
            model.places().remove(places);
        } else {
            model.places().add(places);
        }
    }

    private void follow(Message message) {
        switch (message.kind()) {
            case RETRY -> message.datasource().ifPresent(model::retry);
            case SIGN_IN -> message.datasource().ifPresent(source -> run(CommandIds.SIGN_IN, source));
            case FILES -> run(CommandIds.PROBLEM_FILES);
            case NEXT -> message.datasource().ifPresent(source -> model.more(source, SourceLines.NEXT));
            case REST -> message.datasource().ifPresent(source -> model.more(source, SourceStates.ALL));
            case SEARCH -> message.datasource().ifPresent(model::search);
            case STOP -> message.datasource().ifPresent(model::stop);
            case CLEAR -> clearFilter.run();
            case WAIT, NOTHING, PROBLEM, MORE, REMEDY -> {
                // These say something and do nothing.
            }
        }
    }

    GroupActions groups() {
        return groups;
    }

    /** Renames the group, or edits the datasource, that is selected alone. */
    void rename(List<ExplorerNode> nodes) {
        if (nodes.size() == 1 && nodes.getFirst() instanceof Group group) {
            groups.rename(group.path());
        } else if (nodes.size() == 1 && nodes.getFirst() instanceof Source source) {
            run(CommandIds.EDIT_DATASOURCE, source);
        }
    }

    /** Removes what is selected: datasources after one question, a group after another. */
    void remove(List<ExplorerNode> nodes) {
        List<Source> sources = nodes.stream()
                .filter(Source.class::isInstance)
                .map(Source.class::cast)
                .toList();
        if (!sources.isEmpty()) {
            run(CommandIds.REMOVE_DATASOURCE, sources);
        } else if (nodes.size() == 1 && nodes.getFirst() instanceof Group group) {
            groups.remove(group.path());
        } else {
            model.places()
                    .remove(nodes.stream()
                            .filter(Favourite.class::isInstance)
                            .flatMap(node -> node.asPlace().stream())
                            .toList());
        }
    }

    /** Returns the group in which something new belongs: the one that is selected, or that of what is selected. */
    GroupPath place(List<ExplorerNode> nodes) {
        return nodes.stream()
                .findFirst()
                .map(node -> node instanceof Group group
                        ? group.path()
                        : node.datasource()
                                .map(source -> source.profile().path())
                                .orElse(GroupPath.TOP))
                .orElse(GroupPath.TOP);
    }

    /** Opens the wizard for a datasource in a group. */
    void register(GroupPath group) {
        commands.run(CommandIds.REGISTER, Map.of(CommandIds.GROUP, group.text()));
    }

    void importFile(Path file) {
        commands.run(CommandIds.IMPORT, Map.of(CommandIds.FILE, file.toString()));
    }

    /** Runs a command that takes several datasources. */
    void run(String command, List<Source> sources) {
        commands.run(
                command,
                Map.of(
                        CommandIds.DATASOURCE,
                        CommandIds.names(sources.stream().map(Source::name).toList())));
    }

    private void toggle(ExplorerNode node) {
        if (model.isExpanded(node)) {
            model.collapse(node);
        } else {
            model.expand(node);
        }
        tree.rebuild();
    }

    void openTable(Table table) {
        openTable(table.schema().source().name(), table.schema().name(), table.name());
    }

    private void openTable(String datasource, String schema, String table) {
        commands.run(
                CommandIds.OPEN_TABLE,
                Map.of(CommandIds.DATASOURCE, datasource, CommandIds.SCHEMA, schema, CommandIds.TABLE, table));
    }

    /** Opens a session with a statement. */
    void newSql(Schema schema, String statement) {
        commands.run(
                CommandIds.NEW_SQL,
                Map.of(
                        CommandIds.DATASOURCE,
                        schema.source().name(),
                        CommandIds.SCHEMA,
                        schema.name(),
                        CommandIds.TEXT,
                        statement));
    }

    /** Opens a session where the node stands. */
    void newSql(ExplorerNode node) {
        switch (node) {
            case Schema schema ->
                commands.run(
                        CommandIds.NEW_SQL,
                        Map.of(CommandIds.DATASOURCE, schema.source().name(), CommandIds.SCHEMA, schema.name()));
            case Table table -> newSql(table.schema());
            case TableColumn column -> newSql(column.table());
            case Source source -> commands.run(CommandIds.NEW_SQL, Map.of(CommandIds.DATASOURCE, source.name()));
            case Procedure procedure ->
                newSql(
                        procedure.schema(),
                        StatementTemplates.call(procedure.schema().name(), procedure.definition()));
            case Favourite favourite -> newSql(favourite.place());
            case Message message -> message.datasource().ifPresent(this::newSql);
            case Favourites favourites -> commands.run(CommandIds.NEW_SQL);
            case Group group -> commands.run(CommandIds.NEW_SQL);
        }
    }

    private void newSql(Place place) {
        Map<String, String> values = new HashMap<>(Map.of(CommandIds.DATASOURCE, place.datasource()));
        place.schema().ifPresent(schema -> values.put(CommandIds.SCHEMA, schema));
        commands.run(CommandIds.NEW_SQL, values);
    }

    /** Runs a command that takes a datasource. */
    void run(String command, Source source) {
        run(command, List.of(source));
    }

    void run(String command) {
        commands.run(command);
    }

    /** Expands a datasource, which connects it. */
    void connect(Source source) {
        model.expand(source);
        tree.rebuild();
    }

    void stop(Source source) {
        model.stop(source);
    }

    void reload(List<ExplorerNode> nodes) {
        nodes.stream().flatMap(node -> node.datasource().stream()).distinct().forEach(model::reload);
    }

    /** Puts the names of nodes on the clipboard, one a line. */
    void copyNames(List<ExplorerNode> nodes) {
        copy(nodes.stream().map(ExplorerNode::name));
    }

    /** Puts the names of nodes on the clipboard as statements write them, one a line. */
    void copyQualifiedNames(List<ExplorerNode> nodes) {
        copy(nodes.stream().flatMap(node -> NodeOffers.of(node).stream()).map(SqlOffers::name));
    }

    private void copy(Stream<String> names) {
        new CopiedText(names.collect(Collectors.joining("\n")))
                .put(tree.control().getDisplay());
    }

    void copy(String text) {
        new CopiedText(text).put(tree.control().getDisplay());
    }
}
