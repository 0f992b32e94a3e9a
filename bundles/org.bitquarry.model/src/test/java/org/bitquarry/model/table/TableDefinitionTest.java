package org.bitquarry.model.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bitquarry.model.table.ColumnBuilder.bigint;
import static org.bitquarry.model.table.ColumnBuilder.varchar;
import static org.bitquarry.model.table.TableBuilder.table;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TableDefinitionTest {
    private static final String COMMENTS =
            "/repositories/{workspace}/{repository}/pullrequests/{PullRequestId}/comments";
    private final TableDefinition comments = table("PullRequestComments")
            .in(SchemaKind.REPOSITORY)
            .describedAs("Comments.")
            .listedAt(COMMENTS)
            .columns(
                    bigint("PullRequestId")
                            .describedAs("Number of the pull request.")
                            .references(SchemaKind.REPOSITORY, "PullRequests", "Id"),
                    bigint("Id").at("/id").key().describedAs("Number."),
                    varchar("ContentRaw")
                            .at("/content/raw")
                            .filteredBy("content.raw", Operator.CONTAINS)
                            .sortable()
                            .insertRequired()
                            .updatable()
                            .describedAs("Text."))
            .inserted(new WriteRule.Post(COMMENTS, List.of()))
            .deleted(new WriteRule.Delete(COMMENTS + "/{Id}", true))
            .build();

    @Test
    void findsColumnsWithoutRegardToCase() {
        assertThat(comments.column("contentRAW")).map(Column::name).contains("ContentRaw");
        assertThat(comments.column("nothing")).isEmpty();
    }

    @Test
    void tellsKeyAndParentKeyApart() {
        assertThat(comments.key()).extracting(Column::name).containsExactly("Id");
        assertThat(comments.parentKey()).extracting(Column::name).containsExactly("PullRequestId");
    }

    @Test
    void supportsTheVerbsThatHaveARule() {
        assertThat(comments.supports(Verb.READ)).isTrue();
        assertThat(comments.supports(Verb.INSERT)).isTrue();
        assertThat(comments.supports(Verb.UPDATE)).isFalse();
        assertThat(comments.supports(Verb.DELETE)).isTrue();
    }

    @Test
    void columnKnowsItsFieldForAnOperator() {
        Column content = comments.requireColumn("ContentRaw");
        assertThat(content.filterField(Operator.CONTAINS)).contains("content.raw");
        assertThat(content.filterField(Operator.EQ)).isEmpty();
        assertThat(content.sortField()).contains("content.raw");
        assertThat(content.inserted().isRequired()).isTrue();
        assertThat(content.bodyPointer()).isEqualTo("/content/raw");
    }

    @Test
    void refusesAPathVariableThatNoColumnBinds() {
        TableBuilder builder = table("T")
                .describedAs("T.")
                .listedAt("/x/{Nothing}")
                .columns(bigint("Id").describedAs("Number."));
        assertThatThrownBy(builder::build).hasMessageContaining("no column for {Nothing}");
    }

    @Test
    void refusesTwoColumnsOfOneName() {
        TableBuilder builder = table("T")
                .describedAs("T.")
                .columns(bigint("Id").describedAs("Number."), varchar("ID").describedAs("Text."));
        assertThatThrownBy(builder::build).hasMessageContaining("two columns");
    }

    @Test
    void refusesAColumnWithoutDescriptionOrWithABadPointer() {
        assertThatThrownBy(bigint("Id")::build).hasMessageContaining("described");
        assertThatThrownBy(bigint("Id").describedAs("x").at("id")::build).hasMessageContaining("no JSON pointer");
        assertThatThrownBy(bigint("id").describedAs("x")::build).hasMessageContaining("PascalCase");
    }

    @Test
    void refusesToSortByAFieldThatIsNotNamed() {
        assertThatThrownBy(() -> bigint("Id").sortable()).hasMessageContaining("sortedBy");
    }

    @Test
    void unionPutsTheSchemasColumnInFrontAndRenamesEveryPath() {
        TableDefinition union = UnionTable.of(
                comments,
                SchemaKind.ALL_REPOSITORIES,
                "repository",
                varchar("RepositorySlug").key().describedAs("Repository."));
        assertThat(union.columns().getFirst().name()).isEqualTo("RepositorySlug");
        assertThat(union.parentKey()).extracting(Column::name).containsExactly("RepositorySlug", "PullRequestId");
        assertThat(union.list().map(ListEndpoint::path))
                .contains("/repositories/{workspace}/{RepositorySlug}/pullrequests/{PullRequestId}/comments");
        assertThat(union.deletes())
                .isEqualTo(new WriteRule.Delete(
                        "/repositories/{workspace}/{RepositorySlug}/pullrequests/{PullRequestId}/comments/{Id}", true));
        assertThat(union.requireColumn("PullRequestId").references().map(Reference::kind))
                .contains(SchemaKind.ALL_REPOSITORIES);
    }

    @Test
    void aSecretStaysOneInTheUnion() {
        TableDefinition hooks = table("Hooks")
                .in(SchemaKind.REPOSITORY)
                .describedAs("Hooks.")
                .columns(varchar("Secret").sensitive().hidden().describedAs("Signs what is sent."))
                .build();
        TableDefinition union = UnionTable.of(
                hooks,
                SchemaKind.ALL_REPOSITORIES,
                "repository",
                varchar("RepositorySlug").describedAs("Repository."));
        assertThat(union.requireColumn("Secret").sensitive()).isTrue();
        assertThat(union.requireColumn("RepositorySlug").sensitive()).isFalse();
    }

    @Test
    void templateExpandsItsVariables() {
        PathTemplate template = PathTemplate.of("/repositories/{workspace}/x/{Id}");
        assertThat(template.variables()).containsExactly("workspace", "Id");
        assertThat(template.columnVariables()).containsExactly("Id");
        assertThat(template.expand(name -> name + "$1", value -> "<" + value + ">"))
                .isEqualTo("/repositories/<workspace$1>/x/<Id$1>");
    }

    @Test
    void aPathInATemplateKeepsItsSlashes() {
        PathTemplate template = PathTemplate.of("/src/{Revision}/{Path*}");

        assertThat(template.columnVariables()).containsExactly("Revision", "Path");
        assertThat(template.expand(name -> "a/" + name, value -> "<" + value + ">"))
                .isEqualTo("/src/<a/Revision>/<a>/<Path>");
    }

    @Test
    void aTextThatIsReadByItselfIsHiddenAndMovesIntoTheUnion() {
        TableDefinition commits = table("Commits")
                .in(SchemaKind.REPOSITORY)
                .describedAs("Commits.")
                .columns(
                        varchar("Hash").key().describedAs("Hash."),
                        varchar("Diff")
                                .readFrom("/r/{repository}/diff/{Hash}")
                                .redirected()
                                .onlyWhere("Hash", List.of("a"), "the others have none")
                                .describedAs("What it changes."))
                .build();
        TableDefinition union = UnionTable.of(
                commits,
                SchemaKind.ALL_REPOSITORIES,
                "repository",
                varchar("RepositorySlug").describedAs("Repository."));

        assertThat(commits.requireColumn("Diff").hidden()).isTrue();
        TextSource text = union.requireColumn("Diff").text().orElseThrow();
        assertThat(text.path()).isEqualTo("/r/{RepositorySlug}/diff/{Hash}");
        assertThat(text.requests()).isEqualTo(2);
        assertThat(text.where().orElseThrow().reason()).isEqualTo("the others have none");
    }

    @Test
    void aTextNeedsColumnsForItsPath() {
        TableBuilder builder = table("T")
                .describedAs("T.")
                .columns(varchar("Diff").readFrom("/diff/{Hash}").describedAs("D."));

        assertThatThrownBy(builder::build).hasMessageContaining("no column for {Hash}");
    }

    @Test
    void aTableWithoutListHasNoParentKey() {
        TableDefinition sys = table("sys")
                .in(SchemaKind.SYS)
                .describedAs("Metadata.")
                .columns(varchar("Name").describedAs("Name."))
                .build();
        assertThat(sys.parentKey()).isEmpty();
        assertThat(sys.list()).isEqualTo(Optional.empty());
    }

    @Test
    void rowsThatAreClosedToChangesSayWhy() {
        TableDefinition pullRequests = table("PullRequests")
                .describedAs("Pull requests.")
                .columns(
                        bigint("Id").key().describedAs("Number."),
                        varchar("State").describedAs("State."))
                .changeableWhile("State", List.of("OPEN"), "closed pull requests are immutable")
                .build();

        RowCondition condition = pullRequests.changeable().orElseThrow();

        assertThat(condition.reason()).isEqualTo("closed pull requests are immutable");
        assertThat(condition.allows("OPEN")).isTrue();
        assertThat(condition.allows("MERGED")).isFalse();
        assertThat(condition.allows(null)).describedAs("not read, so not known").isTrue();
    }

    @Test
    void refusesAConditionOnAColumnThatItDoesNotHave() {
        TableBuilder builder = table("T")
                .describedAs("T.")
                .columns(bigint("Id").key().describedAs("Number."))
                .changeableWhile("State", List.of("OPEN"), "closed");

        assertThatThrownBy(builder::build).hasMessageContaining("no column State");
    }
}
