package org.bitquarry.bitbucket.tables;

import java.util.List;
import org.bitquarry.model.table.SchemaKind;
import org.bitquarry.model.table.TableDefinition;

/** Every table by the kind of schema that holds it. */
public final class AllTables {
    private AllTables() {}

    /** Returns the tables that schemas of a kind hold, in the order in which people meet them. */
    public static List<TableDefinition> of(SchemaKind kind) {
        return switch (kind) {
            case INFORMATION -> InformationTables.all();
            case REPOSITORY -> RepositoryTables.single();
            case ALL_REPOSITORIES -> RepositoryTables.unions();
            case PROJECT -> ProjectSchemaTables.single();
            case ALL_PROJECTS -> ProjectSchemaTables.unions();
            case SYS -> List.of();
        };
    }

    /**
     * Returns a table that must exist.
     *
     * @throws IllegalArgumentException when it does not
     */
    public static TableDefinition require(SchemaKind kind, String name) {
        return of(kind).stream()
                .filter(table -> table.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no table " + name + " in " + kind));
    }
}
