package org.bitquarry.model.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bitquarry.model.table.TableBuilder.table;

import java.util.List;
import org.bitquarry.model.table.ColumnBuilder;
import org.bitquarry.model.table.Operator;
import org.bitquarry.model.table.SchemaKind;
import org.bitquarry.model.table.TableDefinition;
import org.bitquarry.model.table.WriteRule;
import org.junit.jupiter.api.Test;

class HoverTextTest {
    private static final TableDefinition TABLE = table("Things")
            .in(SchemaKind.REPOSITORY)
            .describedAs("Things of a repository.")
            .listedAt("/things")
            .gotAt("/things/{Id}")
            .columns(
                    ColumnBuilder.bigint("Id").at("/id").key().describedAs("Number."),
                    ColumnBuilder.varchar("State")
                            .at("/state")
                            .length(9)
                            .oneOf("OPEN", "CLOSED")
                            .filteredBy("state", Operator.EQ, Operator.IN)
                            .sortable()
                            .insertRequired()
                            .notUpdatable("it closes by itself")
                            .describedAs("Whether it is open."))
            .inserted(new WriteRule.Post("/things", List.of()))
            .deleted(new WriteRule.Unsupported("things stay"))
            .limit("There are few.")
            .changeableWhile("State", List.of("OPEN"), "closed things are fixed")
            .build();

    @Test
    void aTableSaysWhatItIsAndWhatItCanNot() {
        assertThat(HoverText.of(TABLE))
                .isEqualTo(
                        "Things of a repository.\nStands in the schema of every repository; AllRepositories has it over"
                                + " all of them, with RepositorySlug in front.\nNo UPDATE: Bitbucket has no request for it."
                                + "\nNo DELETE: things stay.\nThere are few.\nOnly rows with State OPEN can be changed: closed"
                                + " things are fixed.");
    }

    @Test
    void aColumnSaysWhatTheServerDoesWithIt() {
        assertThat(HoverText.of(TABLE, TABLE.requireColumn("State")))
                .isEqualTo("State VARCHAR(9)\nWhether it is open. One of OPEN, CLOSED.\nFound by the server: =, IN.\n"
                        + "Sorted by the server.\nINSERT: required.\nNo UPDATE: it closes by itself.");
        assertThat(HoverText.of(TABLE, TABLE.requireColumn("Id")))
                .startsWith("Id BIGINT, never NULL, key\nNumber.\nFound by the server: one row by =.");
    }

    @Test
    void theSameSentencesAreOnThePage() {
        String page = TableMarkdown.of(TablePage.of(TABLE)).replace("`", "");
        assertThat(HoverText.of(TABLE).lines().filter(line -> !line.startsWith("No ")))
                .allSatisfy(line -> assertThat(page).contains(line));
        assertThat(page).contains("Whether it is open. One of OPEN, CLOSED.", "=, IN", "it closes by itself");
    }
}
