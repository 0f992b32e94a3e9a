package org.bitquarry.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bitquarry.model.error.GoneException;
import org.bitquarry.model.error.MissingKeyException;
import org.bitquarry.model.error.QueryRejectedException;
import org.bitquarry.model.error.TextRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ErrorsTest {
    private final Sql sql = new Sql(Data.of(Ability.EVERYTHING));

    @Test
    void aSyntaxErrorIsPlaced() {
        QueryRejectedException error = rejected("SELECT Id\nFORM PullRequests WHERE Id = 1");

        assertThat(error.sqlState()).isEqualTo("42601");
        assertThat(error.position()).contains(new TextRange(2, 6, 2, 17));
        assertThat(error.getMessage())
                .isEqualTo(
                        "Syntax error at line 2, column 6: \"PullRequests\" can't stand here. Did you mean FROM instead of FORM?");
    }

    @Test
    void aMisspeltWordOfTheLanguageIsGuessed() {
        assertThat(rejected("SELCT Id FROM PullRequests").getMessage()).endsWith("Did you mean SELECT?");
        assertThat(rejected("SELECT Id FROM PullRequests p WERE Id = 1").getMessage())
                .endsWith("Did you mean WHERE?");
    }

    @Test
    void aStatementThatEndsTooEarlyIsSaidToDoSo() {
        QueryRejectedException error = rejected("SELECT Id FROM");

        assertThat(error.getMessage()).contains("the statement ends too early");
        assertThat(error.sqlState()).isEqualTo("42601");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT Id FROM PullRequests WHERE",
                "SELECT Id FROM PullRequests WHERE Id = ",
                "INSERT INTO PullRequests"
            })
    void whatEndsTooEarlyNeedsNoGuess(String statement) {
        assertThat(rejected(statement).getMessage()).endsWith("the statement ends too early.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SELECT 'open", "SELECT \"open FROM t", "SELECT Id FROM t WHERE Title = 'it''s"})
    void aQuoteThatIsNotClosedIsSaidToBeOpen(String statement) {
        assertThat(rejected(statement).getMessage()).endsWith("a quote is not closed.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT 1 /* open",
                "SELECT Id FROM PullRequests /*",
                "SELECT Id FROM PullRequests /*/",
                "SELECT Id FROM PullRequests WHERE /* open",
                "SELECT Id FROM PullRequests WHERE Id = 1 /* it's\n\nopen"
            })
    void aCommentThatIsNotClosedIsSaidToBeOpen(String statement) {
        assertThat(rejected(statement).getMessage()).endsWith("the comment is not closed. Close it with */.");
    }

    @Test
    void aNameWithAHyphenWantsQuotes() {
        assertThat(rejected("SELECT * FROM my-repo.PullRequests").getMessage()).contains("is written in double quotes");
        assertThat(sql.rows("SELECT Id FROM \"my-repo\".PullRequests")).isEmpty();
    }

    @Test
    void whatCanTBePlannedShowsNoPlan() {
        assertThat(rejected(
                                "WITH RECURSIVE t(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM t WHERE n < 5) SELECT * FROM t")
                        .getMessage())
                .endsWith("no way is known to run it. Another form of it may work.");
    }

    @Test
    void anOpenTextIsPlaced() {
        assertThat(rejected("SELECT Id FROM PullRequests WHERE Title = 'open").position())
                .isPresent();
    }

    @Test
    void anUnknownTableGetsTheNearestName() {
        QueryRejectedException error = rejected("SELECT * FROM web.PullRequest");

        assertThat(error.sqlState()).isEqualTo("42S02");
        assertThat(error.position()).contains(new TextRange(1, 15, 1, 29));
        assertThat(error.getMessage())
                .isEqualTo(
                        "Error at line 1, column 15: there is no table PullRequest in web. Did you mean PullRequests or PullRequestComments?");
    }

    @Test
    void anUnknownSchemaGetsTheNearestName() {
        QueryRejectedException error = rejected("SELECT * FROM wep.PullRequests");

        assertThat(error.sqlState()).isEqualTo("42S02");
        assertThat(error.getMessage())
                .contains("there is no schema or table wep.")
                .endsWith("Did you mean web?");
    }

    @Test
    void aTableOfAnotherKindOfSchemaIsPointedAt() {
        QueryRejectedException error = rejected("SELECT * FROM Information.PullRequests");

        assertThat(error.getMessage()).endsWith("It is a table of each repository: write repository.PullRequests.");
    }

    @Test
    void anUnknownColumnGetsTheNearestNames() {
        QueryRejectedException error = rejected("SELECT Id, Titel FROM PullRequests");

        assertThat(error.sqlState()).isEqualTo("42S22");
        assertThat(error.position()).contains(new TextRange(1, 12, 1, 16));
        assertThat(error.getMessage())
                .isEqualTo("Error at line 1, column 12: there is no column Titel. Did you mean Title?");
    }

    @Test
    void anUnknownColumnOfAnAliasIsNamedWithIt() {
        QueryRejectedException error = rejected("SELECT p.Titel FROM PullRequests p");

        assertThat(error.sqlState()).isEqualTo("42S22");
        assertThat(error.getMessage())
                .contains("there is no column Titel in p.")
                .endsWith("Did you mean Title?");
    }

    @Test
    void anUnknownAliasIsSaidToBeNothing() {
        assertThat(rejected("SELECT x.Title FROM PullRequests p").getMessage()).contains("nothing here is called x.");
    }

    @Test
    void anUnknownFunctionGetsTheNearestName() {
        QueryRejectedException error = rejected("SELECT UPER(Title) FROM PullRequests");

        assertThat(error.sqlState()).isEqualTo("42883");
        assertThat(error.getMessage()).contains("there is no function UPER.").contains("UPPER");
    }

    @Test
    void aColumnThatIsNotGroupedIsRejected() {
        assertThat(rejected("SELECT State, Title, COUNT(*) FROM PullRequests GROUP BY State")
                        .position())
                .contains(new TextRange(1, 15, 1, 19));
    }

    @Test
    void aTextThatIsNoMomentIsPlaced() {
        QueryRejectedException error = rejected("SELECT Id FROM PullRequests WHERE UpdatedOn > 'yesterday'");

        assertThat(error.sqlState()).isEqualTo("22007");
        assertThat(error.position()).contains(new TextRange(1, 47, 1, 57));
        assertThat(error.getMessage()).contains("'yesterday' is no moment.");
    }

    @Test
    void aRemovedTableTellsSinceWhen() {
        GoneException gone = catchThrowableOfType(GoneException.class, () -> sql.prepare("SELECT * FROM web.Issues"));

        assertThat(gone.since()).isEqualTo(LocalDate.parse("2026-08-20"));
        assertThat(gone.getMessage()).contains("removed its issue tracker");
    }

    @Test
    void whatTheConnectorRefusesPassesThrough() {
        assertThatThrownBy(() -> sql.rows("SELECT * FROM PullRequestComments"))
                .isInstanceOf(MissingKeyException.class)
                .hasMessageContaining("PullRequestId");
    }

    @Test
    void aWrongNumberOfParametersIsRejected() {
        assertThatThrownBy(() -> sql.rows("SELECT Id FROM PullRequests WHERE Id = ?"))
                .isInstanceOf(QueryRejectedException.class)
                .hasMessageContaining("1 parameters are wanted, 0 given.");
    }

    @Test
    void aParameterOfTheWrongTypeIsRejected() {
        assertThatThrownBy(() -> sql.rows("SELECT Id FROM PullRequests WHERE Id = ?", "x"))
                .isInstanceOf(QueryRejectedException.class)
                .hasMessageContaining("parameter 1 can't be read as BIGINT: x. Give it a whole number, such as 42.");
    }

    @Test
    void aNamedParameterOfTheWrongTypeIsCalledByItsName() {
        assertThatThrownBy(() -> sql.rows("SELECT Id FROM PullRequests WHERE Title = :title AND Id = :id", "t", "x"))
                .isInstanceOf(QueryRejectedException.class)
                .hasMessageContaining(":id can't be read as BIGINT: x. Give it a whole number, such as 42.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT CAST(Title AS INTEGER) FROM PullRequests",
                "SELECT 1 / (Id - Id) FROM PullRequests",
                "SELECT CAST('x' AS INTEGER) FROM PullRequests",
                "SELECT Id FROM PullRequests WHERE Id = 'x'",
            })
    void whatFailsWhileItIsCalculatedIsOneSentence(String statement) {
        assertThatThrownBy(() -> sql.rows(statement))
                .isInstanceOf(QueryRejectedException.class)
                .hasMessageNotContaining("\n")
                .hasMessageNotContaining("Exception");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ;  ", "-- nothing\n", "CREATE TABLE t (a INTEGER)", "SELECT 1; SELECT 2", "EXPLAIN"})
    void whatIsNoStatementIsRejected(String statement) {
        assertThat(rejected(statement).isStatementFault()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT Id + 9223372036854775807 FROM PullRequests",
                "SELECT Id * 9223372036854775807 FROM PullRequests WHERE Id > 1",
                "SELECT -9223372036854775807 - Id FROM PullRequests WHERE Id > 1"
            })
    void whatDoesNotFitIsNoOtherNumber(String statement) {
        assertThatThrownBy(() -> sql.rows(statement)).isInstanceOf(QueryRejectedException.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "UPSERT INTO PullRequests (Id, Title) VALUES (1, 'a')#takes no UPSERT#1:13",
                "MERGE INTO Repositories r USING PullRequests p ON p.Title = r.Slug WHEN NOT MATCHED THEN INSERT (Name) VALUES ('a')#takes no INSERT#1:12",
                "MERGE INTO PullRequests p USING Repositories r ON r.Size = p.Id WHEN MATCHED THEN UPDATE SET State = 'a'#State is read-only#1:94",
                "MERGE INTO PullRequests p USING Repositories r ON r.Size = p.Id WHEN NOT MATCHED THEN INSERT (Title) VALUES (p.Title)#nothing here is called p#1:110",
                "MERGE INTO PullRequests p USING Repositories r ON r.Size = p.Nr WHEN MATCHED THEN UPDATE SET Title = 'a'#Nr#1:62",
                "SELECT Id FROM PullRequests; SELECT 1#a second statement begins here#1:30",
                "SELECT DATEPART('fortnight', UpdatedOn) FROM PullRequests#fortnight#1:17",
            })
    void whatCantBeDoneIsPlaced(String statement, String words, String place) {
        QueryRejectedException error = rejected(statement);
        assertThat(error).hasMessageContaining(words);
        assertThat(error.position().map(at -> at.line() + ":" + at.column())).contains(place);
    }

    @Test
    void aLookUpAsksForNamedSchemasOnly() {
        sql.rows("SELECT p.Id FROM api.PullRequests p WHERE p.Title = 'x'");
        assertThat(sql.connector.catalog.asked).containsExactlyInAnyOrder("api", "web", "Information");

        sql.connector.catalog.refresh();
        rejected("SELECT Nothing FROM Unknown");
        assertThat(List.copyOf(sql.connector.catalog.asked)).doesNotContain("Unknown", "Nothing");
    }

    private QueryRejectedException rejected(String statement) {
        QueryRejectedException error = catchThrowableOfType(QueryRejectedException.class, () -> sql.prepare(statement));
        assertThat(Optional.ofNullable(error)).describedAs(statement).isPresent();
        return error;
    }
}
