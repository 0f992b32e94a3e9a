package org.bitquarry.bitbucket.tables;

import static org.bitquarry.bitbucket.tables.CommonColumns.rawJson;
import static org.bitquarry.model.table.ColumnBuilder.bool;
import static org.bitquarry.model.table.ColumnBuilder.json;
import static org.bitquarry.model.table.ColumnBuilder.lowercase;
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

/** Webhooks. */
final class HookTables {
    private static final String READ_SCOPE = "read:webhook:bitbucket";
    private static final String WRITE_SCOPE = "write:webhook:bitbucket";

    static final TableDefinition HOOKS = hooks("Hooks", REPOSITORY, CommonColumns.REPOSITORY + "/hooks")
            .describedAs("Webhooks: addresses that Bitbucket calls when something happens in the repository.")
            .limit("A repository has at most 50 webhooks.")
            .build();

    static final TableDefinition WORKSPACE_HOOKS = hooks("WorkspaceHooks", INFORMATION, "/workspaces/{workspace}/hooks")
            .describedAs("Webhooks: addresses that Bitbucket calls when something happens anywhere in the workspace.")
            .limit("A workspace has at most 50 webhooks.")
            .build();

    static final TableDefinition HOOK_EVENTS = table("HookEvents")
            .in(INFORMATION)
            .describedAs("Events for which webhooks can be called.")
            .listedAt("/hook_events/{SubjectType}")
            .pageLength(30)
            .unfiltered()
            .columns(
                    lowercase("SubjectType")
                            .key()
                            .oneOf("repository", "workspace")
                            .describedAs("Whether webhooks of repositories or of the workspace have it."),
                    varchar("Event").at("/event").key().describedAs("Its name in Events of a webhook."),
                    varchar("Category").at("/category").describedAs("What it is about."),
                    varchar("Label").at("/label").describedAs("Its name for people."),
                    varchar("Description").at("/description").describedAs("When it happens."),
                    rawJson())
            .inserted(new WriteRule.Unsupported("Bitbucket says which events there are"))
            .updated(new WriteRule.Unsupported("Bitbucket says which events there are"))
            .deleted(new WriteRule.Unsupported("Bitbucket says which events there are"))
            .build();

    private HookTables() {}

    private static TableBuilder hooks(String name, SchemaKind kind, String all) {
        String one = all + "/{HookUUID}";
        return table(name)
                .in(kind)
                .listedAt(all)
                .sizeTrusted()
                .unfiltered()
                .gotAt(one)
                .columns(
                        uuid("HookUUID").at("/uuid").key().describedAs("Id of the webhook."),
                        varchar("Description")
                                .at("/description")
                                .insertable()
                                .updatable()
                                .describedAs("What it is for."),
                        varchar("Url")
                                .at("/url")
                                .required()
                                .insertRequired()
                                .updatable()
                                .describedAs("Address that is called."),
                        bool("Active")
                                .at("/active")
                                .required()
                                .insertable()
                                .updatable()
                                .describedAs("Is called at all."),
                        json("Events")
                                .at("/events")
                                .required()
                                .insertRequired()
                                .updatable()
                                .offeringEach(INFORMATION, "HookEvents", "Event", "")
                                .offeredWhere("SubjectType", kind == INFORMATION ? "workspace" : "repository")
                                .describedAs("What it is called for, as [\"repo:push\", …]."),
                        bool("SecretSet").at("/secret_set").describedAs("Calls are signed with a secret."),
                        bool("SkipCertVerification")
                                .at("/skip_cert_verification")
                                .insertable()
                                .updatable()
                                .describedAs("The certificate of the address is not checked."),
                        bool("HistoryEnabled")
                                .at("/history_enabled")
                                .describedAs("Calls are kept for looking at them."),
                        varchar("SubjectType").at("/subject/type").describedAs("What it belongs to."),
                        timestamp("CreatedOn").at("/created_at").required().describedAs("When it was made."),
                        varchar("Secret")
                                .writtenAt("/secret")
                                .insertable()
                                .updatable()
                                .sensitive()
                                .hidden()
                                .describedAs("Secret that signs the calls; it can be written but never read."),
                        rawJson())
                .inserted(new WriteRule.Post(all, List.of()))
                .updated(new WriteRule.ReadMergePut(
                        one, List.of("/url", "/description", "/active", "/events", "/skip_cert_verification")))
                .deleted(new WriteRule.Delete(one, false))
                .scope(READ, READ_SCOPE)
                .scope(INSERT, READ_SCOPE, WRITE_SCOPE)
                .scope(UPDATE, READ_SCOPE, WRITE_SCOPE)
                .scope(DELETE, "delete:webhook:bitbucket");
    }
}
