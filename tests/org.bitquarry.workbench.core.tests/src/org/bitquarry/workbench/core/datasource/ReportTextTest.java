package org.bitquarry.workbench.core.datasource;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.bitquarry.model.ConnectionReport;
import org.bitquarry.model.TableAccess;
import org.bitquarry.model.VerbAccess;
import org.bitquarry.model.error.Problem;
import org.bitquarry.model.exchange.Budget;
import org.bitquarry.model.table.SchemaKind;
import org.bitquarry.model.table.Verb;
import org.junit.jupiter.api.Test;

class ReportTextTest {
    private static ConnectionReport report(List<String> scopes, List<String> problems) {
        return new ConnectionReport(
                "Ann Example", scopes, Optional.of("acme"), Optional.of(new Budget(1_000, 742)), problems);
    }

    @Test
    void aGoodConnectionTellsWhoWhereAndWhatIsLeft() {
        ReportText text = ReportText.of(report(List.of("read:repository:bitbucket"), List.of()));

        assertThat(text.outcome()).isEqualTo(ReportText.Outcome.WELL);
        assertThat(text.headline()).isEqualTo("Connected as Ann Example.");
        assertThat(text.details())
                .containsExactly(
                        "Workspace: acme", "742 of 1,000 requests left this hour", "Scopes: read:repository:bitbucket");
    }

    @Test
    void whatWillNotWorkComesFirst() {
        ReportText text = ReportText.of(report(List.of(), List.of("Hooks needs read:webhook:bitbucket.")));

        assertThat(text.outcome()).isEqualTo(ReportText.Outcome.LIMITED);
        assertThat(text.headline()).isEqualTo("Connected as Ann Example, with limits.");
        assertThat(text.details()).startsWith("Hooks needs read:webhook:bitbucket.");
        assertThat(text.text()).startsWith("Connected as").contains("\nHooks needs");
    }

    @Test
    void everyFactIsTold() {
        TableAccess hooks = new TableAccess(
                SchemaKind.REPOSITORY,
                "Hooks",
                Map.of(
                        Verb.READ,
                        new VerbAccess.Allowed(),
                        Verb.INSERT,
                        new VerbAccess.Missing(List.of("write:webhook:bitbucket")),
                        Verb.UPDATE,
                        new VerbAccess.Closed("no such endpoint"),
                        Verb.DELETE,
                        new VerbAccess.Allowed()));
        ConnectionReport.Facts facts = new ConnectionReport.Facts(
                "API token of a person",
                List.of(hooks),
                OptionalInt.of(5_000),
                Optional.of(Duration.ofMillis(123)),
                Optional.of(Duration.ofSeconds(-90)));
        List<String> scopes = Collections.nCopies(45, "scope");

        ReportText text = ReportText.of(
                new ConnectionReport("Ann", scopes, Optional.empty(), Optional.empty(), List.of(), facts));

        assertThat(text.details())
                .containsExactly(
                        "Credential: API token of a person",
                        "Bitbucket named a limit of 5,000 requests an hour",
                        "Latency: 123 ms",
                        "Clock: 90 s behind",
                        "Scopes: " + String.join(", ", scopes));
        assertThat(text.text()).doesNotContain("Hooks");
        assertThat(text.fullText())
                .contains("Table\tSELECT\tINSERT\tUPDATE\tDELETE")
                .endsWith("Hooks\tyes\tlacks write:webhook:bitbucket\t-\tyes");
        assertThat(AccessWords.reason(hooks.of(Verb.INSERT)))
                .isEqualTo("This credential lacks the scope write:webhook:bitbucket: make one that has it.");
        assertThat(AccessWords.reason(hooks.of(Verb.UPDATE))).isEqualTo("Nobody can: no such endpoint.");
    }

    @Test
    void aFailureTellsCauseRemedyAndWhatWasAsked() {
        ReportText text = ReportText.of(new Problem("GET /user", "the token was refused (401).", "Make a new token."));

        assertThat(text.outcome()).isEqualTo(ReportText.Outcome.FAILED);
        assertThat(text.headline()).isEqualTo("The token was refused (401).");
        assertThat(text.details()).containsExactly("Make a new token.", "While: GET /user");
    }

    @Test
    void aStoppedTestIsNoFailure() {
        assertThat(ReportText.stopped().outcome()).isEqualTo(ReportText.Outcome.STOPPED);
        assertThat(ReportText.stopped().text()).isEqualTo("The test was stopped.");
    }
}
