package org.bitquarry.model.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bitquarry.model.table.ColumnBuilder.bigint;
import static org.bitquarry.model.table.ColumnBuilder.varchar;
import static org.bitquarry.model.table.SchemaKind.ALL_REPOSITORIES;
import static org.bitquarry.model.table.SchemaKind.INFORMATION;
import static org.bitquarry.model.table.SchemaKind.REPOSITORY;
import static org.bitquarry.model.table.TableBuilder.table;

import java.util.List;
import org.junit.jupiter.api.Test;

class RelationsTest {
    private final TableDefinition users = table("Users")
            .in(INFORMATION)
            .describedAs("People.")
            .listedAt("/users")
            .columns(varchar("UserUUID").at("/uuid").key().describedAs("Id."))
            .build();
    private final TableDefinition pullRequests = table("PullRequests")
            .in(REPOSITORY)
            .describedAs("Pull requests.")
            .listedAt("/repositories/{repository}/pullrequests")
            .columns(
                    bigint("Id").at("/id").key().describedAs("Number."),
                    varchar("AuthorUUID")
                            .references(INFORMATION, "users", "useruuid")
                            .describedAs("Who."))
            .build();
    private final TableDefinition comments = table("Comments")
            .in(REPOSITORY)
            .describedAs("Comments.")
            .listedAt("/repositories/{repository}/pullrequests/{PullRequestId}/comments")
            .columns(
                    bigint("PullRequestId")
                            .references(REPOSITORY, "PullRequests", "Id")
                            .describedAs("Number."),
                    bigint("Id").at("/id").key().describedAs("Number."),
                    bigint("ParentId").references(REPOSITORY, "Comments", "Id").describedAs("Answered."),
                    varchar("Lost").references(REPOSITORY, "Nowhere", "Id").describedAs("Points at nothing."))
            .build();
    private final Relations relations = new Relations(kind -> switch (kind) {
        case INFORMATION -> List.of(users);
        case REPOSITORY -> List.of(pullRequests, comments);
        case ALL_REPOSITORIES -> List.of(union(pullRequests), union(comments));
        case PROJECT, ALL_PROJECTS, SYS -> List.of();
    });

    private static TableDefinition union(TableDefinition table) {
        return UnionTable.of(
                table, ALL_REPOSITORIES, "repository", varchar("RepositorySlug").describedAs("Where."));
    }

    private static List<String> words(List<Relation> found) {
        return found.stream()
                .map(relation ->
                        relation.child().kind() + " " + relation.child().name() + " " + relation.words() + " "
                                + relation.parent().name())
                .toList();
    }

    @Test
    void aColumnLeadsToItsParentWithinWhatBothStandIn() {
        assertThat(words(relations.parents(comments)))
                .containsExactly(
                        "REPOSITORY Comments PullRequestId → Id PullRequests",
                        "REPOSITORY Comments ParentId → Id, PullRequestId → PullRequestId Comments");
        assertThat(words(relations.parents(union(comments))))
                .first()
                .isEqualTo(
                        "ALL_REPOSITORIES Comments PullRequestId → Id, RepositorySlug → RepositorySlug PullRequests");
    }

    @Test
    void childrenStandInTheSameKindOfSchemaOrInOneThatIsSingle() {
        assertThat(words(relations.children(pullRequests)))
                .containsExactly("REPOSITORY Comments PullRequestId → Id PullRequests");
        assertThat(words(relations.children(users)))
                .containsExactly("ALL_REPOSITORIES PullRequests AuthorUUID → UserUUID Users");
    }

    @Test
    void whatPointsAtNothingIsNoRelation() {
        assertThat(relations.parents(users)).isEmpty();
        assertThat(relations.parents(comments))
                .noneMatch(relation -> relation.column().name().equals("Lost"));
    }
}
