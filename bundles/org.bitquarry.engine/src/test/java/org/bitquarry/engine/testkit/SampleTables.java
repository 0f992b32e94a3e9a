package org.bitquarry.engine.testkit;

import static org.bitquarry.model.procedure.ParameterBuilder.parameter;
import static org.bitquarry.model.procedure.ProcedureBuilder.procedure;
import static org.bitquarry.model.table.ColumnBuilder.bigint;
import static org.bitquarry.model.table.ColumnBuilder.bool;
import static org.bitquarry.model.table.ColumnBuilder.doubleprecision;
import static org.bitquarry.model.table.ColumnBuilder.integer;
import static org.bitquarry.model.table.ColumnBuilder.json;
import static org.bitquarry.model.table.ColumnBuilder.lowercase;
import static org.bitquarry.model.table.ColumnBuilder.timestamp;
import static org.bitquarry.model.table.ColumnBuilder.uuid;
import static org.bitquarry.model.table.ColumnBuilder.varchar;
import static org.bitquarry.model.table.TableBuilder.table;

import java.util.List;
import org.bitquarry.model.procedure.ProcedureDefinition;
import org.bitquarry.model.table.Operator;
import org.bitquarry.model.table.SchemaKind;
import org.bitquarry.model.table.SqlType;
import org.bitquarry.model.table.TableDefinition;
import org.bitquarry.model.table.UnionTable;
import org.bitquarry.model.table.WriteRule;

/** Tables that look like Bitbucket's, with every type, a key of two columns, references and enumerations. */
public final class SampleTables {
    private static final String PULL_REQUEST_PATH = "/repositories/{workspace}/{repository}/pullrequests";
    private static final String COMMENT_PATH = PULL_REQUEST_PATH + "/{PullRequestId}/comments";

    private static final TableDefinition REPOSITORIES = table("Repositories")
            .in(SchemaKind.INFORMATION)
            .describedAs("Repositories of the workspace.")
            .listedAt("/repositories/{workspace}")
            .gotAt("/repositories/{workspace}/{Slug}")
            .columns(
                    lowercase("Slug")
                            .key()
                            .at("/slug")
                            .filteredBy("slug", Operator.EQ, Operator.IN)
                            .describedAs("Name in URLs."),
                    varchar("Name").at("/name").required().updatable().describedAs("Name."),
                    varchar("ProjectKey")
                            .at("/project/key")
                            .references(SchemaKind.INFORMATION, "Projects", "Key")
                            .describedAs("Key of its project."),
                    varchar("Language").at("/language").describedAs("Programming language."),
                    bool("IsPrivate").at("/is_private").required().describedAs("Only members see it."),
                    bigint("Size").at("/size").describedAs("Bytes."),
                    doubleprecision("Score").at("/score").describedAs("A fraction."),
                    timestamp("CreatedOn").at("/created_on").required().describedAs("When it was made."),
                    json("Links").at("/links").hidden().describedAs("Links as JSON."))
            .updated(new WriteRule.ReadMergePut("/repositories/{workspace}/{Slug}", List.of()))
            .build();

    private static final TableDefinition PROJECTS = table("Projects")
            .in(SchemaKind.INFORMATION)
            .describedAs("Projects of the workspace.")
            .listedAt("/workspaces/{workspace}/projects")
            .columns(
                    varchar("Key").key().at("/key").insertRequired().length(10).describedAs("Short name."),
                    varchar("Name")
                            .at("/name")
                            .required()
                            .insertable()
                            .updatable()
                            .describedAs("Name."),
                    uuid("UUID").at("/uuid").required().describedAs("Identity."))
            .inserted(new WriteRule.Post("/workspaces/{workspace}/projects", List.of()))
            .updated(new WriteRule.PartialPut("/workspaces/{workspace}/projects/{Key}"))
            .deleted(new WriteRule.Delete("/workspaces/{workspace}/projects/{Key}", false))
            .build();

    private static final TableDefinition PULL_REQUESTS = table("PullRequests")
            .in(SchemaKind.REPOSITORY)
            .describedAs("Pull requests in every state.")
            .listedAt(PULL_REQUEST_PATH)
            .sizeTrusted()
            .gotAt(PULL_REQUEST_PATH + "/{Id}")
            .columns(
                    bigint("Id")
                            .key()
                            .at("/id")
                            .filteredBy("id", Operator.EQ, Operator.NE, Operator.LT, Operator.GT)
                            .sortable()
                            .describedAs("Number."),
                    varchar("Title")
                            .at("/title")
                            .required()
                            .length(255)
                            .filteredBy("title", Operator.EQ, Operator.CONTAINS)
                            .insertRequired()
                            .updatable()
                            .describedAs("Title."),
                    varchar("State")
                            .at("/state")
                            .required()
                            .oneOf("OPEN", "MERGED", "DECLINED", "SUPERSEDED")
                            .filteredBy("state", Operator.EQ, Operator.IN)
                            .describedAs("State."),
                    varchar("SourceBranchName")
                            .at("/source/branch/name")
                            .insertRequired()
                            .references(SchemaKind.REPOSITORY, "Branches", "Name")
                            .describedAs("Branch with the changes."),
                    uuid("AuthorUUID").at("/author/uuid").describedAs("Who opened it."),
                    integer("CommentCount").at("/comment_count").required().describedAs("Number of comments."),
                    bool("Draft").at("/draft").describedAs("Not ready yet."),
                    timestamp("CreatedOn")
                            .at("/created_on")
                            .required()
                            .sortedBy("created_on")
                            .describedAs("When opened."),
                    timestamp("UpdatedOn")
                            .at("/updated_on")
                            .sortedBy("updated_on")
                            .describedAs("When changed."))
            .inserted(new WriteRule.Post(PULL_REQUEST_PATH, List.of("SourceBranchName")))
            .updated(new WriteRule.ReadMergePut(PULL_REQUEST_PATH + "/{Id}", List.of("/title")))
            .limit("Deleted ones are not listed.")
            .build();

    private static final TableDefinition COMMENTS = table("PullRequestComments")
            .in(SchemaKind.REPOSITORY)
            .describedAs("Comments of pull requests.")
            .listedAt(COMMENT_PATH)
            .columns(
                    bigint("PullRequestId")
                            .key()
                            .references(SchemaKind.REPOSITORY, "PullRequests", "Id")
                            .describedAs("Number of the pull request."),
                    bigint("Id").key().at("/id").describedAs("Number."),
                    varchar("ContentRaw")
                            .at("/content/raw")
                            .insertRequired()
                            .updatable()
                            .describedAs("Text."),
                    bool("Deleted").at("/deleted").required().describedAs("Was deleted."))
            .inserted(new WriteRule.Post(COMMENT_PATH, List.of()))
            .updated(new WriteRule.PartialPut(COMMENT_PATH + "/{Id}"))
            .deleted(new WriteRule.Delete(COMMENT_PATH + "/{Id}", true))
            .build();

    private static final TableDefinition BRANCHES = table("Branches")
            .in(SchemaKind.REPOSITORY)
            .describedAs("Branches.")
            .listedAt("/repositories/{workspace}/{repository}/refs/branches")
            .columns(
                    varchar("Name").key().at("/name").insertRequired().describedAs("Name."),
                    varchar("Target").at("/target/hash").insertRequired().describedAs("Hash of its last commit."))
            .inserted(new WriteRule.Post("/repositories/{workspace}/{repository}/refs/branches", List.of()))
            .deleted(new WriteRule.Delete("/repositories/{workspace}/{repository}/refs/branches/{Name}", false))
            .build();

    private static final ProcedureDefinition DECLINE = procedure("DeclinePullRequest")
            .in(SchemaKind.REPOSITORY)
            .describedAs("Declines an open pull request.")
            .parameters(
                    parameter("Id", SqlType.BIGINT).required().describedAs("Its number."),
                    parameter("Tone", SqlType.VARCHAR)
                            .defaultsTo("kind")
                            .oneOf("kind", "curt")
                            .writtenAt("/tone")
                            .describedAs("How."))
            .returning(varchar("State").at("/state").describedAs("State after it."))
            .sends("POST", PULL_REQUEST_PATH + "/{Id}/decline")
            .scopes("write:pullrequest:bitbucket")
            .irreversible()
            .build();

    private SampleTables() {}

    /** Returns the procedures of a kind of schema. */
    public static List<ProcedureDefinition> procedures(SchemaKind kind) {
        return kind == SchemaKind.REPOSITORY ? List.of(DECLINE) : List.of();
    }

    /** Returns the tables of a kind of schema. */
    public static List<TableDefinition> of(SchemaKind kind) {
        return switch (kind) {
            case INFORMATION -> List.of(REPOSITORIES, PROJECTS);
            case REPOSITORY -> List.of(PULL_REQUESTS, COMMENTS, BRANCHES);
            case ALL_REPOSITORIES ->
                of(SchemaKind.REPOSITORY).stream().map(SampleTables::union).toList();
            case PROJECT, ALL_PROJECTS, SYS -> List.of();
        };
    }

    private static TableDefinition union(TableDefinition table) {
        return UnionTable.of(
                table,
                SchemaKind.ALL_REPOSITORIES,
                "repository",
                lowercase("RepositorySlug")
                        .key()
                        .references(SchemaKind.INFORMATION, "Repositories", "Slug")
                        .describedAs("Repository that holds it."));
    }
}
