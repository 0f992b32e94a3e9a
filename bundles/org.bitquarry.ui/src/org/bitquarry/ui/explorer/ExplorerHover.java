package org.bitquarry.ui.explorer;

import java.util.ArrayList;
import java.util.List;
import org.bitquarry.connections.ConnectionProperties;
import org.bitquarry.connections.TokenLife;
import org.bitquarry.model.docs.HoverText;
import org.bitquarry.ui.explorer.ExplorerNode.Group;
import org.bitquarry.ui.explorer.ExplorerNode.Message;
import org.bitquarry.ui.explorer.ExplorerNode.Schema;
import org.bitquarry.ui.explorer.ExplorerNode.Source;
import org.bitquarry.ui.explorer.ExplorerNode.Table;
import org.bitquarry.ui.explorer.ExplorerNode.TableColumn;
import org.bitquarry.workbench.core.datasource.DataSourceFacts;

/** What a person learns by resting the pointer on a line. */
final class ExplorerHover {
    private final ExplorerModel model;

    ExplorerHover(ExplorerModel model) {
        this.model = model;
    }

    String of(ExplorerNode node) {
        List<String> lines =
                switch (node) {
                    case Group group ->
                        model.isEmpty(group)
                                ? List.of(
                                        group.path().text(),
                                        "Empty groups last until Bitquarry is closed.",
                                        "Drag datasources here, or register one in it.")
                                : List.of(group.path().text());
                    case Source source -> of(source);
                    case Schema schema ->
                        schema.schema().description().isBlank()
                                ? List.of(schema.name())
                                : List.of(schema.name(), schema.schema().description());
                    case Table table -> List.of(HoverText.of(table.definition()));
                    case TableColumn column ->
                        List.of(HoverText.of(column.table().definition(), column.column()));
                    case Message message -> List.of(message.name());
                };
        return String.join("\n", lines);
    }

    private List<String> of(Source source) {
        List<String> lines = new ArrayList<>();
        source.profile()
                .category()
                .map(category -> DataSourceFacts.inWords(model.rules(category)))
                .ifPresent(lines::add);
        lines.addFirst(source.name() + (model.isConnected(source) ? ": connected" : ": not connected"));
        if (source.profile().isDemo()) {
            lines.add("The demo workspace inside this application");
        } else {
            source.profile()
                    .value(ConnectionProperties.WORKSPACE)
                    .ifPresent(workspace -> lines.add("Workspace " + workspace));
            source.profile().value(ConnectionProperties.URL).ifPresent(lines::add);
        }
        model.tokenLife(source).flatMap(TokenLife::warning).ifPresent(lines::add);
        if (model.state(source) instanceof SourceState.Failed failed) {
            lines.add(failed.problem().text());
        }
        return lines;
    }
}
