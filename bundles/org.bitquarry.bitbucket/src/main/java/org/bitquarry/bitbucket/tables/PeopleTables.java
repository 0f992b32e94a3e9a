package org.bitquarry.bitbucket.tables;

import static org.bitquarry.bitbucket.tables.CommonColumns.accountId;
import static org.bitquarry.bitbucket.tables.CommonColumns.accountUuid;
import static org.bitquarry.bitbucket.tables.CommonColumns.displayName;
import static org.bitquarry.bitbucket.tables.CommonColumns.nickname;
import static org.bitquarry.bitbucket.tables.CommonColumns.rawJson;
import static org.bitquarry.model.table.ColumnBuilder.bool;
import static org.bitquarry.model.table.ColumnBuilder.uuid;
import static org.bitquarry.model.table.ColumnBuilder.varchar;
import static org.bitquarry.model.table.Operator.CONTAINS;
import static org.bitquarry.model.table.Operator.EQ;
import static org.bitquarry.model.table.Operator.IN;
import static org.bitquarry.model.table.SchemaKind.INFORMATION;
import static org.bitquarry.model.table.SchemaKind.REPOSITORY;
import static org.bitquarry.model.table.TableBuilder.table;
import static org.bitquarry.model.table.Verb.READ;

import java.util.Map;
import org.bitquarry.model.table.ColumnBuilder;
import org.bitquarry.model.table.TableBuilder;
import org.bitquarry.model.table.TableDefinition;
import org.bitquarry.model.table.WriteRule;

/** What people may do in effect, where they are reached, and who watches. */
final class PeopleTables {
    private static final String NAMED_IN_SETTINGS =
            "use RepositoryUserPermissions, RepositoryGroupPermissions or those of a project";

    static final TableDefinition USER_EMAILS = table("UserEmails")
            .in(INFORMATION)
            .describedAs("Your own e-mail addresses.")
            .listedAt("/user/emails")
            .inOneAnswer("/Values")
            .unfiltered()
            .gotAt("/user/emails/{Email}")
            .columns(
                    varchar("Email").at("/email").key().describedAs("Address."),
                    bool("IsPrimary").at("/is_primary").required().describedAs("Messages go there."),
                    bool("IsConfirmed").at("/is_confirmed").describedAs("You have shown that it is yours."),
                    rawJson())
            .inserted(new WriteRule.Unsupported("addresses are kept in your Atlassian account"))
            .updated(new WriteRule.Unsupported("addresses are kept in your Atlassian account"))
            .deleted(new WriteRule.Unsupported("addresses are kept in your Atlassian account"))
            .scope(READ, "read:user:bitbucket")
            .limit("Access tokens belong to no person: the table is closed to them.")
            .build();

    static final TableDefinition WORKSPACE_PERMISSIONS = readOnly(
                    table("WorkspacePermissions"), "members and groups are kept in the administration of Atlassian")
            .in(INFORMATION)
            .describedAs("Members of the workspace and what they may do in it.")
            .listedAt("/workspaces/{workspace}/permissions")
            .columns(
                    accountUuid("UserUUID", "/user").key().describedAs("Account of the member."),
                    displayName("DisplayName", "/user"),
                    nickname("Nickname", "/user"),
                    accountId("AccountId", "/user"),
                    permission("such as owner, create-project or member"),
                    rawJson())
            .scope(READ, "read:workspace:bitbucket")
            .build();

    static final TableDefinition REPOSITORY_PERMISSIONS = readOnly(table("RepositoryPermissions"), NAMED_IN_SETTINGS)
            .in(INFORMATION)
            .describedAs("What every member may do in every repository in effect, however it was given.")
            .listedAt("/workspaces/{workspace}/permissions/repositories")
            .alsoListedAt(INFORMATION, "/workspaces/{workspace}/permissions/repositories/{RepositoryUUID}", Map.of())
            .columns(repository())
            .columns(
                    accountUuid("UserUUID", "/user")
                            .key()
                            .filteredBy("user.uuid", EQ, IN)
                            .describedAs("Account that may."),
                    displayName("DisplayName", "/user").filteredBy("user.display_name", EQ, IN, CONTAINS),
                    nickname("Nickname", "/user").filteredBy("user.nickname", EQ, IN),
                    permission("read, write or admin"),
                    rawJson())
            .scope(READ, "read:repository:bitbucket")
            .limit("Only administrators of the workspace can read it.")
            .limit("Doesn't tell permissions of one's own from those of groups.")
            .build();

    static final TableDefinition MY_REPOSITORY_PERMISSIONS = readOnly(
                    table("MyRepositoryPermissions"), NAMED_IN_SETTINGS)
            .in(INFORMATION)
            .describedAs("What you may do in the repositories of the workspace in effect.")
            .listedAt("/user/workspaces/{workspace}/permissions/repositories")
            .columns(repository())
            .columns(
                    accountUuid("UserUUID", "/user").describedAs("Your account."),
                    permission("read, write or admin"),
                    rawJson())
            .scope(READ, "read:repository:bitbucket")
            .limit("Access tokens belong to no person: the table is closed to them.")
            .build();

    static final TableDefinition WATCHERS = readOnly(table("Watchers"), "everybody starts and stops watching himself")
            .in(REPOSITORY)
            .describedAs("Accounts that get messages about the repository.")
            .listedAt(CommonColumns.REPOSITORY + "/watchers")
            .unfiltered()
            .columns(
                    accountUuid("UserUUID", "").key().describedAs("Account that watches."),
                    displayName("DisplayName", ""),
                    nickname("Nickname", ""),
                    accountId("AccountId", ""),
                    CommonColumns.webUrl(),
                    rawJson())
            .scope(READ, "read:repository:bitbucket")
            .webLink("/links/html/href")
            .build();

    private PeopleTables() {}

    private static TableBuilder readOnly(TableBuilder table, String reason) {
        WriteRule rule = new WriteRule.Unsupported(reason);
        return table.inserted(rule).updated(rule).deleted(rule);
    }

    private static ColumnBuilder[] repository() {
        return new ColumnBuilder[] {
            uuid("RepositoryUUID")
                    .at("/repository/uuid")
                    .key()
                    .references(INFORMATION, "Repositories", "RepositoryUUID")
                    .describedAs("Repository."),
            varchar("RepositoryFullName").at("/repository/full_name").describedAs("Workspace and slug of it."),
            varchar("RepositoryName")
                    .at("/repository/name")
                    .filteredBy("repository.name", EQ, IN, CONTAINS)
                    .describedAs("Name of it.")
        };
    }

    private static ColumnBuilder permission(String values) {
        return varchar("Permission")
                .at("/permission")
                .required()
                .filteredBy("permission", EQ, IN)
                .describedAs("What is allowed: " + values + ".");
    }
}
