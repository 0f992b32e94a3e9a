package org.bitquarry.bitbucket.procedures;

import static org.bitquarry.model.procedure.ParameterBuilder.parameter;
import static org.bitquarry.model.procedure.ProcedureBuilder.procedure;
import static org.bitquarry.model.table.ColumnBuilder.bigint;
import static org.bitquarry.model.table.ColumnBuilder.bool;
import static org.bitquarry.model.table.ColumnBuilder.lowercase;
import static org.bitquarry.model.table.ColumnBuilder.timestamp;
import static org.bitquarry.model.table.ColumnBuilder.uuid;
import static org.bitquarry.model.table.ColumnBuilder.varchar;
import static org.bitquarry.model.table.SchemaKind.REPOSITORY;

import java.util.Map;
import org.bitquarry.model.procedure.ParameterBuilder;
import org.bitquarry.model.procedure.ProcedureBuilder;
import org.bitquarry.model.procedure.ProcedureDefinition;
import org.bitquarry.model.procedure.ProcedureRule;
import org.bitquarry.model.table.ColumnBuilder;
import org.bitquarry.model.table.SqlType;

/** What is done with pull requests. */
final class PullRequestProcedures {
    private static final String ONE = RepositoryProcedures.REPOSITORY + "/pullrequests/{PullRequestId}";
    private static final String RESOLVE = ONE + "/comments/{CommentId}/resolve";
    private static final String READ_SCOPE = "read:pullrequest:bitbucket";
    private static final String WRITE_SCOPE = "write:pullrequest:bitbucket";

    static final ProcedureDefinition MERGE = procedure("MergePullRequest")
            .in(REPOSITORY)
            .describedAs("Merges an open pull request, and waits until that is done.")
            .parameters(
                    pullRequest(),
                    parameter("MergeStrategy", SqlType.VARCHAR)
                            .oneOf(
                                    "merge_commit",
                                    "squash",
                                    "fast_forward",
                                    "squash_fast_forward",
                                    "rebase_fast_forward",
                                    "rebase_merge")
                            .defaultsTo("merge_commit")
                            .writtenAt("/merge_strategy")
                            .describedAs("How the changes reach the destination."),
                    parameter("Message", SqlType.VARCHAR)
                            .writtenAt("/message")
                            .describedAs("Text of the commit; at most 128 KiB."),
                    parameter("CloseSourceBranch", SqlType.BOOLEAN)
                            .writtenAt("/close_source_branch")
                            .describedAs("Deletes the source branch; as the pull request says unless given."))
            .returning(
                    bigint("Id").at("/id").required().describedAs("Number of the pull request."),
                    varchar("Title").at("/title").describedAs("What it is about."),
                    state(),
                    lowercase("MergeCommitHash").at("/merge_commit/hash").describedAs("Commit that merged it."),
                    closedBy())
            .by(new ProcedureRule.SendAndAwait(
                    ONE + "/merge", Map.of("/type", "pullrequest_merge_parameters"), "merge_result"))
            .scopes(READ_SCOPE, WRITE_SCOPE)
            .irreversible()
            .build();

    static final ProcedureDefinition DECLINE = procedure("DeclinePullRequest")
            .in(REPOSITORY)
            .describedAs("Declines an open pull request.")
            .parameters(
                    pullRequest(),
                    parameter("Reason", SqlType.VARCHAR).writtenAt("/message").describedAs("Why it is declined."))
            .returning(
                    bigint("Id").at("/id").required().describedAs("Number of the pull request."),
                    varchar("Title").at("/title").describedAs("What it is about."),
                    state(),
                    varchar("Reason").at("/reason").describedAs("Why it was declined."),
                    closedBy())
            .sends("POST", ONE + "/decline")
            .scopes(READ_SCOPE, WRITE_SCOPE)
            .irreversible()
            .build();

    static final ProcedureDefinition APPROVE = opinion("ApprovePullRequest", "/approve")
            .describedAs("Approves an open pull request in your name.")
            .build();

    static final ProcedureDefinition UNAPPROVE = withdrawal("UnapprovePullRequest", "/approve")
            .describedAs("Takes your approval of a pull request back.")
            .build();

    static final ProcedureDefinition REQUEST_CHANGES = opinion("RequestChanges", "/request-changes")
            .describedAs("Requests changes of an open pull request in your name.")
            .build();

    static final ProcedureDefinition REMOVE_REQUEST_CHANGES = withdrawal("RemoveRequestChanges", "/request-changes")
            .describedAs("Takes your request for changes of a pull request back.")
            .build();

    static final ProcedureDefinition RESOLVE_COMMENT = procedure("ResolveComment")
            .in(REPOSITORY)
            .describedAs("Resolves the thread of a comment on the changes of a pull request.")
            .parameters(pullRequest(), comment())
            .returning(
                    ofPullRequest(),
                    bigint("CommentId").required().describedAs("Number of the comment."),
                    uuid("ResolvedByUUID").at("/user/uuid").describedAs("Account that resolved it."),
                    timestamp("ResolvedOn").at("/created_on").describedAs("When it was resolved."))
            .sends("POST", RESOLVE)
            .scopes(READ_SCOPE)
            .build();

    static final ProcedureDefinition REOPEN_COMMENT = procedure("ReopenComment")
            .in(REPOSITORY)
            .describedAs("Opens the resolved thread of a comment again.")
            .parameters(pullRequest(), comment())
            .returning(ofPullRequest(), bigint("CommentId").required().describedAs("Number of the comment."))
            .sends("DELETE", RESOLVE)
            .scopes(READ_SCOPE)
            .build();

    private PullRequestProcedures() {}

    private static ProcedureBuilder opinion(String name, String path) {
        return procedure(name)
                .in(REPOSITORY)
                .parameters(pullRequest())
                .returning(
                        ofPullRequest(),
                        uuid("UserUUID").at("/user/uuid").describedAs("Account whose opinion it is."),
                        varchar("DisplayName").at("/user/display_name").describedAs("Name as people see it."),
                        bool("Approved").at("/approved").describedAs("The account approves."),
                        varchar("State").at("/state").describedAs("approved or changes_requested."),
                        timestamp("ParticipatedOn").at("/participated_on").describedAs("When it took part last."))
                .sends("POST", ONE + path)
                .scopes(READ_SCOPE, WRITE_SCOPE);
    }

    private static ProcedureBuilder withdrawal(String name, String path) {
        return procedure(name)
                .in(REPOSITORY)
                .parameters(pullRequest())
                .returning(ofPullRequest())
                .sends("DELETE", ONE + path)
                .scopes(WRITE_SCOPE);
    }

    private static ParameterBuilder pullRequest() {
        return parameter("PullRequestId", SqlType.BIGINT).required().describedAs("Number of the pull request.");
    }

    private static ParameterBuilder comment() {
        return parameter("CommentId", SqlType.BIGINT).required().describedAs("Number of the first comment.");
    }

    private static ColumnBuilder ofPullRequest() {
        return bigint("PullRequestId").required().describedAs("Number of the pull request.");
    }

    private static ColumnBuilder state() {
        return varchar("State").at("/state").required().describedAs("What it is now.");
    }

    private static ColumnBuilder closedBy() {
        return uuid("ClosedByUUID").at("/closed_by/uuid").describedAs("Account that closed it.");
    }
}
