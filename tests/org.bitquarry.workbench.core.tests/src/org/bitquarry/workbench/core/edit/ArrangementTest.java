package org.bitquarry.workbench.core.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bitquarry.engine.ResultColumn;
import org.bitquarry.model.table.SqlType;
import org.bitquarry.workbench.core.inspect.PathColumns;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ArrangementTest {
    private static final int NUMBER = 0;
    private static final int NAME = 1;

    private static RowsSnapshot rows(@Nullable Object[]... rows) {
        return new RowsSnapshot(
                PathColumns.none(List.of(
                        new ResultColumn("Number", SqlType.BIGINT, true, Optional.empty()),
                        new ResultColumn("Name", SqlType.VARCHAR, true, Optional.empty()))),
                List.of("Number", "Name"),
                new int[] {NUMBER},
                List.of(),
                Map.of(),
                List.of(rows));
    }

    private static @Nullable Object[] row(@Nullable Object... values) {
        return values;
    }

    private static Arrangement by(SortBy... keys) {
        return Arrangement.NONE.sortedBy(List.of(keys));
    }

    @Test
    void withoutKeysRowsStandAsTheyCame() {
        assertThat(Arrangement.NONE.of(rows(row(2L, "b"), row(1L, "a")))).containsExactly(0, 1);
        assertThat(Arrangement.NONE.isNone()).isTrue();
    }

    @Test
    void nullIsHigherThanEveryValue() {
        RowsSnapshot rows = rows(row(null, "a"), row(10L, "b"), row(9L, "c"));

        assertThat(by(new SortBy(NUMBER, false)).of(rows)).containsExactly(2, 1, 0);
        assertThat(by(new SortBy(NUMBER, true)).of(rows)).containsExactly(0, 1, 2);
    }

    @Test
    void textsStandByTheirLettersFirstAndByTheirCaseThen() {
        assertThat(by(new SortBy(NAME, false)).of(rows(row(1L, "beta"), row(2L, "Alpha"), row(3L, "alpha"))))
                .containsExactly(1, 2, 0);
    }

    @Test
    void theSecondKeyDecidesWhereTheFirstIsEqual() {
        RowsSnapshot rows = rows(row(1L, "b"), row(2L, "a"), row(3L, "b"));

        assertThat(by(new SortBy(NAME, true), new SortBy(NUMBER, true)).of(rows))
                .containsExactly(2, 0, 1);
    }

    @Test
    void equalRowsStandAsTheyCame() {
        assertThat(by(new SortBy(NAME, true)).of(rows(row(1L, "a"), row(2L, "a"), row(3L, "a"))))
                .containsExactly(0, 1, 2);
    }

    @Test
    void onlyRowsThatMeetAllConditionsAreShown() {
        RowsSnapshot rows = rows(row(1L, "Fix login"), row(2L, "fix logout"), row(3L, null), row(4L, "FIX IT"));
        Arrangement filtered = by(new SortBy(NUMBER, true))
                .where(Map.of(
                        NAME,
                        new Condition.Contains("fix"),
                        NUMBER,
                        new Condition.Compares(Condition.Operator.LESS, 4L)));

        assertThat(filtered.of(rows)).containsExactly(1, 0);
        assertThat(filtered.isNone()).isFalse();
    }
}
