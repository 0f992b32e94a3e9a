package org.bitquarry.ui.explorer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bitquarry.connections.ConnectionProperties;
import org.bitquarry.model.table.Column;
import org.bitquarry.model.table.Pushdown;
import org.bitquarry.model.table.TableDefinition;
import org.bitquarry.model.table.Verb;
import org.bitquarry.model.table.Writability;
import org.bitquarry.model.table.WriteRule;
import org.bitquarry.ui.explorer.ExplorerNode.Group;
import org.bitquarry.ui.explorer.ExplorerNode.Message;
import org.bitquarry.ui.explorer.ExplorerNode.Schema;
import org.bitquarry.ui.explorer.ExplorerNode.Source;
import org.bitquarry.ui.explorer.ExplorerNode.Table;
import org.bitquarry.ui.explorer.ExplorerNode.TableColumn;

/** What a person learns by resting the pointer on a line. */
final class ExplorerHover {
    private final ExplorerModel model;

    ExplorerHover(ExplorerModel model) {
        this.model = model;
    }

    String of(ExplorerNode node) {
        List<String> lines =
                switch (node) {
                    case Group group -> List.of(group.path());
                    case Source source -> of(source);
                    case Schema schema ->
                        schema.schema().description().isBlank()
                                ? List.of(schema.name())
                                : List.of(schema.name(), schema.schema().description());
                    case Table table -> of(table.definition());
                    case TableColumn column -> of(column.column());
                    case Message message -> List.of(message.name());
                };
        return String.join("\n", lines);
    }

    private List<String> of(Source source) {
        List<String> lines = new ArrayList<>();
        lines.add(source.name() + (model.isConnected(source) ? ": connected" : ": not connected"));
        if (source.profile().isDemo()) {
            lines.add("The demo workspace inside this application");
        } else {
            source.profile()
                    .value(ConnectionProperties.WORKSPACE)
                    .ifPresent(workspace -> lines.add("Workspace " + workspace));
            source.profile().value(ConnectionProperties.URL).ifPresent(lines::add);
        }
        if (model.state(source) instanceof SourceState.Failed failed) {
            lines.add(failed.problem().text());
        }
        return lines;
    }

    private static List<String> of(TableDefinition table) {
        List<String> lines = new ArrayList<>();
        lines.add(table.description());
        for (Verb verb : List.of(Verb.INSERT, Verb.UPDATE, Verb.DELETE)) {
            if (table.rule(verb) instanceof WriteRule.Unsupported unsupported) {
                lines.add("No " + verb + ": " + unsupported.reason());
            }
        }
        lines.addAll(table.limits());
        return lines;
    }

    private static List<String> of(Column column) {
        List<String> lines = new ArrayList<>();
        lines.add(column.description());
        if (!column.enumeration().isEmpty()) {
            lines.add("One of " + String.join(", ", column.enumeration()));
        }
        lines.add(
                switch (column.pushdown()) {
                    case Pushdown.None none -> "Conditions on it are checked here, after reading";
                    case Pushdown.QueryParameter parameter -> "= is decided by the server";
                    case Pushdown.FilterField field -> "Conditions on it are decided by the server";
                });
        readOnly(column).ifPresent(reason -> lines.add("Read-only: " + reason));
        return lines;
    }

    private static Optional<String> readOnly(Column column) {
        return column.updated() instanceof Writability.ReadOnly reason
                ? Optional.of(reason.reason())
                : Optional.empty();
    }
}
