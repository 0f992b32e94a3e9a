package org.bitquarry.workbench.core.commit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bitquarry.workbench.core.edit.EditFixture.PULL_REQUESTS;
import static org.bitquarry.workbench.core.edit.EditFixture.pullRequest;
import static org.bitquarry.workbench.core.edit.EditFixture.pullRequestId;

import java.util.LinkedHashMap;
import java.util.Map;
import org.bitquarry.model.change.RowChange;
import org.bitquarry.model.change.RowOutcome;
import org.bitquarry.model.exchange.ExchangeListener;
import org.bitquarry.workbench.core.edit.EditFixture;
import org.bitquarry.workbench.core.edit.PendingRow;
import org.bitquarry.workbench.core.edit.ScriptedConnector;
import org.bitquarry.workbench.core.edit.SourceRow;
import org.bitquarry.workbench.core.edit.StagedEdits;
import org.bitquarry.workbench.core.edit.Trouble;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of rows that someone else changed or deleted. */
class CommitConflictTest {
    private final StagedEdits edits = EditFixture.edits(PULL_REQUESTS);
    private final ScriptedConnector connector = new ScriptedConnector();
    private final Answers answers = new Answers();

    @BeforeEach
    void twoRowsOfWhichTheFirstIsInConflict() {
        edits.set(pullRequest(1), "Title", "mine");
        edits.set(pullRequest(1), "Description", "mine too");
        edits.set(pullRequest(2), "Title", "other");
    }

    private static Map<String, @Nullable Object> theirs() {
        Map<String, @Nullable Object> row = new LinkedHashMap<>(pullRequest(1).base());
        row.put("Title", "theirs");
        return row;
    }

    private CommitReport commit() {
        CommitJob job =
                new CommitJob(edits.changes(), connector, new FailurePolicy.Stop(), answers, ExchangeListener.NONE);
        job.run(new NullProgressMonitor());
        return job.report().orElseThrow();
    }

    @Test
    void aMergedRowIsSentOnceMoreOverWhatTheSourceHoldsNow() {
        connector.then(new RowOutcome.Conflict(theirs()));
        answers.settleBy(new ConflictAnswer.Merge(Map.of("Title", "both", "Description", "mine too")));

        CommitReport report = commit();

        assertThat(report.text()).isEqualTo("2 rows committed.");
        assertThat(connector.sent).hasSize(3);
        RowChange.Update again = (RowChange.Update) connector.sent.get(1);
        assertThat(again.values()).isEqualTo(Map.of("Title", "both", "Description", "mine too"));
        assertThat(again.base()).containsEntry("Title", "theirs");
        assertThat(edits.isEmpty()).isTrue();
    }

    @Test
    void aSecondConflictOfTheSameRowIsAskedAboutAgain() {
        connector.then(new RowOutcome.Conflict(theirs())).then(new RowOutcome.Conflict(theirs()));
        answers.settleBy(new ConflictAnswer.Merge(Map.of("Title", "both")))
                .settleBy(new ConflictAnswer.Merge(Map.of("Title", "at last")));

        assertThat(commit().text()).isEqualTo("2 rows committed.");
        assertThat(answers.asked).hasSize(2);
        assertThat(connector.sent).hasSize(4);
    }

    @Test
    void takingTheirsSendsNothingOfTheRow() {
        connector.then(new RowOutcome.Conflict(theirs()));
        answers.settleBy(new ConflictAnswer.TakeTheirs());

        assertThat(commit().text()).isEqualTo("1 row committed, 1 left as the source holds it.");
        assertThat(edits.isEmpty()).isTrue();
        assertThat(connector.sent).hasSize(2);
    }

    @Test
    void aMergeThatChangesNothingIsTheirs() {
        connector.then(new RowOutcome.Conflict(theirs()));
        answers.settleBy(new ConflictAnswer.Merge(Map.of("Title", "theirs")));

        assertThat(commit().dropped()).isEqualTo(1);
        assertThat(edits.isEmpty()).isTrue();
    }

    @Test
    void whatIsLeftStaysInConflictAndTheRestIsSent() {
        connector.then(new RowOutcome.Conflict(theirs()));
        answers.settleBy(new ConflictAnswer.Leave());

        assertThat(commit().text()).isEqualTo("1 row committed, 1 in conflict.");
        assertThat(edits.row(pullRequestId(1)).flatMap(PendingRow::trouble)).contains(new Trouble.Conflict(theirs()));
    }

    @Test
    void stoppingAtAConflictSendsNothingMore() {
        connector.then(new RowOutcome.Conflict(theirs()));
        answers.settleBy(new ConflictAnswer.Stop());

        assertThat(commit().text()).isEqualTo("0 rows committed, 1 in conflict, 1 not sent.");
    }

    @Test
    void aRowThatIsGoneCanBeMadeAnew() {
        connector.then(new RowOutcome.Conflict(Map.of()));
        answers.settleBy(new ConflictAnswer.MakeAnew());

        assertThat(commit().text()).isEqualTo("2 rows committed.");
        assertThat(connector.sent.get(1))
                .isInstanceOfSatisfying(RowChange.Insert.class, insert -> assertThat(insert.values())
                        .containsEntry("Title", "mine")
                        .containsEntry("Strategy", "squash")
                        .doesNotContainKeys("Id", "State", "UpdatedOn", "DueOn"));
        assertThat(edits.isEmpty()).isTrue();
    }

    @Test
    void aRowThatWasToBeDeletedIsNotMadeAnew() {
        SourceRow row = pullRequest(3);
        edits.toggleDelete(row);
        edits.settled(row.id(), new RowOutcome.Conflict(Map.of()));

        assertThat(edits.whyNotAnew(row.id())).contains("it was to be deleted");
        assertThat(edits.makeAnew(row.id())).isEmpty();
    }

    @Test
    void aDeletionGoesOnWhenThePersonStillWantsIt() {
        edits.revertAll();
        edits.toggleDelete(pullRequest(1));
        connector.then(new RowOutcome.Conflict(theirs()));
        answers.settleBy(new ConflictAnswer.Merge(Map.of()));

        assertThat(commit().text()).isEqualTo("1 row committed.");
        assertThat(((RowChange.Delete) connector.sent.getLast()).base()).containsEntry("Title", "theirs");
    }
}
