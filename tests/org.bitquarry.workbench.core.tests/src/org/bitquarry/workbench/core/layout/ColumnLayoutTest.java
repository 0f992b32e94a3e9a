package org.bitquarry.workbench.core.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.bitquarry.engine.ResultColumn;
import org.bitquarry.model.table.SqlType;
import org.bitquarry.workbench.core.edit.SortBy;
import org.bitquarry.workbench.core.inspect.JsonPath;
import org.bitquarry.workbench.core.inspect.PathColumn;
import org.bitquarry.workbench.core.query.ColumnNames;
import org.junit.jupiter.api.Test;

class ColumnLayoutTest {
    private static final List<String> NAMES = List.of("Id", "Title", "State", "Author");

    @Test
    void aLayoutComesBackAsItWas() {
        var shown =
                new ColumnLayout.Fitted(List.of(3, 0, 1, 2), Set.of(1), 2, Map.of(0, 90), List.of(new SortBy(2, true)));

        assertThat(ColumnLayout.of(NAMES, shown).fit(NAMES)).isEqualTo(shown);
    }

    @Test
    void columnsAsTheyCameNeedNoLayout() {
        var shown = new ColumnLayout.Fitted(List.of(0, 1, 2, 3), Set.of(), 0, Map.of(), List.of());

        assertThat(ColumnLayout.of(NAMES, shown).isNone()).isTrue();
        assertThat(ColumnLayout.NONE.fit(NAMES)).isEqualTo(shown);
    }

    @Test
    void aColumnThatIsGoneIsLeftOutAndANewOneStandsBehindItsNeighbour() {
        var shown = new ColumnLayout.Fitted(
                List.of(3, 0, 1, 2), Set.of(0), 1, Map.of(2, 70), List.of(new SortBy(1, false)));
        ColumnLayout layout = ColumnLayout.of(NAMES, shown);

        assertThat(layout.fit(List.of("Id", "Draft", "State", "Author")))
                .isEqualTo(new ColumnLayout.Fitted(List.of(3, 0, 1, 2), Set.of(0), 1, Map.of(2, 70), List.of()));
    }

    @Test
    void aNewColumnAmongFrozenOnesIsFrozenToo() {
        var shown = new ColumnLayout.Fitted(List.of(0, 1), Set.of(), 2, Map.of(), List.of());

        assertThat(ColumnLayout.of(List.of("Id", "Title"), shown)
                        .fit(List.of("Id", "New", "Title"))
                        .frozen())
                .isEqualTo(3);
    }

    @Test
    void somethingIsAlwaysShown() {
        var place = new ColumnLayout.Place("Id", OptionalInt.empty(), true, false);

        assertThat(new ColumnLayout(List.of(place), List.of())
                        .fit(List.of("Id"))
                        .hidden())
                .isEmpty();
    }

    @Test
    void columnsWithOneNameAreCounted() {
        ResultColumn id = new ResultColumn("Id", SqlType.BIGINT, false, Optional.empty());

        assertThat(ColumnNames.of(List.of(id, id, id))).containsExactly("Id", "Id#2", "Id#3");
    }

    @Test
    void rowsOfAStatementAreKnownByNamesAndTypes() {
        ResultColumn number = new ResultColumn("Id", SqlType.BIGINT, false, Optional.empty());
        ResultColumn text = new ResultColumn("Id", SqlType.VARCHAR, false, Optional.empty());

        assertThat(ColumnNames.key(List.of(number), false))
                .isEqualTo(ColumnNames.key(List.of(number), true))
                .startsWith("columns ")
                .isNotEqualTo(ColumnNames.key(List.of(text), false));
    }

    @Test
    void anAddedPartStandsBehindItsColumnAndThePartsBeforeIt() {
        var one = new PathColumn("A", JsonPath.ROOT.then("one"), SqlType.VARCHAR);
        var two = new PathColumn("A", JsonPath.ROOT.then("two"), SqlType.BIGINT);
        List<String> names = List.of("A", "B", one.name(), two.name());

        ColumnLayout.Fitted shown = ColumnLayout.NONE.adding(List.of(one, two)).fit(names);

        assertThat(shown.order()).containsExactly(0, 2, 3, 1);
        assertThat(ColumnLayout.of(names, shown, List.of(one, two)).added()).containsExactly(one, two);
    }
}
