package org.bitquarry.bitbucket.tables;

import static org.bitquarry.bitbucket.tables.CommonColumns.rawJson;
import static org.bitquarry.model.table.ColumnBuilder.bigint;
import static org.bitquarry.model.table.ColumnBuilder.json;
import static org.bitquarry.model.table.ColumnBuilder.varchar;
import static org.bitquarry.model.table.SchemaKind.INFORMATION;
import static org.bitquarry.model.table.SchemaKind.REPOSITORY;
import static org.bitquarry.model.table.TableBuilder.table;
import static org.bitquarry.model.table.Verb.DELETE;
import static org.bitquarry.model.table.Verb.INSERT;
import static org.bitquarry.model.table.Verb.READ;
import static org.bitquarry.model.table.Verb.UPDATE;

import java.util.List;
import org.bitquarry.model.table.TableDefinition;
import org.bitquarry.model.table.WriteRule;

/** Rules about branches. */
final class RestrictionTables {
    private static final String ALL = CommonColumns.REPOSITORY + "/branch-restrictions";
    private static final String ONE = ALL + "/{Id}";
    private static final String SCOPE = "admin:repository:bitbucket";

    static final TableDefinition BRANCH_RESTRICTIONS = table("BranchRestrictions")
            .in(REPOSITORY)
            .describedAs("Rules about who may do what to branches, and what merging asks for.")
            .listedAt(ALL)
            .sizeTrusted()
            .unfiltered()
            .gotAt(ONE)
            .columns(
                    bigint("Id").at("/id").key().describedAs("Number of the rule."),
                    varchar("Kind")
                            .at("/kind")
                            .required()
                            .oneOf(
                                    "push",
                                    "delete",
                                    "force",
                                    "restrict_merges",
                                    "require_tasks_to_be_completed",
                                    "require_approvals_to_merge",
                                    "require_review_group_approvals_to_merge",
                                    "require_default_reviewer_approvals_to_merge",
                                    "require_no_changes_requested",
                                    "require_passing_builds_to_merge",
                                    "require_commits_behind",
                                    "reset_pullrequest_approvals_on_change",
                                    "smart_reset_pullrequest_approvals",
                                    "reset_pullrequest_changes_requested_on_change",
                                    "require_all_dependencies_merged",
                                    "enforce_merge_checks",
                                    "allow_auto_merge_when_builds_pass",
                                    "require_all_comments_resolved")
                            .insertRequired()
                            .updatable()
                            .describedAs("What is restricted or asked for."),
                    varchar("BranchMatchKind")
                            .at("/branch_match_kind")
                            .required()
                            .oneOf("glob", "branching_model")
                            .insertable()
                            .updatable()
                            .describedAs("Whether branches are told by their names or by the branching model."),
                    varchar("BranchPattern")
                            .at("/pattern")
                            .insertable()
                            .updatable()
                            .describedAs("Names of the branches, with * for any characters; for glob."),
                    varchar("BranchType")
                            .at("/branch_type")
                            .oneOf("feature", "bugfix", "release", "hotfix", "development", "production")
                            .insertable()
                            .updatable()
                            .describedAs("Type of the branches; for branching_model."),
                    bigint("RequiredCount")
                            .at("/value")
                            .insertable()
                            .updatable()
                            .describedAs("How many approvals, builds or commits are asked for."),
                    json("Users")
                            .at("/users")
                            .insertable()
                            .updatable()
                            .offeringEach(INFORMATION, "Users", "UserUUID", "uuid")
                            .describedAs("Accounts that the rule leaves free, as [{\"uuid\": \"{…}\"}]."),
                    json("Groups")
                            .at("/groups")
                            .insertable()
                            .updatable()
                            .describedAs("Groups that the rule leaves free, as [{\"slug\": \"…\"}]."),
                    rawJson())
            .inserted(new WriteRule.Post(ALL, List.of()))
            .updated(new WriteRule.PartialPut(ONE))
            .deleted(new WriteRule.Delete(ONE, false))
            .scope(READ, SCOPE)
            .scope(INSERT, SCOPE)
            .scope(UPDATE, SCOPE)
            .scope(DELETE, SCOPE)
            .limit("No two rules of a kind match the same branches.")
            .limit("push and restrict_merges need Users and Groups: [] leaves nobody free.")
            .build();

    private RestrictionTables() {}
}
