package org.bitquarry.bitbucket.tables;

import static org.bitquarry.bitbucket.tables.CommonColumns.accountUuid;
import static org.bitquarry.bitbucket.tables.CommonColumns.createdOn;
import static org.bitquarry.bitbucket.tables.CommonColumns.displayName;
import static org.bitquarry.bitbucket.tables.CommonColumns.rawJson;
import static org.bitquarry.bitbucket.tables.CommonColumns.webUrl;
import static org.bitquarry.model.table.ColumnBuilder.bigint;
import static org.bitquarry.model.table.ColumnBuilder.bool;
import static org.bitquarry.model.table.ColumnBuilder.json;
import static org.bitquarry.model.table.ColumnBuilder.lowercase;
import static org.bitquarry.model.table.ColumnBuilder.timestamp;
import static org.bitquarry.model.table.ColumnBuilder.uuid;
import static org.bitquarry.model.table.ColumnBuilder.varchar;
import static org.bitquarry.model.table.Operator.EQ;
import static org.bitquarry.model.table.Operator.IN;
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

/** What pull requests consist of. */
final class PullRequestPartTables {
    private static final String ONE = PullRequestTables.ALL + "/{PullRequestId}";
    private static final String ALL_TASKS = ONE + "/tasks";
    private static final String ONE_TASK = ALL_TASKS + "/{Id}";
    private static final String MANY =
            "Listed by pull request: without PullRequestId each pull request costs a request.";

    static final TableDefinition TASKS = table("PullRequestTasks")
            .in(REPOSITORY)
            .describedAs("What remains to be done about pull requests.")
            .listedAt(ALL_TASKS)
            .sizeTrusted()
            .gotAt(ONE_TASK)
            .columns(
                    pullRequest().key().insertRequired().notUpdatable("a task can't move"),
                    bigint("Id").at("/id").key().describedAs("Number of the task."),
                    varchar("ContentRaw")
                            .at("/content/raw")
                            .required()
                            .insertRequired()
                            .updatable()
                            .describedAs("What is to be done."),
                    varchar("State")
                            .at("/state")
                            .required()
                            .oneOf("RESOLVED", "UNRESOLVED")
                            .filteredBy("state", EQ, NE, IN, NOT_IN)
                            .readOnly("a new task is unresolved")
                            .updatable()
                            .describedAs("Whether it is done."),
                    bigint("CommentId")
                            .at("/comment/id")
                            .insertable()
                            .notUpdatable("a task stays with its comment")
                            .describedAs("Comment that it comes from."),
                    bool("Pending")
                            .at("/pending")
                            .insertable()
                            .notUpdatable("it is sent with its review")
                            .describedAs("Part of a review that was not sent yet."),
                    accountUuid("CreatorUUID", "/creator").describedAs("Account that made it."),
                    displayName("CreatorDisplayName", "/creator"),
                    createdOn("When it was made."),
                    timestamp("UpdatedOn").at("/updated_on").required().describedAs("When it changed last."),
                    timestamp("ResolvedOn").at("/resolved_on").describedAs("When it was done."),
                    accountUuid("ResolvedByUUID", "/resolved_by").describedAs("Account that has done it."),
                    displayName("ResolvedByDisplayName", "/resolved_by"),
                    webUrl(),
                    rawJson())
            .inserted(new WriteRule.Post(ALL_TASKS, List.of()))
            .updated(new WriteRule.PartialPut(ONE_TASK))
            .deleted(new WriteRule.Delete(ONE_TASK, false))
            .scope(READ, PullRequestTables.READ_SCOPE)
            .scope(INSERT, PullRequestTables.READ_SCOPE)
            .scope(UPDATE, PullRequestTables.READ_SCOPE)
            .scope(DELETE, PullRequestTables.READ_SCOPE)
            .webLink("/links/html/href")
            .limit(MANY)
            .build();

    static final TableDefinition ACTIVITY = table("PullRequestActivity")
            .in(REPOSITORY)
            .describedAs(
                    "What happened to pull requests, newest first: updates, comments, approvals, wishes for changes.")
            .listedAt(ONE + "/activity")
            .alsoListedAt(REPOSITORY, PullRequestTables.ALL + "/activity", Map.of())
            .alsoListedAt(
                    ALL_REPOSITORIES, "/repositories/{workspace}/{RepositorySlug}/pullrequests/activity", Map.of())
            .pageLength(50)
            .pagedByToken()
            .unfiltered()
            .columns(
                    pullRequest().at("/pull_request/id").key(),
                    varchar("ActivityType")
                            .key()
                            .oneOf("update", "approval", "changes_requested", "comment")
                            .meaning("/update/date", "update")
                            .meaning("/approval/date", "approval")
                            .meaning("/changes_requested/date", "changes_requested")
                            .meaning("/comment/id", "comment")
                            .describedAs("What happened; the columns of the other kinds are NULL."),
                    timestamp("ActivityOn")
                            .at("/update/date")
                            .orAt("/approval/date")
                            .orAt("/changes_requested/date")
                            .orAt("/comment/created_on")
                            .key()
                            .describedAs("When it happened."),
                    uuid("UserUUID")
                            .at("/update/author/uuid")
                            .orAt("/approval/user/uuid")
                            .orAt("/changes_requested/user/uuid")
                            .orAt("/comment/user/uuid")
                            .key()
                            .references(INFORMATION, "Users", "UserUUID")
                            .describedAs("Account that did it."),
                    varchar("UserDisplayName")
                            .at("/update/author/display_name")
                            .orAt("/approval/user/display_name")
                            .orAt("/changes_requested/user/display_name")
                            .orAt("/comment/user/display_name")
                            .describedAs("Name as people see it."),
                    varchar("UpdateState").at("/update/state").describedAs("State of the pull request afterwards."),
                    varchar("UpdateTitle").at("/update/title").describedAs("Title afterwards."),
                    varchar("UpdateDescription").at("/update/description").describedAs("Description afterwards."),
                    varchar("UpdateReason").at("/update/reason").describedAs("Why it was declined."),
                    varchar("UpdateDestinationBranchName")
                            .at("/update/destination/branch/name")
                            .describedAs("Branch that it goes to afterwards."),
                    lowercase("UpdateSourceCommitHash")
                            .at("/update/source/commit/hash")
                            .describedAs("Newest commit of the source then, 12 digits."),
                    lowercase("UpdateDestinationCommitHash")
                            .at("/update/destination/commit/hash")
                            .describedAs("Commit that it went onto then, 12 digits."),
                    bigint("CommentId")
                            .at("/comment/id")
                            .references(REPOSITORY, "PullRequestComments", "Id")
                            .describedAs("Comment that was written."),
                    varchar("CommentContentRaw").at("/comment/content/raw").describedAs("Its text in Markdown."),
                    varchar("CommentInlinePath").at("/comment/inline/path").describedAs("File that it stands at."),
                    bigint("CommentParentId").at("/comment/parent/id").describedAs("Comment that it answers."),
                    bool("CommentDeleted").at("/comment/deleted").describedAs("Was deleted since."),
                    varchar("PullRequestTitle").at("/pull_request/title").describedAs("Title of the pull request."),
                    rawJson())
            .scope(READ, PullRequestTables.READ_SCOPE)
            .limit("Listed for all pull requests of a repository at once, unless PullRequestId is given.")
            .build();

    static final TableDefinition COMMITS = table("PullRequestCommits")
            .in(REPOSITORY)
            .describedAs("Commits that pull requests bring.")
            .listedAt(ONE + "/commits")
            .pagedByToken()
            .unfiltered()
            .columns(
                    pullRequest().key(),
                    lowercase("Hash")
                            .at("/hash")
                            .length(40)
                            .key()
                            .references(REPOSITORY, "Commits", "Hash")
                            .describedAs("SHA-1 of the commit, 40 digits."),
                    varchar("Message").at("/message").describedAs("What was done, and why."),
                    varchar("AuthorRaw").at("/author/raw").describedAs("Author as git has it."),
                    accountUuid("AuthorUUID", "/author/user").describedAs("Account of the author; NULL if unknown."),
                    displayName("AuthorDisplayName", "/author/user"),
                    timestamp("CommittedOn").at("/date").describedAs("When it was committed."),
                    json("Parents").at("/parents").describedAs("Commits that it stands on."),
                    varchar("SummaryHtml").at("/summary/html").hidden().describedAs("Message as HTML."),
                    webUrl(),
                    rawJson())
            .scope(READ, PullRequestTables.READ_SCOPE)
            .webLink("/links/html/href")
            .limit(MANY)
            .build();

    static final TableDefinition STATUSES = table("PullRequestStatuses")
            .in(REPOSITORY)
            .describedAs("What builds say of the commits of pull requests; written through CommitStatuses.")
            .listedAt(ONE + "/statuses")
            .sizeTrusted()
            .columns(
                    pullRequest().key(),
                    lowercase("CommitHash")
                            .at("/commit/hash")
                            .length(40)
                            .key()
                            .references(REPOSITORY, "Commits", "Hash")
                            .describedAs("Commit that was built."))
            .columns(CommitNoteTables.status())
            .columns(rawJson())
            .inserted(new WriteRule.Unsupported("use CommitStatuses"))
            .updated(new WriteRule.Unsupported("use CommitStatuses"))
            .scope(READ, PullRequestTables.READ_SCOPE)
            .limit(MANY)
            .build();

    static final TableDefinition PARTICIPANTS = table("PullRequestParticipants")
            .in(REPOSITORY)
            .describedAs("Who reviews, discusses and approves pull requests.")
            .listedAt(ONE)
            .inOneAnswer("/participants")
            .unfiltered()
            .columns(
                    pullRequest().key(),
                    uuid("UserUUID")
                            .at("/user/uuid")
                            .key()
                            .references(INFORMATION, "Users", "UserUUID")
                            .describedAs("Account of the participant."))
            .columns(CommitNoteTables.participant())
            .columns(rawJson())
            .inserted(new WriteRule.Unsupported("use PullRequestReviewers, or ApprovePullRequest"))
            .updated(new WriteRule.Unsupported("use ApprovePullRequest or RequestChanges"))
            .deleted(new WriteRule.Unsupported("use PullRequestReviewers, or UnapprovePullRequest"))
            .scope(READ, PullRequestTables.READ_SCOPE)
            .limit(MANY)
            .build();

    static ColumnBuilder pullRequest() {
        return bigint("PullRequestId")
                .references(REPOSITORY, "PullRequests", "Id")
                .describedAs("Pull request that it belongs to.");
    }

    private PullRequestPartTables() {}
}
