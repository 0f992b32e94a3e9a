package org.bitquarry.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.bitquarry.model.exchange.CancellationToken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an editor marks while somebody types. */
class InspectionTest {
    private final FakeConnector connector = Data.of(Ability.EVERYTHING);
    private final Engine engine = new Engine(connector);
    private final SqlSession session = new SqlSession(Optional.of("web"));

    private List<SqlFinding> inspect(String script) {
        return engine.inspect(script, session, new CancellationToken());
    }

    private static String applied(String text, SqlFinding.Fix fix) {
        return text.substring(0, fix.offset()) + fix.replacement() + text.substring(fix.offset() + fix.length());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-- nothing",
                "SELECT Id, Title FROM PullRequests WHERE State = :state",
                "SELECT p.Id FROM web.PullRequests p JOIN PullRequestComments c ON c.PullRequestId = p.Id;;",
                "WITH v AS (SELECT Id FROM PullRequests) SELECT * FROM v",
                "INSERT INTO PullRequests (Title) VALUES ('x')",
                "UPDATE PullRequests SET Title = 'x' WHERE Id = 1",
                "SELECT /*+ ALLOW_REQUESTS(500) */ Id FROM PullRequests",
                "EXPLAIN REQUESTS FOR SELECT Id FROM PullRequests"
            })
    void whatWouldRunHasNoMark(String script) {
        assertThat(inspect(script)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '\0',
            value = {
                "SELECT Titel FROM PullRequests#Titel#SELECT Title FROM PullRequests",
                "SELECT p.Titel FROM PullRequests p#Titel#SELECT p.Title FROM PullRequests p",
                "SELECT Id FROM PullRequest#PullRequest#SELECT Id FROM PullRequests",
                "SELECT Id FROM web.PullRequest#PullRequest#SELECT Id FROM web.PullRequests",
                "SELECT 1 FROM web.repositories u#repositories#SELECT 1 FROM Information.Repositories u",
                "SELECT Id FROM PullRequests p WHERE q.Id = 1 AND PullRequests.Id = 2#PullRequests#",
                "SELECT UPER(Title) FROM PullRequests#UPER#SELECT UPPER(Title) FROM PullRequests",
                "SELECT Id FORM PullRequests#FORM#SELECT Id FROM PullRequests",
                "SELECT Id FROM my-repo.PullRequests#-#SELECT Id FROM \"my-repo\".PullRequests",
                "SELECT Id FROM PullRequests WHERE Title = 'x#'x#SELECT Id FROM PullRequests WHERE Title = 'x'",
                "UPDATE PullRequests SET Titel = 'x' WHERE Id = 1#Titel#UPDATE PullRequests SET Title = 'x' WHERE Id = 1",
                "INSERT INTO PullRequests (Titel) VALUES ('x')#Titel#INSERT INTO PullRequests (Title) VALUES ('x')",
            })
    void anErrorIsMarkedWhereItStandsAndMended(String sql, String marked, String mended) {
        List<SqlFinding> findings = inspect(sql);
        if (mended == null) {
            assertThat(findings).isNotEmpty();
            return;
        }
        assertThat(findings).hasSize(1);
        SqlFinding finding = findings.getFirst();
        assertThat(sql.substring(finding.offset(), finding.offset() + finding.length()))
                .isEqualTo(marked);
        assertThat(finding.fixes()).extracting(fix -> applied(sql, fix)).first().isEqualTo(mended);
    }

    @Test
    void everyUnknownColumnOfAStatementIsMarked() {
        String sql = "SELECT Titel, UPER(Stat)\nFROM PullRequests WHERE Iid = 1";

        assertThat(inspect(sql))
                .extracting(finding -> sql.substring(finding.offset(), finding.offset() + finding.length()))
                .containsExactly("Titel", "UPER", "Stat", "Iid");
    }

    @Test
    void errorsOfEveryStatementStandAtTheirPlaceInTheScript() {
        String script = "SELECT 1;\n\nSELECT Titel FROM PullRequests;\nSELECT Id FROM PullRequest";

        assertThat(inspect(script))
                .extracting(finding -> script.substring(finding.offset(), finding.offset() + finding.length()))
                .containsExactly("Titel", "PullRequest");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/* open", "SELECT 1;\n/* open", "SELECT 1;\n-- more\n/* open\n\nSELECT Titel FROM PullRequests;"
            })
    void aCommentBehindTheLastStatementIsMarkedWhereNobodyClosesIt(String script) {
        assertThat(inspect(script)).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(SqlFinding.Severity.WARNING);
            assertThat(script.substring(finding.offset(), finding.offset() + finding.length()))
                    .isEqualTo("/* open");
            assertThat(finding.fixes())
                    .extracting(fix -> applied(script, fix))
                    .singleElement()
                    .satisfies(mended -> {
                        assertThat(mended).contains("/* open */");
                        assertThat(inspect(mended))
                                .noneMatch(left -> left.message().startsWith("The comment"));
                    });
        });
    }

    @Test
    void anAmbiguousColumnGetsATableBeforeIt() {
        String sql = "SELECT Id FROM PullRequests p JOIN PullRequestComments c ON c.PullRequestId = p.Id";

        assertThat(inspect(sql)).singleElement().satisfies(finding -> {
            assertThat(finding.offset()).isEqualTo(7);
            assertThat(finding.message()).startsWith("Id is a column of more than one table here.");
            assertThat(finding.fixes()).extracting(SqlFinding.Fix::replacement).containsExactly("p.Id", "c.Id");
        });
    }

    @Test
    void aParameterWithoutATypeSaysHowItGetsOne() {
        assertThat(inspect("SELECT ?"))
                .singleElement()
                .extracting(SqlFinding::message)
                .isEqualTo("Nothing here says of which type this parameter is."
                        + "\nSay it with CAST(… AS VARCHAR), or of another type.");
    }

    @Test
    void aChangeOfAllRowsIsWarnedOf() {
        assertThat(inspect("UPDATE PullRequests SET Title = 'x'"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.severity()).isEqualTo(SqlFinding.Severity.WARNING);
                    assertThat(finding.message()).isEqualTo("Without WHERE this changes every row.");
                });
    }

    @Test
    void aSchemaThatOnlyTheSourceCanTellOfIsNotJudgedAndNotAskedFor() {
        assertThat(inspect("SELECT Nonsense FROM api.PullRequests")).isEmpty();
        assertThat(connector.catalog.asked).isEmpty();
    }

    @Test
    void aTableThatIsNoMoreIsTold() {
        assertThat(inspect("SELECT * FROM Issues")).singleElement().satisfies(finding -> assertThat(finding.message())
                .contains("removed its issue tracker"));
    }
}
