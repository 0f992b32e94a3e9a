package org.bitquarry.bitbucket.tables;

import static org.bitquarry.bitbucket.tables.CommonColumns.accountId;
import static org.bitquarry.bitbucket.tables.CommonColumns.accountUuid;
import static org.bitquarry.bitbucket.tables.CommonColumns.displayName;
import static org.bitquarry.bitbucket.tables.CommonColumns.nickname;
import static org.bitquarry.bitbucket.tables.CommonColumns.rawJson;
import static org.bitquarry.model.table.ColumnBuilder.lowercase;
import static org.bitquarry.model.table.ColumnBuilder.varchar;
import static org.bitquarry.model.table.SchemaKind.PROJECT;
import static org.bitquarry.model.table.SchemaKind.REPOSITORY;
import static org.bitquarry.model.table.TableBuilder.table;
import static org.bitquarry.model.table.Verb.DELETE;
import static org.bitquarry.model.table.Verb.INSERT;
import static org.bitquarry.model.table.Verb.READ;
import static org.bitquarry.model.table.Verb.UPDATE;

import org.bitquarry.model.table.ColumnBuilder;
import org.bitquarry.model.table.SchemaKind;
import org.bitquarry.model.table.TableBuilder;
import org.bitquarry.model.table.TableDefinition;
import org.bitquarry.model.table.WriteRule;

/**
 * Who was given which permission explicitly. The path of one row answers for everybody, with the permission {@code none}
 * for those who have no row: rows are read from their list only.
 */
final class PermissionTables {
    private static final String[] OF_A_PROJECT = {"read", "write", "create-repo", "admin"};
    private static final String[] OF_A_REPOSITORY = {"read", "write", "admin"};

    static final TableDefinition PROJECT_USERS = users(
                    "ProjectUserPermissions", PROJECT, CommonColumns.PROJECT, OF_A_PROJECT)
            .describedAs("Permissions that were given to single accounts for the project.")
            .build();

    static final TableDefinition PROJECT_GROUPS = groups(
                    "ProjectGroupPermissions", PROJECT, CommonColumns.PROJECT, OF_A_PROJECT)
            .describedAs("Permissions that were given to groups for the project.")
            .build();

    static final TableDefinition REPOSITORY_USERS = users(
                    "RepositoryUserPermissions", REPOSITORY, CommonColumns.REPOSITORY, OF_A_REPOSITORY)
            .describedAs("Permissions that were given to single accounts for the repository.")
            .build();

    static final TableDefinition REPOSITORY_GROUPS = groups(
                    "RepositoryGroupPermissions", REPOSITORY, CommonColumns.REPOSITORY, OF_A_REPOSITORY)
            .describedAs("Permissions that were given to groups for the repository.")
            .build();

    private PermissionTables() {}

    private static TableBuilder users(String name, SchemaKind kind, String base, String... levels) {
        return permissions(name, kind, base + "/permissions-config/users", "/{UserUUID}")
                .columns(
                        accountUuid("UserUUID", "/user")
                                .key()
                                .insertRequired()
                                .notUpdatable("it names the row: delete this one and give the permission to another")
                                .describedAs("Account that has the permission."),
                        displayName("DisplayName", "/user"),
                        nickname("Nickname", "/user"),
                        accountId("AccountId", "/user"),
                        permission(levels),
                        rawJson())
                .limit("Owners of the workspace may do everything and can't be given a permission.");
    }

    private static TableBuilder groups(String name, SchemaKind kind, String base, String... levels) {
        return permissions(name, kind, base + "/permissions-config/groups", "/{GroupSlug}")
                .columns(
                        lowercase("GroupSlug")
                                .at("/group/slug")
                                .key()
                                .insertRequired()
                                .notUpdatable("it names the row: delete this one and give the permission to another")
                                .describedAs("Short name of the group in addresses."),
                        varchar("GroupName").at("/group/name").describedAs("Name of the group."),
                        varchar("GroupFullSlug")
                                .at("/group/full_slug")
                                .describedAs("Workspace and short name of the group."),
                        permission(levels),
                        rawJson());
    }

    private static TableBuilder permissions(String name, SchemaKind kind, String all, String one) {
        String thing = kind == PROJECT ? "project" : "repository";
        String admin = "admin:" + thing + ":bitbucket";
        return table(name)
                .in(kind)
                .listedAt(all)
                .unfiltered()
                .inserted(new WriteRule.PartialPut(all + one))
                .updated(new WriteRule.PartialPut(all + one))
                .deleted(new WriteRule.Delete(all + one, false))
                .scope(READ, "read:" + thing + ":bitbucket")
                .scope(INSERT, admin, "write:permission:bitbucket")
                .scope(UPDATE, admin, "write:permission:bitbucket")
                .scope(DELETE, admin, "delete:permission:bitbucket")
                .limit("Shows what was given explicitly, not what follows from groups, projects or the workspace.")
                .limit("Only administrators read it; access tokens can't change it.");
    }

    private static ColumnBuilder permission(String... levels) {
        return varchar("Permission")
                .at("/permission")
                .required()
                .oneOf(levels)
                .insertRequired()
                .updatable()
                .describedAs("What is allowed; delete the row to take it away.");
    }
}
