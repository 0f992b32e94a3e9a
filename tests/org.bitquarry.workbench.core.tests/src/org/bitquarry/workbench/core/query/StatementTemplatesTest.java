package org.bitquarry.workbench.core.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.bitquarry.model.table.ColumnBuilder;
import org.bitquarry.model.table.SchemaKind;
import org.bitquarry.model.table.TableBuilder;
import org.bitquarry.model.table.TableDefinition;
import org.bitquarry.model.table.Verb;
import org.bitquarry.model.table.WriteRule;
import org.junit.jupiter.api.Test;

class StatementTemplatesTest {
    private static final TableDefinition PULL_REQUESTS = TableBuilder.table("PullRequests")
            .in(SchemaKind.REPOSITORY)
            .describedAs("Pull requests.")
            .listedAt("/pullrequests")
            .columns(
                    ColumnBuilder.bigint("Id").at("/id").key().describedAs("Number."),
                    ColumnBuilder.varchar("Title")
                            .at("/title")
                            .insertRequired()
                            .updatable()
                            .describedAs("Title."),
                    ColumnBuilder.varchar("User").at("/user").insertable().describedAs("A reserved word."))
            .inserted(new WriteRule.Post("/pullrequests", java.util.List.of()))
            .updated(new WriteRule.PartialPut("/pullrequests/{Id}"))
            .build();

    private final StatementTemplates templates = StatementTemplates.of("my-repo", PULL_REQUESTS);

    @Test
    void aNameThatIsNoPlainOneIsQuoted() {
        assertThat(templates.name()).isEqualTo("\"my-repo\".PullRequests");
        assertThat(StatementTemplates.of("web", PULL_REQUESTS).name()).isEqualTo("web.PullRequests");
        assertThat(StatementTemplates.of("WEB (project)", PULL_REQUESTS).name())
                .isEqualTo("\"WEB (project)\".PullRequests");
        assertThat(StatementTemplates.of("a\"b", PULL_REQUESTS).name()).isEqualTo("\"a\"\"b\".PullRequests");
    }

    @Test
    void selectNamesItsColumns() {
        assertThat(templates.of(Verb.READ))
                .contains("SELECT Id, Title, \"User\"\nFROM \"my-repo\".PullRequests\nLIMIT 100");
    }

    @Test
    void writesAskForValuesByTheNamesOfColumns() {
        assertThat(templates.of(Verb.INSERT)).contains("""
                -- Can be given, too: "User"
                INSERT INTO "my-repo".PullRequests (Title)
                VALUES (:Title)""");
        assertThat(templates.of(Verb.UPDATE)).contains("""
                UPDATE "my-repo".PullRequests
                SET Title = :Title
                WHERE Id = :Id""");
        assertThat(StatementParameters.of(templates.of(Verb.UPDATE).orElseThrow())
                        .asked())
                .containsExactly("title", "id");
    }

    @Test
    void whatTheTableDoesNotKnowIsNotOffered() {
        assertThat(templates.of(Verb.DELETE)).isEmpty();
    }
}
