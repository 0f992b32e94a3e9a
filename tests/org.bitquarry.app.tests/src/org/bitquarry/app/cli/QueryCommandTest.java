package org.bitquarry.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.bitquarry.connections.ConnectionProperties;
import org.bitquarry.engine.StatementResult;
import org.bitquarry.model.error.NotFoundException;
import org.bitquarry.model.error.Problem;
import org.bitquarry.model.error.QueryRejectedException;
import org.bitquarry.model.error.TextRange;
import org.bitquarry.model.plan.RequestPlan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QueryCommandTest {
    private final CommandLineFixture line = new CommandLineFixture();

    @Test
    void rowsGoToOutputAndTheSumToMessages() {
        line.sources.answering("SELECT 1", context -> FakeSources.rows("web", "api"));

        assertThat(line.query("--format", "csv", "SELECT 1")).isEqualTo(Exit.DONE);

        assertThat(line.output()).isEqualTo("Id,Name\r\n1,web\r\n2,api\r\n");
        assertThat(line.messages()).isEqualTo("2 rows, 0 requests, 0 ms.\n");
        assertThat(line.sources.closed).describedAs("source and sources").isEqualTo(2);
    }

    @Test
    void whatFailsBeforeTheFirstRowPrintsNoHead() {
        line.sources.answering("SELECT 1", context -> FakeSources.breaking(FakeSources.refused()));

        assertThat(line.query("SELECT 1")).isEqualTo(Exit.NO_CONNECTION);

        assertThat(line.output()).isEmpty();
    }

    @Test
    void rowsBeforeAFailureArePrinted() {
        line.sources.answering("SELECT 1", context -> FakeSources.breaking(FakeSources.refused(), "web"));

        assertThat(line.query("--format", "csv", "SELECT 1")).isEqualTo(Exit.NO_CONNECTION);

        assertThat(line.output()).isEqualTo("Id,Name\r\n1,web\r\n");
    }

    @Test
    void statementsRunOneAfterAnotherAndTablesStandApart() {
        line.sources
                .answering("SELECT 1", context -> FakeSources.rows("web"))
                .answering("SELECT 2", context -> FakeSources.rows("api"));

        assertThat(line.query("SELECT 1; SELECT 2;")).isEqualTo(Exit.DONE);

        assertThat(line.output()).isEqualTo("Id  Name\n──  ────\n 1  web\n\nId  Name\n──  ────\n 1  api\n");
    }

    @Test
    void theFirstStatementThatFailsEndsTheScriptAtItsPlace() {
        line.sources
                .answering("SELECT 1", context -> FakeSources.rows())
                .failing("SELECT Slugg FROM r", rejection(new TextRange(1, 8, 1, 12)));

        assertThat(line.query("SELECT 1;\n  SELECT Slugg FROM r;\nSELECT 3")).isEqualTo(Exit.REJECTED);

        assertThat(line.sources.executed).containsExactly("SELECT 1", "SELECT Slugg FROM r");
        assertThat(line.messages()).endsWith("""
                        line 2, column 10: there is no column Slugg.
                            SELECT Slugg FROM r;
                                   ^^^^^
                        Did you mean Slug?
                        """);
    }

    @Test
    void aRefusedCredentialIsAFailedConnection() {
        line.sources.failing("SELECT 1", FakeSources.refused());

        assertThat(line.query("SELECT 1")).isEqualTo(Exit.NO_CONNECTION);

        assertThat(line.messages()).isEqualTo("GET /user: 401: the token is wrong.\nMake one.\n");
    }

    @Test
    void whatIsNotFoundBecauseTheWorkspaceIsWrongIsAFailedConnection() {
        NotFoundException missing = new NotFoundException(new Problem("GET /repositories/nope", "404.", ""), null);
        line.sources.failing("SELECT 1", missing).failingOnTest(FakeSources.refused());

        assertThat(line.query("SELECT 1")).isEqualTo(Exit.NO_CONNECTION);

        assertThat(line.messages()).startsWith("GET /user");
    }

    @Test
    void aSchemaThatIsUnknownBecauseTheWorkspaceIsWrongIsAFailedConnection() {
        QueryRejectedException unknown = new QueryRejectedException(
                new Problem("", "there is no schema or table web.", ""), "42S02", Optional.empty(), null);
        line.sources.failing("SELECT 1", unknown).failingOnTest(FakeSources.refused());

        assertThat(line.query("SELECT 1")).isEqualTo(Exit.NO_CONNECTION);

        assertThat(line.messages()).startsWith("GET /user");
    }

    @Test
    void whatIsNotFoundInAWorkspaceThatAnswersIsTheStatementsFault() {
        NotFoundException missing = new NotFoundException(new Problem("GET /repositories/acme/x", "404.", ""), null);
        line.sources.failing("SELECT 1", missing);

        assertThat(line.query("SELECT 1")).isEqualTo(Exit.REJECTED);

        assertThat(line.messages()).startsWith("GET /repositories/acme/x");
    }

    @Test
    void aPlanIsPrintedAndNothingIsExecuted() {
        assertThat(line.query("--plan", "SELECT 1; SELECT 2")).isEqualTo(Exit.DONE);

        assertThat(line.output())
                .isEqualTo("GET /SELECT 1\n1 request expected, none sent.\n\n"
                        + "GET /SELECT 2\n1 request expected, none sent.\n");
        assertThat(line.sources.executed).isEmpty();
    }

    @Test
    void anExplainedStatementPrintsItsPlan() {
        line.sources.answering("EXPLAIN x", context -> new StatementResult.Plan(RequestPlan.empty()));

        assertThat(line.query("EXPLAIN x")).isEqualTo(Exit.DONE);

        assertThat(line.output()).isEqualTo("0 requests expected, none sent.\n");
    }

    @Test
    void parametersAreRefused() {
        assertThat(line.query("SELECT ?")).isEqualTo(Exit.REJECTED);
        assertThat(line.messages()).contains("parameters");
    }

    @Test
    void aStoppedStatementSaysSo() {
        line.sources.answering("SELECT 1", context -> {
            line.cancellation.cancel();
            context.cancellation().check("SELECT 1");
            return FakeSources.rows();
        });

        assertThat(line.query("SELECT 1")).isEqualTo(Exit.STOPPED);
        assertThat(line.messages()).isEqualTo("Stopped.\n");
    }

    @Test
    void sqlComesFromStandardInputOrAFile(@TempDir Path folder) throws IOException {
        line.sources.answering("SELECT 'ä 🎉'", context -> FakeSources.rows("x"));
        Path file = Files.writeString(folder.resolve("q.sql"), "-- a comment\nSELECT 'ä 🎉';\n");

        assertThat(line.withInput("SELECT 'ä 🎉'\n").query()).isEqualTo(Exit.DONE);
        assertThat(line.query("-f", file.toString())).isEqualTo(Exit.DONE);
        assertThat(line.sources.executed).hasSize(2);
    }

    @Test
    void aTextWithoutStatementIsMisuse() {
        assertThat(line.query("-- nothing but a comment")).isEqualTo(Exit.USAGE);
        assertThat(line.messages()).contains("no statement").contains("usage:");
    }

    @Test
    void anUnknownDatasourceNamesThoseThatExist() {
        assertThat(line.run("query", "--datasource", "demp", "SELECT 1")).isEqualTo(Exit.USAGE);
        assertThat(line.messages()).startsWith("There is no datasource demp. There are: acme, demo.\n");
    }

    @Test
    void aUrlIsCompletedFromTheEnvironment() {
        line.withEnvironment("BITQUARRY_USER", "ann@acme.example")
                .sources
                .answering("SELECT 1", context -> FakeSources.rows());

        assertThat(line.run("query", "--url=jdbc:bitquarry:Workspace=acme", "SELECT 1"))
                .isEqualTo(Exit.DONE);

        assertThat(line.sources.opened.getFirst().value(ConnectionProperties.WORKSPACE))
                .contains("acme");
        assertThat(line.sources.opened.getFirst().value(ConnectionProperties.USER))
                .contains("ann@acme.example");
    }

    @Test
    void aSecretInTheUrlIsRefusedWithTheRemedyAndNotRepeated() {
        assertThat(line.run("query", "--url", "Workspace=acme;Token=s3cret", "SELECT 1"))
                .isEqualTo(Exit.USAGE);

        assertThat(line.messages())
                .contains("APIToken must not be in --url", "BITQUARRY_APITOKEN")
                .doesNotContain("s3cret");
        assertThat(line.sources.opened).isEmpty();
    }

    @Test
    void aUrlThatIsNoneIsMisuse() {
        assertThat(line.run("query", "--url", "jdbc:bitquarry:Workspcae=acme", "SELECT 1"))
                .isEqualTo(Exit.USAGE);
        assertThat(line.messages()).contains("Workspace");
    }

    @Test
    void anotherDataAreaIsHandedOn() {
        line.sources.answering("SELECT 1", context -> FakeSources.rows());
        line.query("--data", "/tmp/elsewhere", "SELECT 1");
        assertThat(line.dataArea).contains(Path.of("/tmp/elsewhere").toAbsolutePath());
    }

    private static QueryRejectedException rejection(TextRange at) {
        return new QueryRejectedException(
                new Problem("Error at line 1, column 8", "there is no column Slugg.", "Did you mean Slug?"),
                "42S22",
                Optional.of(at),
                null);
    }

    @Test
    void everyExitHasTheCodeThatIsDocumented() {
        assertThat(List.of(Exit.values())).extracting(Exit::code).containsExactly(0, 1, 2, 3, 130);
    }
}
