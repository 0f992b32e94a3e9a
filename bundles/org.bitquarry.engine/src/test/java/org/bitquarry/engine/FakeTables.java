package org.bitquarry.engine;

import static org.bitquarry.model.procedure.ParameterBuilder.parameter;
import static org.bitquarry.model.procedure.ProcedureBuilder.procedure;
import static org.bitquarry.model.table.ColumnBuilder.bigint;
import static org.bitquarry.model.table.ColumnBuilder.bool;
import static org.bitquarry.model.table.ColumnBuilder.doubleprecision;
import static org.bitquarry.model.table.ColumnBuilder.integer;
import static org.bitquarry.model.table.ColumnBuilder.json;
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
import static org.bitquarry.model.table.TableBuilder.table;

import java.util.List;
import org.bitquarry.model.procedure.ProcedureDefinition;
import org.bitquarry.model.table.SchemaKind;
import org.bitquarry.model.table.SqlType;
import org.bitquarry.model.table.TableDefinition;
import org.bitquarry.model.table.Verb;
import org.bitquarry.model.table.WriteRule;

/** Tables like those of a code host, as small as the tests need them. */
final class FakeTables {
    static final TableDefinition REPOSITORIES = table("Repositories")
            .in(SchemaKind.INFORMATION)
            .describedAs("Repositories of the workspace.")
            .listedAt("/repositories/{workspace}")
            .sizeTrusted()
            .gotAt("/repositories/{workspace}/{Slug}")
            .columns(
                    lowercase("Slug")
                            .key()
                            .filteredBy("slug", EQ, NE, IN, NOT_IN)
                            .sortable()
                            .describedAs("Name in URLs."),
                    varchar("Name")
                            .required()
                            .filteredBy("name", EQ, CONTAINS)
                            .updatable()
                            .describedAs("Name for people."),
                    bool("IsPrivate").filteredBy("is_private", EQ, NE).describedAs("Not public."),
                    bigint("Size")
                            .filteredBy("size", EQ, NE, LT, LE, GT, GE)
                            .sortable()
                            .describedAs("Bytes."),
                    doubleprecision("Score").describedAs("A number that the server can't filter by."),
                    varchar("Language").updatable().describedAs("Main language."),
                    json("RawJson").at("").hidden().describedAs("The whole answer."))
            .updated(new WriteRule.ReadMergePut("/repositories/{workspace}/{Slug}", List.of()))
            .deleted(new WriteRule.Delete("/repositories/{workspace}/{Slug}", false))
            .build();

    static final ProcedureDefinition MERGE = procedure("MergePullRequest")
            .in(SchemaKind.REPOSITORY)
            .describedAs("Merges a pull request.")
            .parameters(
                    parameter("PullRequestId", SqlType.BIGINT).required().describedAs("Number of the pull request."),
                    parameter("Message", SqlType.VARCHAR).writtenAt("/message").describedAs("Text of the commit."),
                    parameter("MergeStrategy", SqlType.VARCHAR)
                            .oneOf("merge_commit", "squash")
                            .writtenAt("/merge_strategy")
                            .describedAs("How it is merged."),
                    parameter("CloseSourceBranch", SqlType.BOOLEAN)
                            .defaultsTo("false")
                            .writtenAt("/close_source_branch")
                            .describedAs("Deletes the source branch."))
            .returning(
                    bigint("Id").at("/id").required().describedAs("Number."),
                    varchar("State").at("/state").describedAs("What it is now."))
            .sends("POST", "/repositories/{workspace}/{repository}/pullrequests/{PullRequestId}/merge")
            .irreversible()
            .build();

    static final List<ProcedureDefinition> PROCEDURES = List.of(MERGE);

    static final TableDefinition PULL_REQUESTS = table("PullRequests")
            .in(SchemaKind.REPOSITORY)
            .describedAs("Pull requests of a repository.")
            .listedAt("/repositories/{workspace}/{repository}/pullrequests")
            .pageLength(50)
            .sizeTrusted()
            .gotAt("/repositories/{workspace}/{repository}/pullrequests/{Id}")
            .columns(
                    bigint("Id")
                            .key()
                            .filteredBy("id", EQ, NE, LT, LE, GT, GE, IN, NOT_IN)
                            .sortable()
                            .describedAs("Number."),
                    varchar("Title")
                            .required()
                            .filteredBy("title", EQ, NE, CONTAINS)
                            .insertRequired()
                            .updatable()
                            .length(255)
                            .describedAs("Title."),
                    varchar("State")
                            .required()
                            .oneOf("OPEN", "MERGED", "DECLINED")
                            .filteredBy("state", EQ, NE, IN)
                            .describedAs("State."),
                    varchar("AuthorName").insertable().describedAs("Who opened it."),
                    integer("CommentCount").filteredBy("comment_count", EQ, GT).describedAs("Comments."),
                    bool("Draft").insertable().updatable().describedAs("Not ready."),
                    timestamp("UpdatedOn")
                            .filteredBy("updated_on", EQ, LT, LE, GT, GE)
                            .sortable()
                            .describedAs("Last change."))
            .inserted(new WriteRule.Post("/repositories/{workspace}/{repository}/pullrequests", List.of()))
            .updated(new WriteRule.ReadMergePut("/repositories/{workspace}/{repository}/pullrequests/{Id}", List.of()))
            .deleted(new WriteRule.Unsupported("decline it with DeclinePullRequest"))
            .scope(Verb.UPDATE, "pullrequest:write")
            .build();

    static final TableDefinition COMMENTS = table("PullRequestComments")
            .in(SchemaKind.REPOSITORY)
            .describedAs("Comments of a pull request.")
            .listedAt("/repositories/{workspace}/{repository}/pullrequests/{PullRequestId}/comments")
            .columns(
                    bigint("PullRequestId").key().insertRequired().describedAs("Which pull request."),
                    bigint("Id").key().describedAs("Number."),
                    varchar("Content").insertRequired().updatable().describedAs("Text."))
            .inserted(new WriteRule.Post(
                    "/repositories/{workspace}/{repository}/pullrequests/{PullRequestId}/comments", List.of()))
            .updated(new WriteRule.PartialPut(
                    "/repositories/{workspace}/{repository}/pullrequests/{PullRequestId}/comments/{Id}"))
            .deleted(new WriteRule.Delete(
                    "/repositories/{workspace}/{repository}/pullrequests/{PullRequestId}/comments/{Id}", true))
            .build();

    static final List<TableDefinition> ALL = List.of(REPOSITORIES, PULL_REQUESTS, COMMENTS);

    private FakeTables() {}
}
