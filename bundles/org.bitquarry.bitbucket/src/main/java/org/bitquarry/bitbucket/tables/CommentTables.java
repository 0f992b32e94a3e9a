package org.bitquarry.bitbucket.tables;

import static org.bitquarry.bitbucket.tables.CommonColumns.createdOn;
import static org.bitquarry.bitbucket.tables.CommonColumns.rawJson;
import static org.bitquarry.bitbucket.tables.CommonColumns.webUrl;
import static org.bitquarry.model.table.ColumnBuilder.bigint;
import static org.bitquarry.model.table.ColumnBuilder.bool;
import static org.bitquarry.model.table.ColumnBuilder.timestamp;
import static org.bitquarry.model.table.Operator.GE;
import static org.bitquarry.model.table.Operator.GT;
import static org.bitquarry.model.table.Operator.LE;
import static org.bitquarry.model.table.Operator.LT;
import static org.bitquarry.model.table.SchemaKind.REPOSITORY;
import static org.bitquarry.model.table.TableBuilder.table;
import static org.bitquarry.model.table.Verb.DELETE;
import static org.bitquarry.model.table.Verb.INSERT;
import static org.bitquarry.model.table.Verb.READ;
import static org.bitquarry.model.table.Verb.UPDATE;

import java.util.List;
import org.bitquarry.model.table.TableDefinition;
import org.bitquarry.model.table.WriteRule;

/** What is said about pull requests. */
final class CommentTables {
    private static final String ALL = PullRequestTables.ALL + "/{PullRequestId}/comments";
    private static final String ONE = ALL + "/{Id}";

    static final TableDefinition COMMENTS = table("PullRequestComments")
            .in(REPOSITORY)
            .describedAs("Comments on pull requests.")
            .listedAt(ALL)
            .sizeTrusted()
            .gotAt(ONE)
            .columns(
                    bigint("PullRequestId")
                            .at("/pullrequest/id")
                            .required()
                            .insertRequired()
                            .notUpdatable(CommentColumns.FIXED)
                            .references(REPOSITORY, "PullRequests", "Id")
                            .describedAs("Pull request that it is about."),
                    CommentColumns.id(),
                    CommentColumns.text("Text in Markdown; empty once it was deleted."))
            .columns(CommentColumns.authorAndPlace("pull request"))
            .columns(
                    bool("Deleted").at("/deleted").required().describedAs("Was deleted; the row stays."),
                    bool("Pending").at("/pending").describedAs("Part of a review that was not sent yet."),
                    createdOn("When it was written."),
                    timestamp("UpdatedOn")
                            .at("/updated_on")
                            .required()
                            .filteredBy("updated_on", LT, LE, GT, GE)
                            .describedAs("When it changed last."),
                    CommentColumns.html(),
                    webUrl(),
                    rawJson())
            .inserted(new WriteRule.Post(ALL, List.of()))
            .updated(new WriteRule.PartialPut(ONE))
            .deleted(new WriteRule.Delete(ONE, true)
                    .losing("a comment made anew is of now and yours, and its answers don't come with it"))
            .scope(READ, PullRequestTables.READ_SCOPE)
            .scope(INSERT, PullRequestTables.READ_SCOPE)
            .scope(UPDATE, PullRequestTables.READ_SCOPE)
            .scope(DELETE, PullRequestTables.READ_SCOPE)
            .webLink("/links/html/href")
            .limit("Comments are listed by pull request: without PullRequestId each pull request costs a request.")
            .build();

    private CommentTables() {}
}
