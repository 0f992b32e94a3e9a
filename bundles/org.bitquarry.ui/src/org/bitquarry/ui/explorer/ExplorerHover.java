package org.bitquarry.ui.explorer;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.bitquarry.connections.ConnectionProperties;
import org.bitquarry.connections.TokenLife;
import org.bitquarry.model.docs.HoverText;
import org.bitquarry.model.table.Column;
import org.bitquarry.model.table.Pushdown;
import org.bitquarry.ui.explorer.ExplorerNode.Favourite;
import org.bitquarry.ui.explorer.ExplorerNode.Favourites;
import org.bitquarry.ui.explorer.ExplorerNode.Group;
import org.bitquarry.ui.explorer.ExplorerNode.Message;
import org.bitquarry.ui.explorer.ExplorerNode.Procedure;
import org.bitquarry.ui.explorer.ExplorerNode.Schema;
import org.bitquarry.ui.explorer.ExplorerNode.Source;
import org.bitquarry.ui.explorer.ExplorerNode.Table;
import org.bitquarry.ui.explorer.ExplorerNode.TableColumn;
import org.bitquarry.ui.parts.ShortText;
import org.bitquarry.workbench.core.datasource.DataSourceFacts;
import org.bitquarry.workbench.core.places.Place;

/** What a person learns by resting the pointer on a line. */
final class ExplorerHover {
    private static final int LONGEST_LINE = 100;

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
                        // Projects and repositories that nobody described are called by their name once more.
                        schema.schema().description().isBlank()
                                        || schema.schema().description().equals(schema.name())
                                ? List.of(schema.name())
                                : List.of(schema.name(), schema.schema().description());
                    case Favourites favourites ->
                        List.of("Datasources, schemas and tables that you starred.", "Ctrl+D adds and removes.");
                    case Favourite favourite -> of(favourite.place());
                    case Procedure procedure -> List.of(HoverText.of(procedure.definition()));
                    case Table table -> of(table);
                    case TableColumn column ->
                        List.of(HoverText.of(column.table().definition(), column.column()));
                    case Message message -> List.of(message.name());
                };
        return String.join("\n", lines);
    }

    private List<String> of(Table table) {
        List<String> lines = new ArrayList<>();
        lines.add(HoverText.of(table.definition()));
        lines.add("Key: " + table.definition().key().stream().map(Column::name).collect(Collectors.joining(", ")));
        List<String> found = table.definition().columns().stream()
                .filter(column -> !(column.pushdown() instanceof Pushdown.None))
                .map(Column::name)
                .toList();
        lines.add(
                found.isEmpty()
                        ? "Conditions are checked here, after reading."
                        : "Found by the server: " + ShortText.of(String.join(", ", found), LONGEST_LINE));
        lines.addAll(TableVerbs.of(table, model.live(table.schema().source())).lines());
        return lines;
    }

    private List<String> of(Place place) {
        List<String> lines = new ArrayList<>(List.of(place.name()));
        if (!place.where().isEmpty()) {
            lines.add(place.where());
        }
        model.seeker()
                .lost(place)
                .ifPresent(why -> lines.add("It is " + why + ". Delete takes it out of the favourites."));
        return lines;
    }

    private List<String> of(Source source) {
        List<String> lines = new ArrayList<>();
        source.profile()
                .category()
                .map(category -> DataSourceFacts.inWords(model.rules(category)))
                .ifPresent(lines::add);
        lines.addFirst(source.name()
                + (model.isOffline(source)
                        ? ": offline, this computer is on no network"
                        : model.isConnected(source) ? ": connected" : ": not connected"));
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
