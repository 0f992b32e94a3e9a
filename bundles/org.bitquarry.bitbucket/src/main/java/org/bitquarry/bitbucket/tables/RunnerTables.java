package org.bitquarry.bitbucket.tables;

import static org.bitquarry.bitbucket.tables.CommonColumns.rawJson;
import static org.bitquarry.model.table.ColumnBuilder.bool;
import static org.bitquarry.model.table.ColumnBuilder.json;
import static org.bitquarry.model.table.ColumnBuilder.timestamp;
import static org.bitquarry.model.table.ColumnBuilder.uuid;
import static org.bitquarry.model.table.ColumnBuilder.varchar;
import static org.bitquarry.model.table.SchemaKind.INFORMATION;
import static org.bitquarry.model.table.SchemaKind.REPOSITORY;
import static org.bitquarry.model.table.TableBuilder.table;
import static org.bitquarry.model.table.Verb.DELETE;
import static org.bitquarry.model.table.Verb.INSERT;
import static org.bitquarry.model.table.Verb.READ;
import static org.bitquarry.model.table.Verb.UPDATE;

import java.util.List;
import org.bitquarry.model.table.SchemaKind;
import org.bitquarry.model.table.TableBuilder;
import org.bitquarry.model.table.TableDefinition;
import org.bitquarry.model.table.WriteRule;

/** Machines of one's own that run steps of pipelines. */
final class RunnerTables {
    private static final String READ_SCOPE = "read:runner:bitbucket";
    private static final String WRITE_SCOPE = "write:runner:bitbucket";

    static final TableDefinition RUNNERS = runners(
                    "Runners", REPOSITORY, CommonColumns.REPOSITORY + "/pipelines-config/runners")
            .describedAs("Machines of your own that run steps of the repository.")
            .build();

    static final TableDefinition WORKSPACE_RUNNERS = runners(
                    "WorkspaceRunners", INFORMATION, "/workspaces/{workspace}/pipelines-config/runners")
            .describedAs("Machines of your own that run steps of every repository.")
            .build();

    private RunnerTables() {}

    private static TableBuilder runners(String name, SchemaKind kind, String list) {
        String one = list + "/{RunnerUUID}";
        return table(name)
                .in(kind)
                .listedAt(list)
                .unfiltered()
                .gotAt(one)
                .columns(
                        uuid("RunnerUUID").at("/uuid").key().describedAs("Id of the runner."),
                        varchar("Name").at("/name").insertRequired().updatable().describedAs("Name."),
                        json("Labels")
                                .at("/labels")
                                .insertRequired()
                                .updatable()
                                .describedAs("Labels by which steps choose it, as [\"self.hosted\", \"linux\"]."),
                        bool("Disabled").at("/disabled").updatable().describedAs("It takes no steps."),
                        varchar("StateStatus")
                                .at("/state/status")
                                .describedAs("UNREGISTERED, ONLINE, OFFLINE, DISABLED, ENABLED or UNHEALTHY."),
                        bool("StateCordoned").at("/state/cordoned").describedAs("It ends its step and takes no other."),
                        timestamp("StateUpdatedOn").at("/state/updated_on").describedAs("When its state changed last."),
                        varchar("Version").at("/state/version/version").describedAs("Version that is installed."),
                        varchar("CurrentVersion")
                                .at("/state/version/current")
                                .describedAs("Version that Bitbucket recommends."),
                        varchar("OAuthClientId").at("/oauth_client/id").describedAs("Client that it signs in as."),
                        varchar("OAuthClientSecret")
                                .at("/oauth_client/secret")
                                .hidden()
                                .describedAs("Secret of that client: only in the answer to an INSERT."),
                        timestamp("CreatedOn").at("/created_on").describedAs("When it was made."),
                        timestamp("UpdatedOn").at("/updated_on").describedAs("When it changed last."),
                        rawJson())
                .inserted(new WriteRule.Post(list, List.of()))
                .updated(new WriteRule.ReadMergePut(one, List.of("/name", "/labels", "/disabled")))
                .deleted(new WriteRule.Delete(one, false)
                        .losing("a runner made anew has other credentials, which must be put on its machine"))
                .scope(READ, READ_SCOPE)
                .scope(INSERT, READ_SCOPE, WRITE_SCOPE)
                .scope(UPDATE, READ_SCOPE, WRITE_SCOPE)
                .scope(DELETE, WRITE_SCOPE)
                .limit("What a new runner signs in with is shown once, when it is made.");
    }
}
