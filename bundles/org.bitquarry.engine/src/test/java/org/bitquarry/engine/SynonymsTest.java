package org.bitquarry.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.bitquarry.model.change.RowChange;
import org.bitquarry.model.error.QueryRejectedException;
import org.bitquarry.model.exchange.RequestContext;
import org.bitquarry.model.scan.Operand;
import org.bitquarry.model.scan.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SynonymsTest {
    private final Sql sql = new Sql(Data.of(Ability.EVERYTHING));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "LEN('abc')|3",
                "LCASE('Ab')|ab",
                "ucase('Ab')|AB",
                "ISNULL(AuthorName, 'x')|x",
                "IFNULL(AuthorName, 'x')|x",
                "NVL(AuthorName, 'x')|x",
                "IF(Id = 4, 'a', 'b')|a",
                "IIF(Id = 5, 'a', 'b')|b",
                "MID('abcdef', 2, 3)|bcd",
                "CHARINDEX('c', 'abc')|3",
                "INSTR('abc', 'b')|2",
                "CONTAINS(Title, 'AUTHOR')|true",
                "CONTAINS(Title, '_')|false",
                "CONTAINS(Title, LCASE('NO'))|true",
                "GETDATE() > TIMESTAMP '2020-01-01 00:00:00'|true",
                "DATEADD(day, 2, TIMESTAMP '2024-02-28 10:00:00')|2024-03-01T10:00:00Z",
                "DATEDIFF(day, TIMESTAMP '2024-01-01 23:00:00', TIMESTAMP '2024-01-02 01:00:00')|1",
                "DATEDIFF(hour, TIMESTAMP '2024-01-01 23:30:00', TIMESTAMP '2024-01-02 01:00:00')|2",
                "DATEPART(month, TIMESTAMP '2024-02-28 10:00:00')|2",
                "DATE_TRUNC('month', TIMESTAMP '2024-02-28 10:00:00')|2024-02-01T00:00:00Z",
            })
    void mean(String expression, String value) {
        assertThat(sql.column("SELECT " + expression + " FROM PullRequests WHERE Id = 4"))
                .extracting(String::valueOf)
                .containsExactly(value);
    }

    @Test
    void aTextThatIsContainedIsPushedDown() {
        assertThat(sql.column("SELECT Id FROM PullRequests WHERE CONTAINS(Title, '100%')"))
                .containsExactly(3L);
        assertThat(sql.sent().filter())
                .containsExactly(new Predicate.Like("Title", Operand.of("%100\\%%"), '\\', true, false));
    }

    @Test
    void aWrongNumberOfValuesIsSaid() {
        assertThatThrownBy(() -> sql.prepare("SELECT Id,\n  LEN(Title, 1) FROM PullRequests"))
                .isInstanceOf(QueryRejectedException.class)
                .hasMessage("Error at line 2, column 3: LEN takes 1 value, 2 given.");
    }

    @Test
    void aUnitThatIsNoneIsSaid() {
        assertThatThrownBy(() -> sql.prepare("SELECT DATE_TRUNC('fortnight', UpdatedOn) FROM PullRequests"))
                .hasMessageContaining("'fortnight' is no unit of time.")
                .hasMessageContaining("'week'");
    }

    @Test
    void aMistypedOneIsAnsweredWithTheNearest() {
        assertThatThrownBy(() -> sql.prepare("SELECT LCASEE(Title) FROM PullRequests"))
                .hasMessageContaining("LCASE");
    }

    @Test
    void changesMayUseThem() {
        sql.prepare("UPDATE PullRequests SET Title = UCASE(Title) WHERE LEN(Title) = 9 AND Id < 4")
                .execute(List.of(), RequestContext.unobserved());

        assertThat(sql.connector.changes)
                .singleElement()
                .isInstanceOfSatisfying(RowChange.Update.class, update -> assertThat(update.values())
                        .containsEntry("Title", "FIX LOGIN"));
    }
}
