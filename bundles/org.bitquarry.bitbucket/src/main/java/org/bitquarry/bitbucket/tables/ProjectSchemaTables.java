package org.bitquarry.bitbucket.tables;

import static org.bitquarry.model.table.ColumnBuilder.varchar;
import static org.bitquarry.model.table.SchemaKind.ALL_PROJECTS;
import static org.bitquarry.model.table.SchemaKind.INFORMATION;

import java.util.List;
import org.bitquarry.model.table.TableDefinition;
import org.bitquarry.model.table.UnionTable;

/** Tables that every project has, and their unions over all projects. */
final class ProjectSchemaTables {
    private static final List<TableDefinition> SINGLE = List.of(
            PermissionTables.PROJECT_USERS,
            PermissionTables.PROJECT_GROUPS,
            ReviewerTables.OF_PROJECTS,
            KeyTables.OF_PROJECTS,
            SettingsTables.PROJECT_BRANCHING_MODEL);

    private static final List<TableDefinition> UNIONS =
            SINGLE.stream().map(ProjectSchemaTables::union).toList();

    private ProjectSchemaTables() {}

    /** Returns the tables of one project. */
    static List<TableDefinition> single() {
        return SINGLE;
    }

    /** Returns the same tables over all projects, with {@code ProjectKey} in front. */
    static List<TableDefinition> unions() {
        return UNIONS;
    }

    private static TableDefinition union(TableDefinition table) {
        return UnionTable.of(
                table,
                ALL_PROJECTS,
                "project",
                varchar("ProjectKey")
                        .length(255)
                        .key()
                        .insertRequired()
                        .notUpdatable("a row can't move to another project")
                        .references(INFORMATION, "Projects", "Key")
                        .describedAs("Project that the row belongs to."));
    }
}
