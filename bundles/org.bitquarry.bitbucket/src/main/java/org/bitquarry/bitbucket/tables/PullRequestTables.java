package org.bitquarry.bitbucket.tables;

import static org.bitquarry.bitbucket.tables.CommonColumns.accountId;
import static org.bitquarry.bitbucket.tables.CommonColumns.accountUuid;
import static org.bitquarry.bitbucket.tables.CommonColumns.createdOn;
import static org.bitquarry.bitbucket.tables.CommonColumns.displayName;
import static org.bitquarry.bitbucket.tables.CommonColumns.nickname;
import static org.bitquarry.bitbucket.tables.CommonColumns.rawJson;
import static org.bitquarry.bitbucket.tables.CommonColumns.updatedOn;
import static org.bitquarry.bitbucket.tables.CommonColumns.webUrl;
import static org.bitquarry.model.table.ColumnBuilder.bigint;
import static org.bitquarry.model.table.ColumnBuilder.bool;
import static org.bitquarry.model.table.ColumnBuilder.integer;
import static org.bitquarry.model.table.ColumnBuilder.json;
import static org.bitquarry.model.table.ColumnBuilder.lowercase;
import static org.bitquarry.model.table.ColumnBuilder.uuid;
import static org.bitquarry.model.table.ColumnBuilder.varchar;
import static org.bitquarry.model.table.Operator.CONTAINS;
import static org.bitquarry.model.table.Operator.EQ;
import static org.bitquarry.model.table.Operator.GE;
import static org.bitquarry.model.table.Operator.GT;
import static org.bitquarry.model.table.Operator.IN;
import static org.bitquarry.model.table.Operator.LE;
import static org.bitquarry.model.table.Operator.LT;
import static org.bitquarry.model.table.Operator.NE;
import static org.bitquarry.model.table.Operator.NOT_IN;
import static org.bitquarry.model.table.SchemaKind.ALL_REPOSITORIES;
import static org.bitquarry.model.table.SchemaKind.INFORMATION;
import static org.bitquarry.model.table.SchemaKind.REPOSITORY;
import static org.bitquarry.model.table.TableBuilder.table;
import static org.bitquarry.model.table.Verb.DELETE;
import static org.bitquarry.model.table.Verb.INSERT;
import static org.bitquarry.model.table.Verb.READ;
import static org.bitquarry.model.table.Verb.UPDATE;

import java.util.List;
import java.util.Map;
import org.bitquarry.model.table.ColumnBuilder;
import org.bitquarry.model.table.TableDefinition;
import org.bitquarry.model.table.WriteRule;

/** Pull requests, and who reviews them. */
final class PullRequestTables {
    static final String ALL = CommonColumns.REPOSITORY + "/pullrequests";
    static final String READ_SCOPE = "read:pullrequest:bitbucket";
    private static final String ONE = ALL + "/{Id}";
    private static final String WRITE_SCOPE = "write:pullrequest:bitbucket";
    private static final String BY_SOURCE = "the source of a pull request is fixed when it is made";

    static final TableDefinition PULL_REQUESTS = table("PullRequests")
            .in(REPOSITORY)
            .describedAs("Pull requests of a repository, in every state.")
            .listedAt(ALL)
            .pageLength(50)
            .sizeTrusted()
            .unlessFiltered("state", "OPEN", "MERGED", "DECLINED", "SUPERSEDED")
            .gotAt(ONE)
            .alsoListedAt(
                    ALL_REPOSITORIES,
                    "/workspaces/{workspace}/pullrequests/{AuthorUUID}",
                    Map.of("RepositorySlug", "/destination/repository/full_name"))
            .columns(
                    bigint("Id")
                            .at("/id")
                            .key()
                            .filteredBy("id", EQ, NE, LT, LE, GT, GE, IN, NOT_IN)
                            .sortable()
                            .describedAs("Number, unique within its repository."),
                    varchar("Title")
                            .at("/title")
                            .length(255)
                            .required()
                            .filteredBy("title", EQ, IN, CONTAINS)
                            .insertRequired()
                            .updatable()
                            .describedAs("What it is about, in a line."),
                    varchar("State")
                            .at("/state")
                            .required()
                            .oneOf("OPEN", "MERGED", "DECLINED", "SUPERSEDED")
                            .filteredBy("state", EQ, NE, IN, NOT_IN)
                            .readOnly("merging and declining change it")
                            .describedAs("Whether it is open, and how it ended."),
                    bool("Draft")
                            .at("/draft")
                            .filteredBy("draft", EQ)
                            .insertable()
                            .updatable()
                            .describedAs("Not ready to be merged."),
                    accountUuid("AuthorUUID", "/author")
                            .filteredBy("author.uuid", EQ, NE, IN, NOT_IN)
                            .describedAs("Account that made it."),
                    displayName("AuthorDisplayName", "/author"),
                    nickname("AuthorNickname", "/author").filteredBy("author.nickname", EQ, IN),
                    accountId("AuthorAccountId", "/author").filteredBy("author.account_id", EQ, IN),
                    branch("SourceBranchName", "/source/branch/name", "source.branch.name")
                            .insertRequired()
                            .notUpdatable(BY_SOURCE)
                            .offering(REPOSITORY, "Branches", "Name")
                            .describedAs("Branch with the changes."),
                    branch("DestinationBranchName", "/destination/branch/name", "destination.branch.name")
                            .insertable()
                            .updatable()
                            .offering(REPOSITORY, "Branches", "Name")
                            .describedAs("Branch that they go to; the main branch unless given."),
                    varchar("Description")
                            .at("/description")
                            .insertable()
                            .updatable()
                            .describedAs("What it does and why, in Markdown."),
                    json("Reviewers")
                            .at("/reviewers")
                            .insertable()
                            .updatable()
                            .offeringEach(INFORMATION, "Users", "UserUUID", "uuid")
                            .describedAs(
                                    "Accounts asked to review, as [{\"uuid\": \"{…}\"}]; also PullRequestReviewers."),
                    bool("CloseSourceBranch")
                            .at("/close_source_branch")
                            .insertable()
                            .updatable()
                            .describedAs("The source branch is deleted after the merge."),
                    integer("CommentCount").at("/comment_count").required().describedAs("Number of comments."),
                    integer("TaskCount").at("/task_count").required().describedAs("Number of open tasks."),
                    createdOn("When it was made."),
                    updatedOn(),
                    varchar("Reason").at("/reason").describedAs("Why it was declined."),
                    accountUuid("ClosedByUUID", "/closed_by").describedAs("Account that merged or declined it."),
                    displayName("ClosedByDisplayName", "/closed_by"),
                    hash("MergeCommitHash", "/merge_commit/hash", "Commit that merged it, 12 digits."),
                    hash("SourceCommitHash", "/source/commit/hash", "Newest commit of the source, 12 digits."),
                    hash("DestinationCommitHash", "/destination/commit/hash", "Commit that it goes onto, 12 digits."),
                    varchar("SourceRepositoryFullName")
                            .at("/source/repository/full_name")
                            .insertable()
                            .notUpdatable(BY_SOURCE)
                            .filteredBy("source.repository.full_name", EQ, IN)
                            .describedAs("Repository of the source: a fork, or this one."),
                    varchar("MergeBase")
                            .readFrom(CommonColumns.REPOSITORY
                                    + "/merge-base/{SourceCommitHash}..{DestinationCommitHash}")
                            .describedAs("Newest commit that source and destination share, as JSON."),
                    varchar("Diff")
                            .readFrom(ONE + "/diff")
                            .redirected()
                            .describedAs("What it changes, in the unified format."),
                    varchar("Patch")
                            .readFrom(ONE + "/patch")
                            .redirected()
                            .describedAs("The same as git sends it by mail, for git am."),
                    varchar("MergeChecks")
                            .readFrom(ONE + "/mergeability/checks")
                            .onlyWhere("State", List.of("OPEN"), "what is closed can't be merged")
                            .describedAs("What has to hold before it can be merged, and whether it does, as JSON."),
                    webUrl(),
                    rawJson())
            .inserted(new WriteRule.Post(ALL, List.of("SourceBranchName", "DestinationBranchName")))
            .updated(new WriteRule.ReadMergePut(
                    ONE,
                    List.of(
                            "/title",
                            "/description",
                            "/reviewers",
                            "/destination/branch/name",
                            "/close_source_branch",
                            "/draft")))
            .deleted(new WriteRule.Unsupported("Bitbucket keeps pull requests for ever: decline it instead"))
            .changeableWhile("State", List.of("OPEN"), "closed pull requests are immutable")
            .scope(READ, READ_SCOPE)
            .scope(INSERT, READ_SCOPE, WRITE_SCOPE)
            .scope(UPDATE, READ_SCOPE, WRITE_SCOPE)
            .webLink("/links/html/href")
            .build();

    static final TableDefinition REVIEWERS = table("PullRequestReviewers")
            .in(REPOSITORY)
            .describedAs("Accounts that were asked to review a pull request.")
            .listedAt(ALL + "/{PullRequestId}")
            .inOneAnswer("/reviewers")
            .unfiltered()
            .columns(
                    bigint("PullRequestId")
                            .key()
                            .insertRequired()
                            .references(REPOSITORY, "PullRequests", "Id")
                            .describedAs("Pull request."),
                    uuid("UserUUID")
                            .at("/uuid")
                            .key()
                            .insertRequired()
                            .references(INFORMATION, "Users", "UserUUID")
                            .describedAs("Account of the reviewer."),
                    displayName("DisplayName", ""),
                    nickname("Nickname", ""),
                    accountId("AccountId", ""),
                    rawJson())
            .inserted(reviewer())
            .updated(new WriteRule.Unsupported("a reviewer is added or removed"))
            .deleted(reviewer())
            .scope(READ, READ_SCOPE)
            .scope(INSERT, READ_SCOPE, WRITE_SCOPE)
            .scope(DELETE, READ_SCOPE, WRITE_SCOPE)
            .limit("Only open pull requests take or lose reviewers; the author can't be one.")
            .build();

    private PullRequestTables() {}

    private static WriteRule reviewer() {
        return new WriteRule.ArrayMember(
                ALL + "/{PullRequestId}",
                "/reviewers",
                "uuid",
                List.of(
                        "/title",
                        "/description",
                        "/reviewers",
                        "/destination/branch/name",
                        "/close_source_branch",
                        "/draft"));
    }

    private static ColumnBuilder branch(String name, String pointer, String field) {
        return varchar(name).at(pointer).required().filteredBy(field, EQ, IN, CONTAINS);
    }

    private static ColumnBuilder hash(String name, String pointer, String description) {
        return lowercase(name).at(pointer).describedAs(description);
    }
}
