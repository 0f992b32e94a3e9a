package org.bitquarry.bitbucket.tables;

import static org.bitquarry.bitbucket.tables.CommonColumns.accountId;
import static org.bitquarry.bitbucket.tables.CommonColumns.accountUuid;
import static org.bitquarry.bitbucket.tables.CommonColumns.displayName;
import static org.bitquarry.bitbucket.tables.CommonColumns.nickname;
import static org.bitquarry.bitbucket.tables.CommonColumns.rawJson;
import static org.bitquarry.model.table.ColumnBuilder.varchar;
import static org.bitquarry.model.table.SchemaKind.PROJECT;
import static org.bitquarry.model.table.SchemaKind.REPOSITORY;
import static org.bitquarry.model.table.TableBuilder.table;
import static org.bitquarry.model.table.Verb.DELETE;
import static org.bitquarry.model.table.Verb.INSERT;
import static org.bitquarry.model.table.Verb.READ;

import org.bitquarry.model.table.ColumnBuilder;
import org.bitquarry.model.table.TableBuilder;
import org.bitquarry.model.table.TableDefinition;
import org.bitquarry.model.table.WriteRule;

/** Accounts that review pull requests unless one says otherwise. */
final class ReviewerTables {
    private static final String OF_PROJECT = CommonColumns.PROJECT + "/default-reviewers";
    private static final String OF_REPOSITORY = CommonColumns.REPOSITORY + "/default-reviewers";

    /** A list of accounts with how they came there; behind the path of one is the bare account. */
    static final TableDefinition OF_PROJECTS = written(
                    table("ProjectDefaultReviewers").in(PROJECT), OF_PROJECT, "admin:project:bitbucket")
            .describedAs("Accounts that review pull requests of the project's repositories by default.")
            .gotAt(OF_PROJECT + "/{UserUUID}")
            .columns(
                    reviewer("/user").orAt("/uuid"),
                    displayName("DisplayName", "/user").orAt("/display_name"),
                    nickname("Nickname", "/user").orAt("/nickname"),
                    accountId("AccountId", "/user").orAt("/account_id"),
                    kind().meaning("/reviewer_type", "project").meaning("/uuid", "project"),
                    rawJson())
            .build();

    static final TableDefinition OF_REPOSITORIES = written(
                    table("DefaultReviewers").in(REPOSITORY), OF_REPOSITORY, "admin:repository:bitbucket")
            .describedAs("Accounts that review pull requests of the repository by default.")
            .sizeTrusted()
            .gotAt(OF_REPOSITORY + "/{UserUUID}")
            .columns(
                    reviewer(""),
                    displayName("DisplayName", ""),
                    nickname("Nickname", ""),
                    accountId("AccountId", ""),
                    rawJson())
            .limit("Those of the project come on top: see EffectiveDefaultReviewers.")
            .build();

    static final TableDefinition EFFECTIVE = table("EffectiveDefaultReviewers")
            .in(REPOSITORY)
            .describedAs("Default reviewers of the repository and those that its project adds.")
            .listedAt(CommonColumns.REPOSITORY + "/effective-default-reviewers")
            .sizeTrusted()
            .unfiltered()
            .columns(
                    accountUuid("UserUUID", "/user").key().describedAs("Account of the reviewer."),
                    displayName("DisplayName", "/user"),
                    nickname("Nickname", "/user"),
                    accountId("AccountId", "/user"),
                    kind(),
                    rawJson())
            .inserted(new WriteRule.Unsupported("use DefaultReviewers or the project's ProjectDefaultReviewers"))
            .updated(new WriteRule.Unsupported("use DefaultReviewers or the project's ProjectDefaultReviewers"))
            .deleted(new WriteRule.Unsupported("use DefaultReviewers or the project's ProjectDefaultReviewers"))
            .scope(READ, "read:pullrequest:bitbucket")
            .build();

    private ReviewerTables() {}

    private static TableBuilder written(TableBuilder table, String all, String scope) {
        return table.listedAt(all)
                .unfiltered()
                .inserted(new WriteRule.PartialPut(all + "/{UserUUID}"))
                .updated(new WriteRule.Unsupported("a reviewer is added or removed"))
                .deleted(new WriteRule.Delete(all + "/{UserUUID}", false))
                .scope(READ, "read:pullrequest:bitbucket")
                .scope(INSERT, scope)
                .scope(DELETE, scope);
    }

    private static ColumnBuilder reviewer(String account) {
        return accountUuid("UserUUID", account)
                .key()
                .insertRequired()
                .notUpdatable("it names the row")
                .describedAs("Account of the reviewer.");
    }

    private static ColumnBuilder kind() {
        return varchar("ReviewerType")
                .at("/reviewer_type")
                .oneOf("repository", "project")
                .describedAs("Whether the repository or its project names the reviewer.");
    }
}
