package org.bitquarry.workbench.core.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bitquarry.model.table.ColumnBuilder.bigint;
import static org.bitquarry.model.table.ColumnBuilder.varchar;
import static org.bitquarry.model.table.TableBuilder.table;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bitquarry.model.Catalog;
import org.bitquarry.model.exchange.RequestContext;
import org.bitquarry.model.table.Schema;
import org.bitquarry.model.table.SchemaKind;
import org.bitquarry.model.table.TableDefinition;
import org.bitquarry.model.table.TableRef;
import org.junit.jupiter.api.Test;

/** What rows lead to, without asking anybody. */
class RowLinksTest {
    private static final String PATH = "/repositories/{workspace}/{repository}/pullrequests";
    private static final TableDefinition USERS = table("Users")
            .in(SchemaKind.INFORMATION)
            .describedAs("Users.")
            .listedAt("/users")
            .columns(varchar("UUID").at("/uuid").key().describedAs("Id."))
            .build();
    private static final TableDefinition PULLS = table("PullRequests")
            .in(SchemaKind.REPOSITORY)
            .describedAs("Pull requests.")
            .listedAt(PATH)
            .columns(
                    bigint("Id").at("/id").key().describedAs("Number."),
                    varchar("AuthorUUID")
                            .at("/author/uuid")
                            .references(SchemaKind.INFORMATION, "Users", "UUID")
                            .describedAs("Who."))
            .build();
    private static final TableDefinition COMMENTS = table("Comments")
            .in(SchemaKind.REPOSITORY)
            .describedAs("Comments.")
            .listedAt(PATH + "/{PullRequestId}/comments")
            .columns(
                    bigint("PullRequestId")
                            .references(SchemaKind.REPOSITORY, "PullRequests", "Id")
                            .describedAs("Which."),
                    bigint("Id").at("/id").key().describedAs("Number."))
            .build();
    private static final Schema WEB = new Schema("web", SchemaKind.REPOSITORY, Map.of("repository", "web"), "");
    private static final Schema INFORMATION = new Schema("Information", SchemaKind.INFORMATION, Map.of(), "");

    private final RowLinks links = new RowLinks(new Known(List.of(INFORMATION, WEB)));

    @Test
    void aRowLeadsUpToWhatItsColumnsName() {
        List<RowLink> parents = links.parents(new TableRef(WEB, PULLS), row(Map.of("Id", 27L, "AuthorUUID", "{it's}")));

        assertThat(parents).hasSize(1);
        assertThat(parents.getFirst().words()).isEqualTo("Information.Users, UUID = {it's}");
        assertThat(parents.getFirst().sql()).isEqualTo("\"UUID\" = '{it''s}'");
    }

    @Test
    void whatIsNullLeadsNowhere() {
        assertThat(links.parents(new TableRef(WEB, PULLS), row(Map.of("Id", 27L))))
                .isEmpty();
        assertThat(links.parent(new TableRef(WEB, PULLS), PULLS.requireColumn("Id"), row(Map.of("Id", 27L))))
                .isEmpty();
    }

    @Test
    void aRowLeadsDownToWhatNamesIt() {
        List<RowLink> children = links.children(new TableRef(WEB, PULLS), row(Map.of("Id", 27L)));

        assertThat(children).extracting(RowLink::words).containsExactly("web.Comments, PullRequestId = 27");
    }

    @Test
    void nothingLeadsToASchemaThatNobodyHeardOf() {
        RowLinks elsewhere = new RowLinks(new Known(List.of(WEB)));

        assertThat(elsewhere.parents(new TableRef(WEB, PULLS), row(Map.of("AuthorUUID", "{x}"))))
                .isEmpty();
    }

    private static Function<String, Optional<Object>> row(Map<String, Object> values) {
        return name -> Optional.ofNullable(values.get(name));
    }

    /** Remembers some schemas, and must not be asked for others. */
    private record Known(List<Schema> knownSchemas) implements Catalog {
        @Override
        public List<Schema> schemas(RequestContext context) {
            throw new AssertionError("asks the source");
        }

        @Override
        public Optional<Schema> schema(String name, RequestContext context) {
            throw new AssertionError("asks the source");
        }

        @Override
        public List<TableDefinition> tables(SchemaKind kind) {
            return Stream.of(USERS, PULLS, COMMENTS)
                    .filter(table -> table.kind() == kind)
                    .toList();
        }

        @Override
        public Optional<String> removed(String tableName) {
            return Optional.empty();
        }

        @Override
        public void refresh() {
            // Remembers nothing that could be forgotten.
        }
    }
}
