package org.bitquarry.bitbucket.tables;

import static org.bitquarry.bitbucket.tables.CommonColumns.displayName;
import static org.bitquarry.bitbucket.tables.CommonColumns.nickname;
import static org.bitquarry.bitbucket.tables.CommonColumns.rawJson;
import static org.bitquarry.bitbucket.tables.CommonColumns.webUrl;
import static org.bitquarry.model.table.ColumnBuilder.bigint;
import static org.bitquarry.model.table.ColumnBuilder.bool;
import static org.bitquarry.model.table.ColumnBuilder.integer;
import static org.bitquarry.model.table.ColumnBuilder.lowercase;
import static org.bitquarry.model.table.ColumnBuilder.timestamp;
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
import static org.bitquarry.model.table.SchemaKind.INFORMATION;
import static org.bitquarry.model.table.TableBuilder.table;
import static org.bitquarry.model.table.Verb.READ;

import org.bitquarry.model.table.ColumnBuilder;
import org.bitquarry.model.table.TableDefinition;
import org.bitquarry.model.table.WriteRule;

/** Pull requests of single authors over all repositories of the workspace. */
final class AuthoredTables {
    private static final WriteRule ELSEWHERE = new WriteRule.Unsupported("use PullRequests of the repository");

    static final TableDefinition USER_PULL_REQUESTS = table("UserPullRequests")
            .in(INFORMATION)
            .describedAs("Pull requests by their author, over all repositories of the workspace, in every state.")
            .listedAt("/workspaces/{workspace}/pullrequests/{AuthorUUID}")
            .pageLength(50)
            .unlessFiltered("state", "OPEN", "MERGED", "DECLINED", "SUPERSEDED")
            .columns(
                    CommonColumns.accountUuid("AuthorUUID", "/author")
                            .required()
                            .describedAs("Account that made it."),
                    varchar("RepositoryFullName")
                            .at("/destination/repository/full_name")
                            .key()
                            .filteredBy("destination.repository.full_name", EQ, IN)
                            .describedAs("Workspace and slug of the repository."),
                    bigint("Id")
                            .at("/id")
                            .key()
                            .filteredBy("id", EQ, NE, LT, LE, GT, GE, IN, NOT_IN)
                            .describedAs("Number, unique within its repository."),
                    varchar("Title")
                            .at("/title")
                            .required()
                            .filteredBy("title", EQ, IN, CONTAINS)
                            .describedAs("What it is about, in a line."),
                    varchar("State")
                            .at("/state")
                            .required()
                            .oneOf("OPEN", "MERGED", "DECLINED", "SUPERSEDED")
                            .filteredBy("state", EQ, NE, IN, NOT_IN)
                            .describedAs("Whether it is open, and how it ended."),
                    bool("Draft").at("/draft").filteredBy("draft", EQ).describedAs("Not ready to be merged."),
                    displayName("AuthorDisplayName", "/author"),
                    nickname("AuthorNickname", "/author"),
                    branch("SourceBranchName", "source").describedAs("Branch with the changes."),
                    branch("DestinationBranchName", "destination").describedAs("Branch that they go to."),
                    varchar("Description").at("/description").describedAs("What it does and why, in Markdown."),
                    integer("CommentCount").at("/comment_count").required().describedAs("Number of comments."),
                    integer("TaskCount").at("/task_count").required().describedAs("Number of open tasks."),
                    time("CreatedOn", "created_on").describedAs("When it was made."),
                    time("UpdatedOn", "updated_on").describedAs("When it changed last."),
                    lowercase("MergeCommitHash")
                            .at("/merge_commit/hash")
                            .describedAs("Commit that merged it, 12 digits."),
                    webUrl(),
                    rawJson())
            .inserted(ELSEWHERE)
            .updated(ELSEWHERE)
            .deleted(ELSEWHERE)
            .scope(READ, "read:pullrequest:bitbucket")
            .webLink("/links/html/href")
            .limit("Without WHERE AuthorUUID = … it is read for every member.")
            .limit("Knows authors only: reviewers are in PullRequestReviewers of the repositories.")
            .build();

    private AuthoredTables() {}

    private static ColumnBuilder branch(String name, String end) {
        return varchar(name)
                .at("/" + end + "/branch/name")
                .required()
                .filteredBy(end + ".branch.name", EQ, IN, CONTAINS);
    }

    private static ColumnBuilder time(String name, String field) {
        return timestamp(name)
                .at("/" + field)
                .required()
                .filteredBy(field, LT, LE, GT, GE)
                .sortable();
    }
}
