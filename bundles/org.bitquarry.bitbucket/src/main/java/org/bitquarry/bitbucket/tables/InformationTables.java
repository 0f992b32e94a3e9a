package org.bitquarry.bitbucket.tables;

import static org.bitquarry.bitbucket.tables.CommonColumns.accountId;
import static org.bitquarry.bitbucket.tables.CommonColumns.displayName;
import static org.bitquarry.bitbucket.tables.CommonColumns.nickname;
import static org.bitquarry.bitbucket.tables.CommonColumns.rawJson;
import static org.bitquarry.model.table.ColumnBuilder.bool;
import static org.bitquarry.model.table.ColumnBuilder.lowercase;
import static org.bitquarry.model.table.ColumnBuilder.timestamp;
import static org.bitquarry.model.table.ColumnBuilder.uuid;
import static org.bitquarry.model.table.ColumnBuilder.varchar;
import static org.bitquarry.model.table.Operator.EQ;
import static org.bitquarry.model.table.Operator.IN;
import static org.bitquarry.model.table.SchemaKind.INFORMATION;
import static org.bitquarry.model.table.TableBuilder.table;
import static org.bitquarry.model.table.Verb.READ;

import java.util.List;
import org.bitquarry.model.table.TableDefinition;

/** Who is there: the workspaces of the caller, the caller, and the members of the workspace. */
public final class InformationTables {
    static final TableDefinition WORKSPACES = table("Workspaces")
            .in(INFORMATION)
            .describedAs("Workspaces that you are a member of.")
            .listedAt("/user/workspaces")
            .unfiltered()
            .columns(
                    lowercase("Slug")
                            .at("/workspace/slug")
                            .key()
                            .describedAs("Short name, as in bitbucket.org/<workspace>."),
                    uuid("WorkspaceUUID")
                            .at("/workspace/uuid")
                            .required()
                            .describedAs("Id that stays when the workspace is renamed."),
                    bool("IsAdministrator").at("/administrator").describedAs("You administer it."),
                    varchar("AvatarUrl").at("/workspace/links/avatar/href").describedAs("Picture."),
                    varchar("Details")
                            .readFrom("/workspaces/{Slug}")
                            .describedAs("What Bitbucket says about the workspace, as JSON."),
                    varchar("MyPermission")
                            .readFrom("/user/workspaces/{Slug}/permission")
                            .describedAs("What you may do in the workspace, as JSON."),
                    varchar("GpgPublicKey")
                            .readFrom("/workspaces/{Slug}/settings/gpg/public-key")
                            .describedAs("Public key of what Bitbucket signs for the workspace."),
                    varchar("OidcConfiguration")
                            .readFrom(
                                    "/workspaces/{Slug}/pipelines-config/identity/oidc/.well-known/openid-configuration")
                            .describedAs("How tokens of builds are checked, as JSON."),
                    varchar("OidcKeys")
                            .readFrom("/workspaces/{Slug}/pipelines-config/identity/oidc/keys.json")
                            .describedAs("Public keys of the tokens of builds, as JSON."),
                    rawJson())
            .scope(READ, "read:workspace:bitbucket")
            .limit("Access tokens belong to no person and can't list workspaces.")
            .build();

    static final TableDefinition CURRENT_USER = table("CurrentUser")
            .in(INFORMATION)
            .describedAs("The account that is connected; one row.")
            .listedAt("/user")
            .inOneAnswer("")
            .unfiltered()
            .columns(
                    uuid("UserUUID").at("/uuid").key().describedAs("Id of the account in Bitbucket."),
                    accountId("AccountId", ""),
                    displayName("DisplayName", ""),
                    nickname("Nickname", ""),
                    varchar("Username").at("/username").describedAs("Name of old; shown to yourself only."),
                    varchar("Location").at("/location").describedAs("Where the person says to be."),
                    varchar("Website").at("/website").describedAs("Home page."),
                    bool("IsStaff").at("/is_staff").describedAs("Works for Atlassian."),
                    bool("Has2FAEnabled").at("/has_2fa_enabled").describedAs("Signs in with a second factor."),
                    timestamp("CreatedOn").at("/created_on").describedAs("When the account was made."),
                    CommonColumns.webUrl(),
                    rawJson())
            .scope(READ, "read:user:bitbucket")
            .webLink("/links/html/href")
            .limit("Access tokens belong to no person: the table is closed to them.")
            .build();

    static final TableDefinition USERS = table("Users")
            .in(INFORMATION)
            .describedAs("Members of the workspace.")
            .listedAt("/workspaces/{workspace}/members")
            .sizeTrusted()
            .gotAt("/workspaces/{workspace}/members/{UserUUID}")
            .columns(
                    uuid("UserUUID").at("/user/uuid").key().describedAs("Id of the account in Bitbucket."),
                    accountId("AccountId", "/user").filteredBy("user.account_id", EQ, IN),
                    displayName("DisplayName", "/user"),
                    nickname("Nickname", "/user").filteredBy("user.nickname", EQ, IN),
                    varchar("Email")
                            .at("/user/email")
                            .filteredBy("user.email", EQ, IN)
                            .describedAs(
                                    "Shown to administrators, and only for addresses that WHERE names by = or IN."),
                    varchar("AvatarUrl").at("/user/links/avatar/href").describedAs("Picture."),
                    varchar("WebUrl").at("/user/links/html/href").describedAs("Page for people."),
                    varchar("Profile")
                            .readFrom("/users/{UserUUID}")
                            .describedAs("What the account tells of itself, as JSON."),
                    rawJson())
            .scope(READ, "read:workspace:bitbucket")
            .webLink("/user/links/html/href")
            .limit("Email is NULL unless WHERE names the addresses.")
            .build();

    private InformationTables() {}

    /** Returns the tables in the order in which people meet them. */
    public static List<TableDefinition> all() {
        return List.of(
                WORKSPACES,
                CURRENT_USER,
                USERS,
                ProjectTables.PROJECTS,
                ProjectTables.REPOSITORIES,
                PipelineSettingsTables.WORKSPACE_VARIABLES,
                RunnerTables.WORKSPACE_RUNNERS,
                PeopleTables.USER_EMAILS,
                PeopleTables.WORKSPACE_PERMISSIONS,
                PeopleTables.REPOSITORY_PERMISSIONS,
                PeopleTables.MY_REPOSITORY_PERMISSIONS,
                AuthoredTables.USER_PULL_REQUESTS,
                HookTables.WORKSPACE_HOOKS,
                HookTables.HOOK_EVENTS,
                SnippetTables.SNIPPETS,
                SnippetTables.COMMENTS,
                SnippetRevisionTables.REVISIONS,
                SnippetRevisionTables.FILES,
                AccountKeyTables.SSH_KEYS,
                AccountKeyTables.GPG_KEYS);
    }
}
