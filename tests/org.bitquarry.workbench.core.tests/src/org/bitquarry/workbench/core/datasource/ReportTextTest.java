package org.bitquarry.workbench.core.datasource;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.bitquarry.model.ConnectionReport;
import org.bitquarry.model.error.Problem;
import org.bitquarry.model.exchange.Budget;
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
                        "Workspace: acme", "Scopes: read:repository:bitbucket", "742 of 1,000 requests left this hour");
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
    void aLongListOfScopesIsCut() {
        ReportText text = ReportText.of(report(Collections.nCopies(45, "scope"), List.of()));

        assertThat(text.details().get(1)).endsWith("scope and 5 more");
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
