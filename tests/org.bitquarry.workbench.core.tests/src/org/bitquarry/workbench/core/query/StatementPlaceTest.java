package org.bitquarry.workbench.core.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.bitquarry.model.error.TextRange;
import org.junit.jupiter.api.Test;

class StatementPlaceTest {
    private static final String STATEMENT = "SELECT Nme\nFROM Repositories";

    @Test
    void aRangeInOneLineIsFoundWithItsEnd() {
        assertThat(StatementPlace.of(new TextRange(1, 8, 1, 10), STATEMENT)).isEqualTo(new StatementPlace(7, 3));
    }

    @Test
    void aRangeInALaterLineIsFound() {
        assertThat(StatementPlace.of(new TextRange(2, 6, 2, 17), STATEMENT)).isEqualTo(new StatementPlace(16, 12));
    }

    @Test
    void aRangeOverLinesIsFound() {
        assertThat(StatementPlace.of(new TextRange(1, 8, 2, 4), STATEMENT)).isEqualTo(new StatementPlace(7, 8));
    }

    @Test
    void whatPointsBehindTheEndIsTheLastCharacter() {
        assertThat(StatementPlace.of(new TextRange(9, 1, 9, 5), STATEMENT))
                .isEqualTo(new StatementPlace(STATEMENT.length() - 1, 1));
        assertThat(StatementPlace.of(new TextRange(1, 1, 1, 1), "")).isEqualTo(new StatementPlace(0, 0));
    }

    @Test
    void aPlaceMovesWithItsStatement() {
        assertThat(new StatementPlace(7, 3).in(100)).isEqualTo(new StatementPlace(107, 3));
    }
}
