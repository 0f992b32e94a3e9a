package org.bitquarry.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.bitquarry.engine.StatementSplitter;
import org.bitquarry.engine.StatementText;
import org.bitquarry.model.error.Problem;
import org.bitquarry.model.error.TextRange;
import org.junit.jupiter.api.Test;

class FailureTextTest {
    private static final Problem PROBLEM = new Problem("", "no such thing.", "");

    @Test
    void withoutPlaceItIsTheSentencesAndTheRemedy() {
        assertThat(FailureText.of(new Problem("GET /x", "404.", "Look again."))).isEqualTo("GET /x: 404.\nLook again.");
    }

    @Test
    void thePlaceIsThatInTheWholeScript() {
        assertThat(second("SELECT 1;\n\n SELECT a,\n  b FROM c", new TextRange(2, 3, 2, 3)))
                .isEqualTo("line 4, column 3: no such thing.\n    b FROM c\n    ^");
    }

    @Test
    void aPlaceOnTheFirstLineCountsWhatStandsBeforeTheStatement() {
        assertThat(second("SELECT 1; SELECT abc", new TextRange(1, 8, 1, 10)))
                .isEqualTo("line 1, column 18: no such thing.\n  SELECT 1; SELECT abc\n                   ^^^");
    }

    @Test
    void wideLettersAndTabsDontMoveTheCaret() {
        assertThat(second("SELECT 1;\n\tSELECT '漢字', x", new TextRange(1, 14, 1, 14)))
                .isEqualTo("line 2, column 15: no such thing.\n   SELECT '漢字', x\n                  ^");
    }

    @Test
    void aPlaceOverSeveralLinesIsMarkedToTheEndOfItsFirst() {
        assertThat(second("SELECT 1; SELECT a +\n b", new TextRange(1, 8, 2, 2)))
                .isEqualTo("line 1, column 18: no such thing.\n  SELECT 1; SELECT a +\n                   ^^^");
    }

    @Test
    void aPlaceBehindTheEndIsOneCaret() {
        assertThat(second("SELECT 1; SELECT", new TextRange(1, 7, 1, 7)))
                .isEqualTo("line 1, column 17: no such thing.\n  SELECT 1; SELECT\n                  ^");
    }

    private static String second(String script, TextRange position) {
        StatementText statement = StatementSplitter.split(script).get(1);
        return FailureText.of(PROBLEM, script, statement, position);
    }
}
