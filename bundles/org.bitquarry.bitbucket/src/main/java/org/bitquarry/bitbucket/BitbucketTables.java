package org.bitquarry.bitbucket;

import java.util.List;
import java.util.stream.Stream;
import org.bitquarry.bitbucket.tables.AllTables;
import org.bitquarry.model.table.SchemaKind;
import org.bitquarry.model.table.TableDefinition;

/** Every table of Bitbucket Cloud. Pure data; asks nothing. */
public final class BitbucketTables {
    private BitbucketTables() {}

    /** Returns all tables, by kind of schema and in the order in which people meet them. */
    public static List<TableDefinition> all() {
        return Stream.of(SchemaKind.values()).flatMap(kind -> of(kind).stream()).toList();
    }

    /** Returns the tables that schemas of a kind hold. */
    public static List<TableDefinition> of(SchemaKind kind) {
        return AllTables.of(kind);
    }
}
