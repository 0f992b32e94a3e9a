package org.bitquarry.bitbucket.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.bitquarry.model.table.Column;
import org.bitquarry.model.table.Offer;
import org.bitquarry.model.table.SchemaKind;
import org.bitquarry.model.table.TableDefinition;
import org.junit.jupiter.api.Test;

/** What a person may choose from for a column can be read. */
class OffersTest {
    private record Choice(TableDefinition table, Column column, Offer offer) {}

    private static Stream<Choice> choices() {
        return Stream.of(SchemaKind.values())
                .flatMap(kind -> AllTables.of(kind).stream())
                .flatMap(table -> table.columns().stream()
                        .flatMap(column -> column.choices().stream().map(offer -> new Choice(table, column, offer))));
    }

    @Test
    void everyChoiceIsAColumnOfATableThatExists() {
        assertThat(choices()).isNotEmpty().allSatisfy(choice -> {
            TableDefinition from = AllTables.require(
                    choice.offer().from().kind(), choice.offer().from().table());
            Column offered = from.requireColumn(choice.offer().from().column());
            assertThat(choice.offer().each()
                            || offered.type() == choice.column().type())
                    .describedAs(choice.table().name() + "." + choice.column().name())
                    .isTrue();
            choice.offer().bound().keySet().forEach(from::requireColumn);
        });
    }

    @Test
    void theUnionOverRepositoriesOffersWhatTheUnionHolds() {
        TableDefinition union = AllTables.require(SchemaKind.ALL_REPOSITORIES, "PullRequests");

        assertThat(offer(union, "SourceBranchName").from().kind()).isEqualTo(SchemaKind.ALL_REPOSITORIES);
        assertThat(offer(union, "Reviewers").from().kind()).isEqualTo(SchemaKind.INFORMATION);
    }

    @Test
    void aListOfPeopleOffersEachOfThem() {
        Offer reviewers = offer(AllTables.require(SchemaKind.REPOSITORY, "PullRequests"), "Reviewers");

        assertThat(List.of(reviewers.each(), reviewers.member())).containsExactly(true, "uuid");
    }

    private static Offer offer(TableDefinition table, String column) {
        return table.requireColumn(column).choices().orElseThrow();
    }
}
