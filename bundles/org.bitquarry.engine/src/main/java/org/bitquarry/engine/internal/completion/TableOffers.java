package org.bitquarry.engine.internal.completion;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bitquarry.engine.Completion.Kind;
import org.bitquarry.engine.internal.text.Names;
import org.bitquarry.model.docs.HoverText;
import org.bitquarry.model.table.Schema;
import org.bitquarry.model.table.SchemaKind;
import org.bitquarry.model.table.TableDefinition;

/** Offers tables and schemas. */
final class TableOffers {
    private static final int RELATED = 0;
    private static final int AT_HAND = 1;
    private static final int FAR = 3;

    private final KnownTables tables;
    private final Scope scope;
    private final boolean joins;

    /** Stands on what is known; {@code joins} offers tables with their conditions, too. */
    TableOffers(KnownTables tables, Scope scope, boolean joins) {
        this.tables = tables;
        this.scope = scope;
        this.joins = joins;
    }

    /** Returns the tables of a schema, those that a join may want first. */
    List<Offer> in(String schema) {
        List<Offer> offers = new ArrayList<>();
        tables.in(schema).forEach(table -> add(table, "", AT_HAND, offers));
        return offers;
    }

    /** Returns all that may begin the name of a table. */
    List<Offer> all() {
        List<Offer> offers = new ArrayList<>();
        scope.reader()
                .viewNames()
                .forEach(name ->
                        offers.add(new Offer(name, Names.written(name), Kind.TABLE, "of this statement", RELATED)));
        tables.unqualified().forEach(table -> add(table, "", table.kind() == SchemaKind.SYS ? FAR : AT_HAND, offers));
        scope.inner().stream()
                .flatMap(source -> source.schema().stream())
                .distinct()
                .forEach(schema -> qualified(schema, AT_HAND, offers));
        tables.unions().forEach(schema -> qualified(schema.name(), FAR, offers));
        tables.schemas().forEach(schema -> offers.add(schema(schema)));
        return offers;
    }

    private void qualified(String schema, int group, List<Offer> offers) {
        tables.in(schema).forEach(table -> add(table, Names.written(schema) + ".", group, offers));
    }

    private void add(TableDefinition table, String prefix, int group, List<Offer> offers) {
        Offer offer = offer(table, prefix, group);
        offers.add(offer);
        if (joins && offer.group() == RELATED) {
            offers.addAll(WholeJoins.of(table, offer.text(), scope.inner()));
        }
    }

    private Offer offer(TableDefinition table, String prefix, int group) {
        boolean related = scope.inner().stream()
                .flatMap(source -> source.table().stream())
                .anyMatch(other -> JoinConditions.relates(table, other));
        return new Offer(
                table.name(),
                prefix + Names.written(table.name()),
                Kind.TABLE,
                table.description(),
                HoverText.of(table),
                Optional.of(table),
                related ? RELATED : group);
    }

    private static Offer schema(Schema schema) {
        int group =
                switch (schema.kind()) {
                    case INFORMATION, ALL_REPOSITORIES, ALL_PROJECTS -> AT_HAND;
                    case PROJECT, REPOSITORY -> AT_HAND + 1;
                    case SYS -> FAR;
                };
        String detail =
                switch (schema.kind()) {
                    case INFORMATION, ALL_REPOSITORIES, ALL_PROJECTS, SYS -> schema.description();
                    case PROJECT -> "project";
                    case REPOSITORY -> "repository";
                };
        return new Offer(schema.name(), Names.written(schema.name()), Kind.SCHEMA, detail, group);
    }
}
