package org.bitquarry.bitbucket.tables;

import static org.bitquarry.bitbucket.tables.CommonColumns.accountUuid;
import static org.bitquarry.bitbucket.tables.CommonColumns.createdOn;
import static org.bitquarry.bitbucket.tables.CommonColumns.displayName;
import static org.bitquarry.bitbucket.tables.CommonColumns.nickname;
import static org.bitquarry.bitbucket.tables.CommonColumns.rawJson;
import static org.bitquarry.bitbucket.tables.CommonColumns.webUrl;
import static org.bitquarry.model.table.ColumnBuilder.bigint;
import static org.bitquarry.model.table.ColumnBuilder.bool;
import static org.bitquarry.model.table.ColumnBuilder.lowercase;
import static org.bitquarry.model.table.ColumnBuilder.timestamp;
import static org.bitquarry.model.table.ColumnBuilder.uuid;
import static org.bitquarry.model.table.ColumnBuilder.varchar;
import static org.bitquarry.model.table.Operator.CONTAINS;
import static org.bitquarry.model.table.Operator.EQ;
import static org.bitquarry.model.table.Operator.IN;
import static org.bitquarry.model.table.Operator.NE;
import static org.bitquarry.model.table.Operator.NOT_IN;
import static org.bitquarry.model.table.SchemaKind.INFORMATION;
import static org.bitquarry.model.table.SchemaKind.REPOSITORY;
import static org.bitquarry.model.table.TableBuilder.table;
import static org.bitquarry.model.table.Verb.DELETE;
import static org.bitquarry.model.table.Verb.INSERT;
import static org.bitquarry.model.table.Verb.READ;
import static org.bitquarry.model.table.Verb.UPDATE;

import java.util.List;
import java.util.Optional;
import org.bitquarry.model.table.ColumnBuilder;
import org.bitquarry.model.table.TableDefinition;
import org.bitquarry.model.table.WriteRule;

/** What is said about commits. */
final class CommitNoteTables {
    static final String ONE_COMMIT = CommonColumns.REPOSITORY + "/commit/{CommitHash}";
    private static final String ALL_COMMENTS = ONE_COMMIT + "/comments";
    private static final String ONE_COMMENT = ALL_COMMENTS + "/{Id}";
    private static final String ALL_STATUSES = ONE_COMMIT + "/statuses";
    private static final String ONE_STATUS = ALL_STATUSES + "/build/{Key}";
    private static final String READ_SCOPE = "read:repository:bitbucket";
    private static final String MANY = "Listed by commit: without CommitHash each commit costs a request.";

    static final TableDefinition COMMENTS = table("CommitComments")
            .in(REPOSITORY)
            .describedAs("Comments on commits.")
            .listedAt(ALL_COMMENTS)
            .sizeTrusted()
            .gotAt(ONE_COMMENT)
            .columns(
                    commit().at("/commit/hash").required().insertRequired().notUpdatable(CommentColumns.FIXED),
                    CommentColumns.id(),
                    CommentColumns.text("Text in Markdown; empty once it was deleted."))
            .columns(CommentColumns.authorAndPlace("commit"))
            .columns(
                    bool("Deleted").at("/deleted").required().describedAs("Was deleted, but has answers."),
                    createdOn("When it was written."),
                    timestamp("UpdatedOn").at("/updated_on").required().describedAs("When it changed last."),
                    CommentColumns.html(),
                    webUrl(),
                    rawJson())
            .inserted(new WriteRule.Post(ALL_COMMENTS, List.of()))
            .updated(new WriteRule.PartialPut(ONE_COMMENT))
            .deleted(new WriteRule.Delete(ONE_COMMENT, false)
                    .losing("a comment made anew is of now and yours, and its answers don't come with it"))
            .scope(READ, READ_SCOPE)
            .scope(INSERT, READ_SCOPE)
            .scope(UPDATE, READ_SCOPE)
            .scope(DELETE, READ_SCOPE)
            .webLink("/links/html/href")
            .limit(MANY)
            .limit("A deleted comment stays listed, without its text, while it has answers.")
            .build();

    static final TableDefinition STATUSES = table("CommitStatuses")
            .in(REPOSITORY)
            .describedAs("What builds say of commits.")
            .listedAt(ALL_STATUSES)
            .gotAt(ONE_STATUS)
            .columns(commit().at("/commit/hash").key().insertRequired())
            .columns(status())
            .columns(rawJson())
            .inserted(new WriteRule.Post(ALL_STATUSES + "/build", List.of("Key")))
            .updated(new WriteRule.PartialPut(ONE_STATUS))
            .deleted(new WriteRule.Unsupported("Bitbucket keeps build statuses for ever: set another state"))
            .scope(READ, READ_SCOPE)
            .scope(INSERT, READ_SCOPE)
            .scope(UPDATE, READ_SCOPE)
            .limit(MANY)
            .build();

    static final TableDefinition APPROVALS = table("CommitApprovals")
            .in(REPOSITORY)
            .describedAs("Who approved or discussed a commit. INSERT approves it as yourself, DELETE takes that back.")
            .listedAt(ONE_COMMIT)
            .inOneAnswer("/participants")
            .unfiltered()
            .columns(
                    commit().key().insertRequired(),
                    uuid("UserUUID")
                            .at("/user/uuid")
                            .key()
                            .readOnly("you approve as yourself")
                            .references(INFORMATION, "Users", "UserUUID")
                            .describedAs("Account of the participant."))
            .columns(participant())
            .columns(rawJson())
            .inserted(new WriteRule.Post(ONE_COMMIT + "/approve", List.of()))
            .updated(new WriteRule.Unsupported("an approval is given or taken back"))
            .deleted(new WriteRule.Delete(ONE_COMMIT + "/approve", false, Optional.of("UserUUID")))
            .scope(READ, READ_SCOPE)
            .scope(INSERT, READ_SCOPE, "write:repository:bitbucket")
            .scope(DELETE, "read:user:bitbucket", "write:repository:bitbucket")
            .limit(MANY)
            .limit("Only your own approval can be given and taken back.")
            .build();

    static final TableDefinition PULL_REQUESTS = table("CommitPullRequests")
            .in(REPOSITORY)
            .describedAs("Pull requests that bring a commit.")
            .listedAt(ONE_COMMIT + "/pullrequests")
            .pageLength(50)
            .unfiltered()
            .columns(
                    commit().key(),
                    bigint("Id")
                            .at("/id")
                            .key()
                            .references(REPOSITORY, "PullRequests", "Id")
                            .describedAs("Number of the pull request."),
                    varchar("Title").at("/title").describedAs("What it is about, in a line."),
                    varchar("State").at("/state").describedAs("Whether it is open, and how it ended."),
                    bool("Draft").at("/draft").describedAs("Not ready to be merged."),
                    accountUuid("AuthorUUID", "/author").describedAs("Account that made it."),
                    displayName("AuthorDisplayName", "/author"),
                    varchar("SourceBranchName").at("/source/branch/name").describedAs("Branch with the changes."),
                    varchar("DestinationBranchName")
                            .at("/destination/branch/name")
                            .describedAs("Branch that they go to."),
                    timestamp("CreatedOn").at("/created_on").describedAs("When it was made."),
                    timestamp("UpdatedOn").at("/updated_on").describedAs("When it changed last."),
                    webUrl(),
                    rawJson())
            .scope(READ, PullRequestTables.READ_SCOPE)
            .webLink("/links/html/href")
            .limit(MANY)
            .limit("Bitbucket builds an index of them first: a new repository's list comes a few minutes later.")
            .build();

    /** A participant, but for who it is. */
    static ColumnBuilder[] participant() {
        return new ColumnBuilder[] {
            displayName("UserDisplayName", "/user"),
            nickname("UserNickname", "/user"),
            varchar("Role")
                    .at("/role")
                    .oneOf("PARTICIPANT", "REVIEWER")
                    .describedAs("Was asked to review, or came along."),
            bool("Approved").at("/approved").required().describedAs("Approved it."),
            varchar("State")
                    .at("/state")
                    .oneOf("approved", "changes_requested")
                    .describedAs("What the participant thinks; NULL for nothing yet."),
            timestamp("ParticipatedOn").at("/participated_on").describedAs("When they did something last.")
        };
    }

    /** What a build says. */
    static ColumnBuilder[] status() {
        return new ColumnBuilder[] {
            varchar("Key")
                    .at("/key")
                    .length(255)
                    .key()
                    .filteredBy("key", EQ, IN)
                    .insertRequired()
                    .notUpdatable("it tells the statuses of a commit apart")
                    .describedAs("Names the build among those of the commit."),
            varchar("State")
                    .at("/state")
                    .required()
                    .oneOf("SUCCESSFUL", "FAILED", "INPROGRESS", "STOPPED")
                    .filteredBy("state", EQ, NE, IN, NOT_IN)
                    .insertRequired()
                    .updatable()
                    .describedAs("How far it is, and how it ended."),
            varchar("Name")
                    .at("/name")
                    .filteredBy("name", EQ, IN, CONTAINS)
                    .insertable()
                    .updatable()
                    .describedAs("Name that people see, such as that of a run."),
            varchar("Description").at("/description").insertable().updatable().describedAs("Result in a line."),
            varchar("Url").at("/url").required().insertRequired().updatable().describedAs("Page of the build."),
            varchar("Refname")
                    .at("/refname")
                    .filteredBy("refname", EQ, IN)
                    .insertable()
                    .updatable()
                    .offering(REPOSITORY, "Branches", "Name")
                    .describedAs("Branch that pointed to the commit then."),
            createdOn("When it was first told."),
            timestamp("UpdatedOn").at("/updated_on").required().describedAs("When it was told last.")
        };
    }

    /** The commit that a row belongs to. */
    static ColumnBuilder commit() {
        return lowercase("CommitHash")
                .length(40)
                .references(REPOSITORY, "Commits", "Hash")
                .describedAs("Commit that it is about.");
    }

    private CommitNoteTables() {}
}
