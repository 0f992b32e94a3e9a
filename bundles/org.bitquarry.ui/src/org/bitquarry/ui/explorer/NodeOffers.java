package org.bitquarry.ui.explorer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bitquarry.engine.SqlNames;
import org.bitquarry.model.table.TableDefinition;
import org.bitquarry.model.table.Verb;
import org.bitquarry.ui.explorer.ExplorerNode.Favourite;
import org.bitquarry.ui.explorer.ExplorerNode.Favourites;
import org.bitquarry.ui.explorer.ExplorerNode.Group;
import org.bitquarry.ui.explorer.ExplorerNode.Message;
import org.bitquarry.ui.explorer.ExplorerNode.Procedure;
import org.bitquarry.ui.explorer.ExplorerNode.Schema;
import org.bitquarry.ui.explorer.ExplorerNode.Source;
import org.bitquarry.ui.explorer.ExplorerNode.Table;
import org.bitquarry.ui.explorer.ExplorerNode.TableColumn;
import org.bitquarry.ui.parts.SqlOffers;
import org.bitquarry.ui.parts.SqlOffers.Offer;
import org.bitquarry.workbench.core.places.Place;
import org.bitquarry.workbench.core.query.StatementTemplates;

/** What a node becomes in a statement. */
final class NodeOffers {
    private NodeOffers() {}

    /** Returns what it offers; empty when it has no name in SQL. */
    static Optional<SqlOffers> of(ExplorerNode node) {
        return switch (node) {
            case Table table ->
                Optional.of(table(table.schema().name(), table.definition(), isReadOnly(table.schema())));
            case TableColumn column -> Optional.of(new SqlOffers(SqlNames.written(column.name()), List.of()));
            case Schema schema -> Optional.of(new SqlOffers(SqlNames.written(schema.name()), List.of()));
            case Procedure procedure ->
                Optional.of(new SqlOffers(
                        SqlNames.written(procedure.schema().name(), procedure.name()),
                        List.of(new Offer(
                                "EXEC",
                                Optional.of(StatementTemplates.call(
                                        procedure.schema().name(), procedure.definition()))))));
            case Favourite favourite -> of(favourite.place());
            case Favourites favourites -> Optional.empty();
            case Group group -> Optional.empty();
            case Source source -> Optional.empty();
            case Message message -> Optional.empty();
        };
    }

    private static Optional<SqlOffers> of(Place place) {
        return place.schema()
                .map(schema -> new SqlOffers(
                        place.table()
                                .map(table -> SqlNames.written(schema, table))
                                .orElseGet(() -> SqlNames.written(schema)),
                        List.of()));
    }

    private static boolean isReadOnly(Schema schema) {
        return schema.source().profile().readOnly();
    }

    private static SqlOffers table(String schema, TableDefinition table, boolean readOnly) {
        StatementTemplates templates = StatementTemplates.of(schema, table);
        List<Offer> offers = new ArrayList<>();
        offers.add(new Offer("SELECT", templates.of(Verb.READ)));
        for (Verb verb : List.of(Verb.INSERT, Verb.UPDATE, Verb.DELETE)) {
            offers.add(new Offer(verb.name(), readOnly ? Optional.empty() : templates.of(verb)));
        }
        return new SqlOffers(templates.name(), offers);
    }
}
