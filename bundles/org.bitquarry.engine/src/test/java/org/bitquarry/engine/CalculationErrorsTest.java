package org.bitquarry.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.bitquarry.model.error.QueryRejectedException;
import org.bitquarry.model.error.TextRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalculationErrorsTest {
    private final Sql sql = new Sql(Data.of(Ability.NOTHING));

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '\0',
            value = {
                "CAST(Title AS INTEGER)#22018#\"Fix login\" is no number.",
                "CAST(Title AS BOOLEAN)#22018#\"Fix login\" is neither TRUE nor FALSE.",
                "Id / 0#22012#a number is divided by zero. NULLIF(…, 0) avoids it.",
                "CAST(Id * 10000000000 AS INTEGER)#22003#10000000000 is too large for its type.",
                "(SELECT Id FROM PullRequests)#21000#a query that stands for one value gave several rows."
                        + " Add LIMIT 1, or compare with IN.",
                "ABS(NULL)#42804#there is no type for a part of it. Give a NULL on its own a type: CAST(NULL AS INTEGER).",
                "SUM(NULL)#42804#there is no type for a part of it. Give a NULL on its own a type: CAST(NULL AS INTEGER).",
                "REGEXP_LIKE(Title, '(')#22000#Unclosed group near index 1.",
            })
    void sayWhatAValueWasNot(String expression, String state, String reason) {
        assertThatThrownBy(() -> sql.rows("SELECT " + expression + " FROM PullRequests"))
                .isInstanceOfSatisfying(QueryRejectedException.class, rejected -> assertThat(rejected.sqlState())
                        .isEqualTo(state))
                .hasMessage("The statement: could not be calculated: " + reason);
    }

    @Test
    void whatCanNotBePlannedIsMarkedAsAWhole() {
        assertThatThrownBy(() -> sql.prepare("-- NULL has no type\nSELECT ABS(NULL)\nFROM PullRequests"))
                .isInstanceOfSatisfying(QueryRejectedException.class, rejected -> assertThat(rejected.position())
                        .contains(new TextRange(2, 1, 3, 17)));
    }

    @Test
    void whatFailsAtARowMarksTheStatementThatCalculatesIt() {
        assertThatThrownBy(() -> sql.rows("-- first\nSELECT Id / 0\nFROM PullRequests"))
                .isInstanceOfSatisfying(QueryRejectedException.class, rejected -> assertThat(rejected.position())
                        .contains(new TextRange(2, 1, 3, 17)));
    }
}
