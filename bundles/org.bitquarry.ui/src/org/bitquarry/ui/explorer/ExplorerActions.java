package org.bitquarry.ui.explorer;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bitquarry.connections.GroupPath;
import org.bitquarry.ui.CommandIds;
import org.bitquarry.ui.explorer.ExplorerNode.Group;
import org.bitquarry.ui.explorer.ExplorerNode.Message;
import org.bitquarry.ui.explorer.ExplorerNode.Schema;
import org.bitquarry.ui.explorer.ExplorerNode.Source;
import org.bitquarry.ui.explorer.ExplorerNode.Table;
import org.bitquarry.ui.explorer.ExplorerNode.TableColumn;
import org.bitquarry.ui.parts.Commands;
import org.bitquarry.ui.parts.CopiedText;

/** What can be done with nodes of the explorer; what concerns other parts goes through their commands. */
final class ExplorerActions {
    private final ExplorerModel model;
    private final ExplorerTree tree;
    private final Commands commands;
    private final GroupActions groups;

    ExplorerActions(ExplorerModel model, ExplorerTree tree, Commands commands, GroupActions groups) {
        this.groups = groups;
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
            case Group group -> toggle(group);
            case Source source -> toggle(source);
            case Schema schema -> toggle(schema);
        }
    }

    private void follow(Message message) {
        switch (message.kind()) {
            case RETRY -> message.datasource().ifPresent(model::retry);
            case SIGN_IN -> message.datasource().ifPresent(source -> run(CommandIds.SIGN_IN, source));
            case FILES -> run(CommandIds.PROBLEM_FILES);
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
        commands.run(
                CommandIds.OPEN_TABLE,
                Map.of(
                        CommandIds.DATASOURCE,
                        table.schema().source().name(),
                        CommandIds.SCHEMA,
                        table.schema().name(),
                        CommandIds.TABLE,
                        table.name()));
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
            case Message message -> message.datasource().ifPresent(this::newSql);
            case Group group -> commands.run(CommandIds.NEW_SQL);
        }
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
        String names = nodes.stream().map(ExplorerNode::name).collect(Collectors.joining("\n"));
        new CopiedText(names).put(tree.control().getDisplay());
    }
}
